import { ageGroups } from '../../../domain/count/age-groups';
import { UNKNOWN } from '../../../domain/count/count-table';
import { wholeList, type PeopleView } from '../people/list-view';
import type { CountView } from './count-view';

/**
 * The list of people behind a row as the people's page can be narrowed to it: by what is known of each today. Null where
 * it cannot: months, and those whose birth is not known.
 * @param key null: the total
 * @param years from the year of the table to this one, since that page tells ages by this year
 */
export function peopleOfRow(
  { by, hamletId, audience }: CountView,
  key: string | null,
  years: number,
): PeopleView | null {
  const all: PeopleView = { ...wholeList, hamletId, audience, reached: 'in-class' };
  if (key === null) return all;
  switch (by) {
    case 'hamlet':
      return { ...all, hamletId: key === UNKNOWN ? 'none' : key };
    case 'class':
      return { ...all, classId: key };
    case 'audience':
      return isAudience(key) ? { ...all, audience: key } : null;
    case 'sex':
      return key === 'female' || key === 'male' || key === UNKNOWN ? { ...all, sex: key } : null;
    case 'age': {
      const group = ageGroups.find(({ id }) => id === key);
      if (!group) return null;
      const then = (age: number | null) => (age === null ? null : Math.max(0, age + years));
      return { ...all, ageFrom: then(group.from), ageTo: then(group.to) };
    }
    case 'month':
      return null;
  }
}

function isAudience(key: string): key is NonNullable<CountView['audience']> {
  return ['adults', 'officials', 'students', 'workers'].includes(key);
}
