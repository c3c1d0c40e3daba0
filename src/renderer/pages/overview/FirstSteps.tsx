import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAsk, type Output } from '../../api/client';
import { overview } from '../../text/overview';
import css from './overview.module.css';

const { first } = overview;

interface FirstStepsProps {
  readonly plan: Output<'plan', 'current'>;
  /** Shown once all of it is done. */
  readonly fallback: ReactNode;
}

/** Stands in a new book until it has a plan, people, a class and figures. */
export function FirstSteps({ plan, fallback }: FirstStepsProps) {
  const people = useAsk('person', 'list', { sort: 'newest', offset: 0, limit: 1 });
  const classes = useAsk('class', 'list', {});
  const figures = useAsk('figure', 'list', {});
  if (!people.data || !classes.data || !figures.data) return fallback;
  const steps = [
    { ...first.steps.plan, to: '/ke-hoach', done: plan !== null },
    { ...first.steps.people, to: '/nguoi-dan', done: people.data.all > 0 },
    { ...first.steps.classes, to: '/lop-hoc', done: classes.data.length > 0 },
    { ...first.steps.figures, to: '/chi-tieu', done: figures.data.length > 0 },
  ];
  if (steps.every(({ done }) => done)) return fallback;
  return (
    <section className={css.card} aria-labelledby="first">
      <h2 id="first">{first.title}</h2>
      <ol className={css.first}>
        {steps.map(({ text, hint, to, done }, index) => (
          <li key={to} data-done={done || undefined}>
            <Link href={to} className={css.firstLine}>
              <span className={css.firstSign} aria-hidden>
                {done ? '✓' : index + 1}
              </span>
              <span>
                {text}
                <small>{done ? first.done : hint}</small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
