import { attended, markSign, type MarkOrNone } from '../attendance/mark';
import type { ClassDraft, Session } from '../class/class';
import { formatDay, type Day } from '../day';
import { formatCount } from '../number';
import { letterheadLines, type Office } from '../office/office';
import { speaker, type Phrases } from './phrase';
import type { SummaryBook, SummaryColumn, SummarySheet } from './summary';
import { upperFirst } from './wording';

export interface AttendanceMatter {
  readonly office: Office;
  readonly trainingClass: Pick<ClassDraft, 'name' | 'subject' | 'teacher' | 'place'>;
  readonly classId: string;
  readonly sessions: readonly Session[];
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly birthYear: number | null;
    readonly hamlet: string | null;
    /** One for each session, in its order. */
    readonly marks: readonly MarkOrNone[];
  }[];
  readonly day: Day;
}

/** The attendance of a class as a workbook that may be filled in elsewhere and come back. */
export interface AttendanceBook {
  readonly head: SummaryBook;
  readonly table: SummarySheet;
  /** Columns of `table` before its sessions, and how many sessions follow. */
  readonly before: number;
  readonly sessions: number;
  readonly rows: readonly AttendanceRow[];
  readonly total: { readonly label: string; readonly counts: readonly number[] };
  readonly signs: { readonly attended: readonly string[]; readonly all: readonly string[] };
  readonly excused: string;
  readonly absent: string;
  readonly wrongSign: { readonly title: string; readonly text: string };
  /** What comes back with it to tell what was changed: names, ids, and the signs of now. */
  readonly kept: {
    readonly tab: string;
    readonly classId: string;
    readonly sessionIds: readonly string[];
    readonly titles: readonly string[];
  };
}

export interface AttendanceRow {
  readonly id: string;
  readonly name: string;
  readonly birth: string;
  readonly hamlet: string;
  readonly signs: readonly string[];
  readonly counts: {
    readonly taken: number;
    readonly attended: number;
    readonly excused: number;
    readonly absent: number;
  };
}

/** @param phrases those of `resources/report/attendance-phrases.json` */
export function attendanceBook(matter: AttendanceMatter, phrases: Phrases): AttendanceBook {
  const { office, sessions, persons, trainingClass } = matter;
  const say = speaker(phrases);
  const { present, late, excused, absent } = markSign;
  const titles = sessions.map(({ day, startsAt }) =>
    say('session', { day: formatDay(day), time: startsAt }),
  );
  const count = (key: string, width = 9): SummaryColumn => ({
    title: say(key),
    width,
    kind: 'count',
  });
  const columns: SummaryColumn[] = [
    { title: say('columnNo'), width: 5, kind: 'order' },
    { title: say('columnName'), width: 26, kind: 'text' },
    { title: say('columnBirth'), width: 8, kind: 'text', centred: true },
    { title: upperFirst(office.hamletWord), width: 15, kind: 'text' },
    ...sessions.map(({ cancelled }, index): SummaryColumn => {
      const session = titles[index] ?? '';
      const title = cancelled === null ? session : say('cancelled', { session });
      return { title, width: 10.5, kind: 'text', centred: true };
    }),
    count('columnTaken'),
    count('columnAttended'),
    count('columnExcused'),
    count('columnAbsent'),
    count('columnRate'),
  ];
  const { name, subject, teacher, place } = trainingClass;
  const table: SummarySheet = {
    tab: say('tab'),
    title: say('title', { class: name.toLocaleUpperCase('vi') }),
    under: [
      ...(subject === '' ? [] : [say('subject', { subject })]),
      [
        ...(teacher === '' ? [] : [say('people', { teacher })]),
        ...(place === '' ? [] : [say('place', { place })]),
        say('size', {
          persons: formatCount(persons.length),
          sessions: formatCount(sessions.length),
          day: formatDay(matter.day),
        }),
      ].join('; '),
      say('legend', { present, late, excused, absent }),
    ],
    columns,
    rows: [],
    total: null,
    nothing: say('nothing'),
  };
  return {
    head: {
      letterhead: letterheadLines(office),
      signature: {
        placeDate: '',
        preparer: { title: '', name: office.enteredBy },
        signer: { lines: office.signatureLines, name: office.signerName },
      },
      madeOn: matter.day,
      sheets: [table],
    },
    table,
    before: 4,
    sessions: sessions.length,
    rows: persons.map(({ id, name: full, birthYear, hamlet, marks }) => ({
      id,
      name: full,
      birth: birthYear === null ? '' : String(birthYear),
      hamlet: hamlet ?? '',
      signs: marks.map((mark) => (mark === null ? '' : markSign[mark])),
      counts: {
        taken: marks.filter((mark) => mark !== null).length,
        attended: marks.filter(attended).length,
        excused: marks.filter((mark) => mark === 'excused').length,
        absent: marks.filter((mark) => mark === 'absent').length,
      },
    })),
    total: {
      label: say('total'),
      counts: sessions.map(
        (_, index) => persons.filter(({ marks }) => attended(marks[index] ?? null)).length,
      ),
    },
    signs: { attended: [present, late], all: [present, late, excused, absent] },
    excused,
    absent,
    wrongSign: {
      title: say('wrongSignTitle'),
      text: say('wrongSign', { signs: [present, late, excused, absent].join(' ') }),
    },
    kept: {
      tab: say('kept'),
      classId: matter.classId,
      sessionIds: sessions.map(({ id }) => id),
      titles,
    },
  };
}
