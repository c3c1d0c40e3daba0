import { attended, markSign, totalMarks, type MarkOrNone } from '../attendance/mark';
import type { ClassDraft, Session } from '../class/class';
import { formatDay, shortDay, yearOf, type Day } from '../day';
import { formatCount } from '../number';
import { letterheadLines, placeName, type Office } from '../office/office';
import type { Block, DocumentTable, OfficialDocument, TableColumn } from './document';
import { speaker, type Phrases, type Say } from './phrase';
import { upperFirst } from './wording';

/** Sessions that stand side by side on a sheet lying across, each wide enough for its day. */
const SESSIONS_ACROSS = 10;
/** Millimetres: a signature needs more than a sign. */
const SIGNATURE_ROW = 9;
const CLASS_ROW = 8;

export interface SignInPerson {
  readonly name: string;
  readonly birthYear: number | null;
  readonly hamlet: string | null;
  /** One for each session of the matter, in its order. */
  readonly marks: readonly MarkOrNone[];
}

export interface SignInMatter {
  readonly office: Office;
  readonly trainingClass: Pick<ClassDraft, 'name' | 'subject' | 'teacher' | 'place'>;
  /** Sheet of one session (then `sessions` is that one) or of the whole class. */
  readonly of: 'session' | 'class';
  readonly sessions: readonly Pick<Session, 'day' | 'startsAt' | 'endsAt' | 'cancelled'>[];
  /** In the order of the sheet's numbers. */
  readonly persons: readonly SignInPerson[];
  /** With the signs of what was marked, or blank for signatures. */
  readonly filled: boolean;
  /** Rows left free for those who come without being in the class. */
  readonly blankRows: number;
  /** The sheet's own number; null while it is only looked at. */
  readonly no: number | null;
  readonly day: Day;
}

/**
 * The sign-in sheet of a session (upright) or of a whole class (across, the sessions as narrow columns, split over pages
 * when there are many). Letterhead, title and signature as Nghị định 30/2020/NĐ-CP, Phụ lục I; a sheet to be signed is no
 * document that is sent, so it has neither a number of văn thư nor Nơi nhận.
 * @param phrases those of `resources/report/sign-in-phrases.json`
 */
export function signInSheet(matter: SignInMatter, phrases: Phrases): OfficialDocument {
  const { office, trainingClass, filled, no } = matter;
  const say = speaker(phrases);
  const [session] = matter.sessions;
  const held = matter.of === 'session' ? session?.day : undefined;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: null,
    placeDate: {
      place: placeName(office),
      day: held === undefined ? null : Number(held.slice(8)),
      month: held === undefined ? null : Number(held.slice(5, 7)),
      year: yearOf(held ?? session?.day ?? matter.day),
    },
    type: say(filled ? 'typeFilled' : 'typeBlank'),
    // Most classes are called “Lớp …” already.
    subject: /^lớp\s/iu.test(trainingClass.name)
      ? trainingClass.name
      : say('subject', { class: trainingClass.name }),
    addressees: [],
    body: [
      ...facts(matter, say).map((text): Block => ({ kind: 'paragraph', text })),
      ...tables(matter, say).map((table): Block => ({ kind: 'table', table })),
      { kind: 'paragraph', text: closing(matter, say) },
    ],
    signature: {
      lines: [say('signer')],
      name: trainingClass.teacher === '' ? null : trainingClass.teacher,
    },
    recipients: [],
    annexes: [],
    sheet: {
      landscape: matter.of === 'class',
      foot: no === null ? say('footOpen') : say('foot', { no }),
    },
  };
}

/** What the class is; what is not known is left out rather than printed empty. */
function facts(matter: SignInMatter, say: Say): string[] {
  const { subject, teacher, place } = matter.trainingClass;
  return [
    ...(subject === '' ? [] : [say('what', { subject })]),
    ...(teacher === '' ? [] : [say('who', { teacher })]),
    ...(place === '' ? [] : [say('where', { place })]),
    when(matter, say),
    ...(matter.filled
      ? [
          say('legend', {
            present: markSign.present,
            late: markSign.late,
            excused: markSign.excused,
            absent: markSign.absent,
          }),
        ]
      : []),
  ];
}

function when({ of, sessions, persons }: SignInMatter, say: Say): string {
  const [first] = sessions;
  const last = sessions.at(-1);
  const count = formatCount(persons.length);
  if (!first || !last) return say('noSessions', { persons: count });
  if (of === 'session') {
    const { day, startsAt, endsAt, cancelled } = first;
    if (cancelled !== null) return say('cancelled', { reason: cancelled });
    return say('when', { day: shortDay(day), from: startsAt, to: endsAt });
  }
  return say('span', {
    sessions: formatCount(sessions.length),
    from: shortDay(first.day),
    to: shortDay(last.day),
    persons: count,
  });
}

function tables(matter: SignInMatter, say: Say): DocumentTable[] {
  if (matter.of === 'session') return [sessionTable(matter, say)];
  const { sessions } = matter;
  if (sessions.length === 0) {
    const open = Array.from({ length: SESSIONS_ACROSS }, () => say('openDay'));
    return [classTable(matter, open, 0, null, say)];
  }
  const pages = Math.ceil(sessions.length / SESSIONS_ACROSS);
  const across = Math.ceil(sessions.length / pages);
  const titles = sessionTitles(sessions);
  return Array.from({ length: Math.ceil(sessions.length / across) }, (_, page) => {
    const from = page * across;
    const shown = titles.slice(from, from + across);
    const caption = shown.length === 1 ? 'chunkOne' : 'chunk';
    const values = { from: from + 1, to: from + shown.length, sessions: sessions.length };
    const table = classTable(matter, shown, from, pages > 1 ? say(caption, values) : null, say);
    return page === 0 ? table : { ...table, startsPage: true as const };
  });
}

function sessionTable(matter: SignInMatter, say: Say): DocumentTable {
  const { filled } = matter;
  return {
    caption: null,
    columns: [
      ...personColumns(matter.office, [12, 50, 16, 30], say),
      filled ? column(say('columnMark'), 24, 'center') : column(say('columnSign'), 34, 'left'),
      column(say('columnNote'), 23, 'left'),
    ],
    rows: rowsOf(matter, ({ marks: [mark = null] }) => [signOf(filled, mark), '']),
    totalRow: null,
    rowHeight: filled ? CLASS_ROW : SIGNATURE_ROW,
  };
}

function classTable(
  matter: SignInMatter,
  titles: readonly string[],
  from: number,
  caption: string | null,
  say: Say,
): DocumentTable {
  return {
    caption,
    columns: [
      ...personColumns(matter.office, [11, 55, 15, 28], say),
      ...titles.map((title) => column(title, 14, 'center')),
    ],
    rows: rowsOf(matter, ({ marks }) =>
      titles.map((_, index) => signOf(matter.filled, marks[from + index] ?? null)),
    ),
    totalRow: null,
    rowHeight: CLASS_ROW,
  };
}

function personColumns(
  office: Office,
  [no, name, birth, hamlet]: readonly [number, number, number, number],
  say: Say,
): TableColumn[] {
  return [
    column(say('columnNo'), no, 'center'),
    column(say('columnName'), name, 'left'),
    column(say('columnBirth'), birth, 'center'),
    column(upperFirst(office.hamletWord), hamlet, 'left'),
  ];
}

/** The persons by their numbers, then the free rows, which have none: a number always means a person. */
function rowsOf(
  { persons, blankRows }: SignInMatter,
  cells: (person: SignInPerson) => string[],
): string[][] {
  return [
    ...persons.map((person, index) => [
      String(index + 1),
      person.name,
      person.birthYear === null ? '' : String(person.birthYear),
      person.hamlet ?? '',
      ...cells(person),
    ]),
    ...Array.from({ length: blankRows }, () => ['']),
  ];
}

/** `02/10`; with the hour where the class meets twice on a day, with the year where days of two years look alike. */
function sessionTitles(sessions: SignInMatter['sessions']): string[] {
  const short = ({ day }: { readonly day: Day }) => formatDay(day).slice(0, 5);
  return sessions.map((session) => {
    const alike = sessions.filter((other) => short(other) === short(session));
    const sameDay = alike.filter(({ day }) => day === session.day);
    const day = alike.length > sameDay.length ? formatDay(session.day) : short(session);
    return sameDay.length > 1 ? `${day} ${session.startsAt}` : day;
  });
}

function signOf(filled: boolean, mark: MarkOrNone): string {
  return filled && mark !== null ? markSign[mark] : '';
}

function closing({ of, filled, persons }: SignInMatter, say: Say): string {
  if (of === 'session') {
    if (!filled) return say('closingBlank');
    const { present, ...totals } = totalMarks(persons.map(({ marks: [mark = null] }) => mark));
    return say('closingFilled', {
      attended: present + totals.late,
      late: totals.late,
      excused: totals.excused,
      absent: totals.absent,
      notTaken: totals.notTaken,
    });
  }
  const count = formatCount(persons.length);
  if (!filled) return say('closingClass', { persons: count });
  const taken = persons.flatMap(({ marks }) => marks.filter((mark) => mark !== null));
  return say('closingClassFilled', {
    persons: count,
    taken: formatCount(taken.length),
    attended: formatCount(taken.filter(attended).length),
  });
}

function column(title: string, width: number, align: TableColumn['align']): TableColumn {
  return { title, width, align };
}
