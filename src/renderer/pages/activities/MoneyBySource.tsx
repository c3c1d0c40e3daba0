import { formatCount, formatPercent } from '../../../domain/number';
import { moneyBySource, type SourceSums } from '../../../domain/register/money-by-source';
import { usePeriod } from '../../app/period';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { moneyText } from '../../text/activities-money';
import { AsideTable } from './AsideTable';

const words = moneyText.bySource;

/** Planned, spent and left of each source in the year of the working period, as the rows stand. */
export function MoneyBySource() {
  const { year } = usePeriod().period;
  const rows = (useRegisterRows('money').data ?? []).filter(({ day }) =>
    day.startsWith(`${year}-`),
  );
  const { sources, total } = moneyBySource(rows);
  const warnings = sources.flatMap(({ source, planned, spent, left }) => {
    if (planned === 0) return spent > 0 ? [words.notPlanned(source)] : [];
    return left < 0 ? [words.over(source, formatCount(-left))] : [];
  });
  const cells = ({ planned, spent, left, percent }: SourceSums) => [
    formatCount(planned),
    formatCount(spent),
    left < 0 ? `−${formatCount(-left)}` : formatCount(left),
    percent === null ? '–' : formatPercent(percent, 1),
  ];
  return (
    <AsideTable
      title={words.title(year)}
      says={rows.length === 0 ? [words.empty] : []}
      warnings={warnings}
      head={[words.source, words.planned, words.spent, words.left, words.percent]}
      lines={sources.map((each) => ({ name: each.source, cells: cells(each) }))}
      {...(sources.length > 1 && { foot: { name: words.total, cells: cells(total) } })}
      isWide
    />
  );
}
