import { indicators, type Counted, type IndicatorId } from '../../domain/indicator/catalogue';
import type {
  AchievedCounts,
  HamletCounts,
  RecordCounts,
  WindowCounts,
} from '../../domain/indicator/measure';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';

/**
 * Everything counted from the records for one period: each person once in `persons` and `achieved`, each presence in
 * `turns`; a session counts once somebody was marked at it. The marks are read once, for both windows and all places;
 * the commune's counts are the sums over its places, because a person lives in one and a class is held in one.
 */
export function countRecords(reader: Reader, period: Period): RecordCounts {
  const places = countByPlace(reader, period);
  const yearToDate = places.map((place) => windowOf(place, 'yearToDate'));
  const byHamlet = places.map(({ hamletId, hamlet }, index): HamletCounts => {
    return { hamletId, hamlet, ...(yearToDate[index] ?? NOTHING) };
  });
  return {
    inPeriod: places.map((place) => windowOf(place, 'inPeriod')).reduce(added, NOTHING),
    yearToDate: yearToDate.reduce(added, NOTHING),
    byHamlet: byHamlet.filter((row) => row.hamletId !== null || !isNothing(row)),
    achieved: countAchieved(reader, period),
  };
}

type Window = 'inPeriod' | 'yearToDate';
const kinds = ['classes', 'sessions', 'turns', 'persons', 'achieved'] as const;
