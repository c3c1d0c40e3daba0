import { AppError } from '../../domain/errors';
import type { Day } from '../../domain/day';
import type { ListField } from '../../domain/person/list-column';
import { NAME_LIMIT } from '../../domain/person/person';
import { cleanLine } from '../../domain/text';
import { readBirth } from './birth';
import { readCccd } from './cardNumber';
import { readHamlet } from './hamletColumn';
import type { PeopleListRow } from './people-list';
import { readAudience, readNote, readSex, type Read } from './personValues';
import { readPhone } from './phoneNumber';

/**
 * What a user typed over a cell of a preview, as the part of the row it stands for. It is read as the list would be, but
 * what needs a doubt about the value there is taken as meant here. An empty text clears the field, but not the name.
 * @throws AppError `list-value-unread` with `{ value }`, `name-empty`, `name-too-long`
 */
export function readListValue(field: ListField, text: string, today: Day): Partial<PeopleListRow> {
  const typed = cleanLine(text);
  const taken = <T>({ value }: Read<T>): T | null => {
    if (value === null && typed !== '') throw unread(typed);
    return value;
  };
  switch (field) {
    case 'name':
      if (typed === '') throw new AppError('name-empty');
      if (typed.length > NAME_LIMIT) throw new AppError('name-too-long', { limit: NAME_LIMIT });
      return { name: typed };
    case 'birth': {
      const { year, day, doubt } = readBirth(typed, today);
      // Of `31/02/1985` a list still gives the year; whoever types it now has mistyped.
      if (doubt !== null && day === null && /\d\D+\d+\D+\d/u.test(typed)) throw unread(typed);
      return { birthYear: taken({ value: year, doubt }), birthDay: day, birthIsByAge: false };
    }
    case 'sex':
      return { sex: taken(readSex(typed)) };
    case 'hamlet':
      return { hamlet: taken(readHamlet(typed)), hamletNumber: undefined };
    case 'audience':
      return { audience: taken(readAudience(typed)), group: typed };
    case 'cccd':
      return { cccd: taken(readCccd(typed)), cccdTail: null };
    case 'phone':
      return { phone: taken(readPhone(typed)) };
    case 'note':
      return { note: readNote(typed).value ?? '' };
  }
}

function unread(value: string): AppError {
  return new AppError('list-value-unread', { value });
}
