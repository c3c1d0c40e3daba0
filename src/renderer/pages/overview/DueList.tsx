import { Link } from 'wouter';
import { useAsk, type Output } from '../../api/client';
import { useBook } from '../../app/office';
import { formatDay } from '../../../domain/day';
import { StateBadge } from '../../parts/StateBadge';
import { overview } from '../../text/overview';
import { dueLines } from './due-lines';
import css from './overview.module.css';

interface DueListProps {
  readonly status: Output<'figure', 'status'>;
  readonly plan: Output<'plan', 'current'>;
}

/** What is due, each line a way to where it is done. */
export function DueList({ status, plan }: DueListProps) {
  const { today } = useBook();
  const classes = useAsk('class', 'list', {});
  const lines = dueLines({ status, plan, classes: classes.data ?? [], today });
  return (
    <section className={css.card} aria-labelledby="due">
      <h2 id="due">{overview.due.title}</h2>
      {lines.length === 0 ? (
        <p className={css.note}>{overview.due.nothing}</p>
      ) : (
        <ul className={css.due}>
          {lines.map((line) => (
            <li key={line.id}>
              <Link href={line.to} className={css.dueLine}>
                <span className={css.dueDay}>
                  {line.day === null ? (
                    overview.due.waiting
                  ) : (
                    <time dateTime={line.day} title={formatDay(line.day)}>
                      {formatDay(line.day).slice(0, 5)}
                    </time>
                  )}
                </span>
                <span className={css.dueWhat}>
                  <span title={line.title}>{line.title}</span>
                  <small title={line.note}>{line.note}</small>
                </span>
                <StateBadge tone={line.tone}>{line.badge}</StateBadge>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
