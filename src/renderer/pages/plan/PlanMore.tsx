import { formatDay } from '../../../domain/day';
import { planText } from '../../text/plan';
import type { Plan } from './PlanView';
import css from './plan.module.css';

const words = planText.more;

/** What is looked up now and then: legal bases, units, money, recipients. */
export function PlanMore({ plan }: { readonly plan: Plan }) {
  const bases = plan.legalBases.map(({ symbol, date, by }) =>
    words.basis(symbol, formatDay(date), by),
  );
  return (
    <details
      className={css.more}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'end' });
      }}
    >
      <summary>{words.open}</summary>
      <div className={css.moreBody}>
        <TextList title={words.bases} texts={bases} />
        <TextList title={words.units} texts={plan.units} />
        <TextList title={words.funding} texts={plan.funding} />
        <TextList title={words.recipients} texts={plan.recipients} />
      </div>
    </details>
  );
}

function TextList({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  return (
    <section>
      <h3>
        {title} ({texts.length})
      </h3>
      {texts.length === 0 ? (
        <p className={css.hint}>{words.none}</p>
      ) : (
        <ul>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
