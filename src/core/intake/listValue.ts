import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { ListField } from '../../domain/person/list-column';
import { NAME_LIMIT, NOTE_LIMIT } from '../../domain/person/person';
import { cleanLine } from '../../domain/text';
import { readBirth } from './birth';
import type { PeopleListRow } from './people-list';
import { readAudience, readSex, type Read } from './personValues';

/**
 * Reads what was typed into a field of a previewed row; empty takes the value out.
 * @throws AppError `list-value-unread`, `name-empty`, `name-too-long`
 */
export function readListValue(field: ListField, text: string, today: Day): Partial<PeopleListRow> {
  const line = cleanLine(text);
  const taken = <T>({ value, doubt }: Read<T>): T | null => {
    if (doubt !== null) throw new AppError('list-value-unread', { value: line });
    return value;
  };
  switch (field) {
    case 'name':
      if (line === '') throw new AppError('name-empty');
      if (line.length > NAME_LIMIT) throw new AppError('name-too-long', { limit: NAME_LIMIT });
      return { name: line };
    case 'birth': {
      const { year, day, doubt } = readBirth(line === '' ? null : line, today);
      taken({ value: null, doubt });
      return { birthYear: year, birthDay: day };
    }
    case 'sex':
      return { sex: taken(readSex(line)) };
    case 'audience':
      return { audience: taken(readAudience(line)), group: line };
    case 'hamlet':
      return { hamlet: line === '' ? null : line.slice(0, 100) };
    case 'note':
      return { note: line.slice(0, NOTE_LIMIT) };
    case 'cccd':
    case 'phone': {
      const digits = line.replace(/[ .-]/gu, '');
      const form = field === 'cccd' ? /^(\d{9}|\d{12})$/u : /^(0\d{9}|\+\d{8,14})$/u;
      if (digits !== '' && !form.test(digits)) {
        throw new AppError('list-value-unread', { value: line });
      }
      return { [field]: digits === '' ? null : digits };
    }
  }
}
