import { activitiesText as words } from '../../text/activities';
import css from './activities.module.css';

export interface CheckLine {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly isMet: boolean;
}

interface Props {
  readonly title: string;
  /** What the plan asks of each line. */
  readonly says: string;
  readonly lines: readonly CheckLine[];
}

/** What is done of what the plan asks, line by line, beside the grid it is counted from. */
export function CheckList({ title, says, lines }: Props) {
  return (
    <section className={css.aside} aria-label={title} tabIndex={0}>
      <h2>{title}</h2>
      <p>{says}</p>
      <ul className={css.list}>
        {lines.map(({ id, name, done, isMet }) => (
          <li key={id}>
            <span title={name}>{name}</span>
            <span data-met={isMet || undefined}>
              {isMet && `${words.met} `}
              {done}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
