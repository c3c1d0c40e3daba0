import css from './aside-table.module.css';

interface Line {
  readonly name: string;
  readonly cells: readonly string[];
}

interface Props {
  readonly title: string;
  readonly says: readonly string[];
  /** What is not as it should be, a sentence each. */
  readonly warnings?: readonly string[];
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  readonly foot?: Line;
  readonly isWide?: boolean;
}

/** What the rows of the grid beside it come to. */
export function AsideTable({ title, says, warnings = [], head, lines, foot, isWide }: Props) {
  const row = ({ name, cells }: Line, Name: 'th' | 'td') => (
    <tr key={name}>
      <Name title={name} {...(Name === 'th' && { scope: 'row' })}>
        {name}
      </Name>
      {cells.map((cell, at) => (
        <td key={head[at + 1]}>{cell}</td>
      ))}
    </tr>
  );
  return (
    <section className={css.aside} aria-label={title} tabIndex={0} data-wide={isWide}>
      <h2>{title}</h2>
      {says.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {warnings.map((text) => (
        <p key={text} className={css.warning}>
          {text}
        </p>
      ))}
      {lines.length > 0 && (
        <table>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{lines.map((line) => row(line, 'td'))}</tbody>
          {foot && <tfoot>{row(foot, 'th')}</tfoot>}
        </table>
      )}
    </section>
  );
}
