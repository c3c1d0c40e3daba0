import { Link } from 'wouter';
import { useAsk } from '../../api/client';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { indicatorOf } from '../../../domain/indicator/catalogue';
import { formatCount } from '../../../domain/number';
import { reportText } from '../../text/report';
import { useNotTaken } from './use-not-taken';
import css from './report.module.css';

const words = reportText.checks;
const CLASSES_NAMED = 2;

/** What to look at before the report goes out; nothing here keeps it from being written. */
export function Checks() {
  const { code, period } = usePeriod();
  const { today } = useBook();
  const plan = useAsk('plan', 'current', {});
  const status = useAsk('figure', 'status', { period: code });
  const notTaken = useNotTaken(period, today);
  if (plan.isPending || !status.data || !notTaken) return null;

  const { measures } = status.data;
  const without = measures.filter(({ state }) => state === 'no-figure');
  const sessions = notTaken.reduce((sum, { count }) => sum + count, 0);
  const isFine = plan.data !== null && measures.length > 0 && !without.length && !sessions;
  if (isFine) {
    return (
      <p className={css.fine} role="status">
        <span aria-hidden>✓</span> {words.none}
      </p>
    );
  }
  return (
    <div className={css.checks} role="status" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {!plan.data && <Check says={words.noPlan} to="/ke-hoach" link={words.toPlan} />}
        {plan.data && measures.length === 0 && (
          <Check says={words.noTargets(period.year)} to="/ke-hoach" link={words.toPlan} />
        )}
        {without.length > 0 && (
          <Check
            says={words.noFigure(without.length)}
            more={without.map(({ indicator }) => indicatorOf(indicator).shortName).join('; ')}
            to="/chi-tieu"
            link={words.toFigures}
          />
        )}
        {sessions > 0 && (
          <Check
            says={words.notTaken(formatCount(sessions))}
            more={[
              ...notTaken
                .slice(0, CLASSES_NAMED)
                .map(({ name, count }) => words.sessionsOf(name, count)),
              ...(notTaken.length > CLASSES_NAMED
                ? [words.andMore(notTaken.length - CLASSES_NAMED)]
                : []),
            ].join('; ')}
            to={notTaken.length === 1 ? `/lop-hoc/${notTaken[0]?.classId}` : '/lop-hoc'}
            link={words.toClasses}
          />
        )}
      </ul>
    </div>
  );
}

interface CheckProps {
  readonly says: string;
  readonly more?: string;
  readonly to: string;
  readonly link: string;
}

function Check({ says, more, to, link }: CheckProps) {
  return (
    <li>
      <span className={css.checkText} title={more}>
        <strong>{says}</strong>
        {more !== undefined && `: ${more}`}
      </span>
      <Link href={to}>{link}</Link>
    </li>
  );
}
