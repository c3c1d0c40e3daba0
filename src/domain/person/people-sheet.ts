import { formatDay, type Day } from '../day';
import { formatCount } from '../number';
import type { Office } from '../office/office';
import { letterheadLines, placeName } from '../office/office';
import type { OfficialDocument } from '../report/document';
import { speaker, type Phrases, type Say } from '../report/phrase';
import type { SummaryBook, SummaryColumn, SummarySheet, SummaryValue } from '../report/summary';
import type { Audience, PersonDraft, Sex } from './person';

/** Columns a list of people can be written with, beside the order and the name. */
export const personColumns = [
  'birth',
  'sex',
  'hamlet',
  'audience',
  'classes',
  'result',
  'confirmed',
  'note',
  'phone',
  'cccd',
] as const;
export type PersonColumn = (typeof personColumns)[number];

/** A person as a list says it. */
export interface ListedPerson extends PersonDraft {
  readonly hamlet: string | null;
  readonly classes: number;
  readonly achieved: boolean;
  readonly confirmedOn: Day | null;
  readonly phone: string | null;
  readonly cccd: string | null;
}

/** What a list was filtered by, with the names of what the filter points to. */
export interface ListConditions {
  readonly search?: string | undefined;
  /** Null: those without a hamlet. */
  readonly hamlet?: string | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly sex?: Sex | 'unknown' | null | undefined;
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
  readonly className?: string | undefined;
  readonly reached?: 'any' | 'in-class' | 'achieved' | 'none' | undefined;
  readonly confirmed?: 'any' | 'yes' | 'no' | undefined;
  readonly batchFile?: string | undefined;
}

export interface PeopleListMatter {
  readonly office: Office;
  readonly conditions: ListConditions;
  readonly columns: readonly PersonColumn[];
  readonly people: readonly ListedPerson[];
  readonly madeOn: Day;
}

const WIDTHS: Readonly<Record<PersonColumn, number>> = {
  birth: 12,
  sex: 8,
  hamlet: 20,
  audience: 20,
  classes: 7,
  result: 12,
  confirmed: 12,
  note: 28,
  phone: 16,
  cccd: 16,
};

/**
 * Says what an Excel list of people contains: what was shown, and under the title by what it was filtered.
 * @param phrases those of `summary-phrases.json` and `people-phrases.json` together
 */
export function peopleBook(matter: PeopleListMatter, phrases: Phrases): SummaryBook {
  const say = speaker(phrases);
  const { office, columns, people, madeOn } = matter;
  const sheet: SummarySheet = {
    tab: say('peopleTab'),
    title: say('peopleTitle'),
    under: linesUnder(matter, say),
    columns: [
      { title: say('column-no'), width: 6, kind: 'order' },
      { title: say('column-name'), width: 28, kind: 'text' },
      ...columns.map((column): SummaryColumn => {
        const shape = { title: titleOf(column, office, say), width: WIDTHS[column] };
        if (column === 'classes') return { ...shape, kind: 'count' };
        return isLong(column)
          ? { ...shape, kind: 'text' }
          : { ...shape, kind: 'text', centred: true };
      }),
    ],
    rows: people.map((person, index): SummaryValue[] => [
      index + 1,
      person.name,
      ...columns.map((column) =>
        column === 'classes' ? person.classes : textOf(column, person, say),
      ),
    ]),
    total: null,
    nothing: say('peopleNothing'),
  };
  return {
    letterhead: letterheadLines(office),
    signature: {
      placeDate: say('summaryPlaceDate', { place: placeName(office), year: madeOn.slice(0, 4) }),
      preparer: { title: say('peoplePreparedBy'), name: office.enteredBy },
      signer: { lines: office.signatureLines, name: office.signerName },
    },
    madeOn,
    sheets: [sheet],
  };
}

/** The same list as an official document to print. */
export function peopleDocument(matter: PeopleListMatter, phrases: Phrases): OfficialDocument {
  const say = speaker(phrases);
  const { office, columns, people, madeOn } = matter;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'DS-UBND' },
    placeDate: {
      place: placeName(office),
      day: null,
      month: null,
      year: Number(madeOn.slice(0, 4)),
    },
    type: say('peopleType'),
    subject: say('peopleSubject'),
    addressees: [],
    body: [
      ...linesUnder(matter, say).map((text) => ({ kind: 'paragraph' as const, text })),
      {
        kind: 'table',
        table: {
          caption: null,
          columns: [
            { title: say('column-no'), width: 6, align: 'center' },
            { title: say('column-name'), width: 28, align: 'left' },
            ...columns.map((column) => ({
              title: titleOf(column, office, say),
              width: WIDTHS[column],
              align: isLong(column) ? ('left' as const) : ('center' as const),
            })),
          ],
          rows: people.map((person, index) => [
            String(index + 1),
            person.name,
            ...columns.map((column) => textOf(column, person, say)),
          ]),
          totalRow: null,
        },
      },
    ],
    signature: { lines: office.signatureLines, name: office.signerName },
    recipients: [`Lưu: VT${office.draftingUnit === '' ? '' : `, ${office.draftingUnit}`}`],
    annexes: [],
  };
}

function linesUnder({ office, conditions, people, madeOn }: PeopleListMatter, say: Say): string[] {
  const said = conditionsInWords(conditions, office.hamletWord, say);
  return [
    said.length === 0 ? say('peopleAll') : say('peopleConditions', { conditions: said.join('; ') }),
    say('peopleCount', { persons: formatCount(people.length), day: formatDay(madeOn) }),
  ];
}

function conditionsInWords(conditions: ListConditions, hamletWord: string, say: Say): string[] {
  const { search, hamlet, audience, sex, ageFrom, ageTo, className, reached, confirmed } =
    conditions;
  const words: string[] = [];
  if (search?.trim()) words.push(say('peopleSearch', { text: search.trim() }));
  if (hamlet === null) words.push(say('peopleNoHamlet', { hamletWord }));
  else if (hamlet !== undefined) words.push(say('peopleHamlet', { hamletWord, hamlet }));
  if (audience) words.push(say('peopleAudience', { audience: say(`audience-${audience}`) }));
  if (sex) words.push(say('peopleSex', { sex: say(`sex-${sex}`) }));
  const [from, to] = [ageFrom ?? null, ageTo ?? null];
  if (from !== null && to !== null) words.push(say('peopleAges', { from, to }));
  else if (from !== null) words.push(say('peopleAgeFrom', { from }));
  else if (to !== null) words.push(say('peopleAgeTo', { to }));
  if (className !== undefined) words.push(say('peopleClass', { name: className }));
  if (reached === 'in-class') words.push(say('peopleInClass'));
  if (reached === 'achieved') words.push(say('peopleAchieved'));
  if (reached === 'none') words.push(say('peopleNone'));
  if (confirmed === 'yes') words.push(say('peopleConfirmedYes'));
  if (confirmed === 'no') words.push(say('peopleConfirmedNo'));
  if (conditions.batchFile !== undefined) {
    words.push(say('peopleBatch', { file: conditions.batchFile }));
  }
  return words;
}

const isLong = (column: PersonColumn) => ['hamlet', 'audience', 'note'].includes(column);

function titleOf(column: PersonColumn, office: Office, say: Say): string {
  if (column !== 'hamlet') return say(`column-${column}`);
  return office.hamletWord.charAt(0).toLocaleUpperCase('vi') + office.hamletWord.slice(1);
}

function textOf(column: PersonColumn, person: ListedPerson, say: Say): string {
  switch (column) {
    case 'birth':
      return person.birthDay ? formatDay(person.birthDay) : String(person.birthYear ?? '');
    case 'sex':
      return person.sex ? say(`sex-${person.sex}`) : '';
    case 'hamlet':
      return person.hamlet ?? '';
    case 'audience':
      return say(`audience-${person.audience}`);
    case 'classes':
      return String(person.classes);
    case 'result': {
      const state = person.achieved ? 'achieved' : person.classes > 0 ? 'in-class' : 'none';
      return say(`result-${state}`);
    }
    case 'confirmed':
      return person.confirmedOn ? formatDay(person.confirmedOn) : '';
    case 'note':
      return person.note;
    case 'phone':
    case 'cccd':
      return person[column] ?? '';
  }
}
