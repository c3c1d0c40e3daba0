import { formatDay } from '../../../../domain/day';
import { useAsk } from '../../../api/client';
import { planText } from '../../../text/plan';
import css from '../plan.module.css';
import { TaskStateBadge } from './TaskStateBadge';

const words = planText.tasks.panel;

/** Every time progress was noted, newest first. */
export function TaskHistory({ taskId }: { readonly taskId: string }) {
  const card = useAsk('plan', 'taskCard', { id: taskId });
  const history = card.data?.history ?? [];
  return (
    <section className={css.panelPart} aria-label={words.history}>
      <h3>
        {words.history} ({history.length})
      </h3>
      {card.data && history.length === 0 && <p className={css.hint}>{words.noHistory}</p>}
      <ol className={css.history}>
        {history.map(({ at, who, state, percent, progressNote, evidence }, index) => (
          <li key={history.length - index}>
            <p className={css.hint}>{words.historyLine(momentText(at), who)}</p>
            <p>
              <TaskStateBadge state={state} /> {percent}%{evidence !== null && ` · ${evidence}`}
            </p>
            {progressNote !== '' && evidence === null && <p>{progressNote}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `05/11/2025 14:32` on this PC's clock. */
function momentText(at: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${formatDay(local.toPlainDate().toString())} ${time}`;
}
