import { Button } from '@mantine/core';
import { StateBadge } from '../../parts/StateBadge';
import { likeness } from '../../text/likeness';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import css from './people-import.module.css';
import type { Answer, PreviewRow } from './preview';
import { birthWords, reasonWords } from './row-words';

interface SameAsideProps {
  readonly row: PreviewRow | null;
  readonly onDecide: (row: PreviewRow, fate: Answer) => void;
}

/** A row of the list beside the one it may be the same as; follows the table, which keeps the keyboard. */
export function SameAside({ row, onDecide }: SameAsideProps) {
  const hamletWord = useHamletWord();
  const same = row?.sameAs;
  if (!row || !same) {
    return (
      <aside className={css.same} aria-label={text.same.title}>
        <p className={css.quiet}>{text.same.walk}</p>
      </aside>
    );
  }
  const sex = (of: PreviewRow['sex']) => (of ? peopleText.sexes[of] : '');
  const lines = [
    { title: text.columns.name, one: row.name, other: same.name },
    { title: text.columns.birth, one: birthWords(row), other: birthWords(same) },
    { title: text.columns.sex, one: sex(row.sex), other: sex(same.sex) },
    { title: hamletWord, one: row.hamlet ?? '', other: same.hamlet ?? '' },
  ];
  return (
    <aside className={css.same} aria-label={text.same.title}>
      <p>
        <StateBadge tone="due">{likeness.strength[same.likeness]}</StateBadge>
      </p>
      <table className={css.pair}>
        <thead>
          <tr>
            <td />
            <th scope="col">{text.same.ofList(row.row)}</th>
            <th scope="col">{same.row === null ? text.same.inBook : text.same.inList(same.row)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, one, other }) => (
            <tr key={title} data-differs={one !== other || undefined}>
              <th scope="row">{title}</th>
              <td>{one || text.same.unknown}</td>
              <td>{other || text.same.unknown}</td>
            </tr>
          ))}
          {same.row === null && (
            <tr>
              <th scope="row">{text.same.classes}</th>
              <td />
              <td>{same.classes.join(', ') || text.same.noClass}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p>
        {text.same.because}: {reasonWords(same)}.
      </p>
      <p className={css.quiet} role="status">
        {same.likeness === 'certain'
          ? text.same.certain
          : row.fate === 'enter'
            ? text.same.entered
            : row.isJoined
              ? text.same.joined
              : text.same.leftOut}
        {same.likeness !== 'certain' &&
          same.reasons.includes('same-cccd') &&
          ` ${text.same.oneCard}`}
      </p>
      <div className={css.choices} hidden={same.likeness === 'certain'}>
        <Button
          variant={row.isJoined ? 'light' : 'default'}
          onClick={() => onDecide(row, 'same')}
          rightSection={<small>1</small>}
        >
          {text.same.isSame}
        </Button>
        <Button
          variant={row.fate === 'enter' ? 'light' : 'default'}
          onClick={() => onDecide(row, 'enter')}
          rightSection={<small>2</small>}
        >
          {text.same.isOther}
        </Button>
      </div>
    </aside>
  );
}
