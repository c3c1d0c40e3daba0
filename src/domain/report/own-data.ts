import type { Mark } from '../attendance/mark';
import { formatDay, yearOf, type Day } from '../day';
import { communeName, letterheadLines, placeName, type Office } from '../office/office';
import type { PersonDraft } from '../person/person';
import type { HonourKind, HonourState } from '../register/rows';
import type { Move } from '../person/residence';
import type { Block, DocumentTable, OfficialDocument } from './document';
import { speaker, type Phrases, type Say } from './phrase';
import { roman, upperFirst } from './wording';

/** All that the book knows of one person; days are those of the office's own clock. */
export interface OwnData extends Omit<PersonDraft, 'hamletId'> {
  readonly hamlet: string | null;
  /** Where the person lived before; names of hamlets. */
  readonly moves: readonly Move[];
  readonly phone: string | null;
  readonly cccd: string | null;
  readonly confirmedOn: Day | null;
  readonly confirmedBy: string;
  readonly since: Day;
  /** Name of the list the person came in with. */
  readonly list: string | null;
  /** Names of others who were put together with this person. */
  readonly merged: readonly string[];
  readonly classes: readonly {
    readonly name: string;
    readonly joined: Day;
    readonly result: 'achieved' | 'not-achieved' | null;
    readonly resultDay: Day | null;
    readonly sessions: readonly {
      readonly day: Day;
      readonly startsAt: string;
      readonly mark: Mark | null;
      readonly note: string | null;
    }[];
  }[];
  /** Leave told ahead. */
  readonly leaves: readonly { readonly from: Day; readonly to: Day; readonly reason: string }[];
  readonly honours: readonly {
    readonly kind: HonourKind;
    readonly day: Day;
    readonly state: HonourState;
    readonly decision: string;
    readonly decidedOn: Day | null;
    readonly note: string;
    /** 1: taken out of the register, and kept so that it can come back. */
    readonly removed: 0 | 1;
  }[];
  readonly teams: readonly {
    readonly team: string;
    readonly role: string;
    readonly joined: Day | null;
    readonly left: Day | null;
    readonly note: string;
    readonly removed: 0 | 1;
  }[];
  readonly changes: readonly {
    readonly on: Day;
    readonly who: string;
    readonly field: string;
    readonly was: string | null;
    readonly became: string | null;
  }[];
  readonly seen: readonly { readonly on: Day; readonly who: string; readonly action: string }[];
}

/**
 * What the office hands over to a person who asks what is kept (Luật 91/2025/QH15, Điều 4), as a Thông báo in the form
 * of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export function ownDataDocument(
  data: OwnData,
  office: Office,
  phrases: Phrases,
  today: Day,
): OfficialDocument {
  const say = speaker(phrases);
  const commune = communeName(office);
  const { name } = data;
  const sections: [string, Block[]][] = [
    ['ownKeptTitle', [...kept(say, data), since(say, data)]],
    ['ownPurposeTitle', [paragraph(say('ownPurpose', { commune }))]],
    ['ownClassesTitle', classes(say, data)],
    ['ownRegistersTitle', [...honours(say, data), ...teams(say, data)]],
    ['ownChangesTitle', changes(say, data, phrases)],
    ['ownSeenTitle', seen(say, data, phrases)],
    ['ownRightsTitle', [paragraph(say('ownRights', { commune }))]],
  ];
  const unit = office.draftingUnit;
  return {
    letterhead: { parent: null, issuer: letterheadLines(office) },
    number: { value: null, symbol: 'TB-UBND' },
    placeDate: { place: placeName(office), day: null, month: null, year: yearOf(today) },
    type: say('ownType'),
    subject: say('ownSubject', { name }),
    addressees: [],
    body: [
      paragraph(say('ownIntro', { name, commune, day: formatDay(today) })),
      ...sections.flatMap(([title, blocks], index): Block[] => [
        { kind: 'section', label: roman(index + 1), text: say(title) },
        ...blocks,
      ]),
    ],
    signature: {
      lines: office.signatureLines,
      name: office.signerName === '' ? null : office.signerName,
    },
    recipients: [say('ownRecipient', { name }), unit === '' ? 'Lưu: VT' : `Lưu: VT, ${unit}`],
    annexes: [],
  };
}

function confirmedAs(say: Say, on: Day, source: string): string {
  const day = formatDay(on);
  return source === '' ? say('ownConfirmedOn', { day }) : say('ownConfirmedBy', { day, source });
}

function kept(say: Say, data: OwnData): Block[] {
  const facts: [string, string | null][] = [
    ['ownName', data.name],
    data.birthDay === null
      ? ['ownBirthYear', data.birthYear === null ? null : String(data.birthYear)]
      : ['ownBirthDay', formatDay(data.birthDay)],
    ['ownSex', data.sex === null ? null : say(`own${upperFirst(data.sex)}`)],
    ['ownHamlet', data.hamlet],
    ...data.moves.map(({ day, from }): [string, string | null] => [
      'ownLivedBefore',
      say('ownLivedUntil', { day: formatDay(day), hamlet: from ?? say('ownNothing') }),
    ]),
    ['ownAudience', say(`own${upperFirst(data.audience)}`)],
    ['ownPhone', data.phone],
    ['ownCccd', data.cccd],
    [
      'ownConfirmed',
      data.confirmedOn === null ? null : confirmedAs(say, data.confirmedOn, data.confirmedBy),
    ],
    ['ownNote', data.note === '' ? null : data.note],
    ...(data.merged.length === 0
      ? []
      : [['ownMerged', data.merged.join('; ')] satisfies [string, string]]),
  ];
  const rows = facts.map(([key, value]) => [say(key), value ?? say('ownNothing')]);
  return [table([column(say('ownFact'), 2), column(say('ownValue'), 4)], rows)];
}

function since(say: Say, { since: day, list }: OwnData): Block {
  const source = list === null ? say('ownFromOfficer') : say('ownFromList', { file: list });
  return paragraph(say('ownSince', { day: formatDay(day), source }));
}

function classes(say: Say, data: OwnData): Block[] {
  if (data.classes.length === 0) return [paragraph(say('ownNoClass')), ...leaves(say, data)];
  const result = ({ result: value, resultDay }: OwnData['classes'][number]) => {
    const day = resultDay === null ? '' : formatDay(resultDay);
    if (value === null) return say('ownNoResult');
    return say(value === 'achieved' ? 'ownAchieved' : 'ownNotAchieved', { day });
  };
  const mark = (value: Mark | null, note: string | null) => {
    const said = say(value === null ? 'ownNotTaken' : `own${upperFirst(value)}`);
    return note === null ? said : say('ownMarkNote', { mark: said, note });
  };
  const sessions = data.classes.flatMap((each) =>
    each.sessions.map((session) => [
      `${formatDay(session.day)} ${session.startsAt}`,
      each.name,
      mark(session.mark, session.note),
    ]),
  );
  return [
    table(
      [column(say('ownClass'), 4), column(say('ownJoined'), 2), column(say('ownResult'), 3)],
      data.classes.map((each) => [each.name, formatDay(each.joined), result(each)]),
    ),
    ...(sessions.length === 0
      ? []
      : [
          table(
            [column(say('ownSession'), 2), column(say('ownClass'), 4), column(say('ownMark'), 2)],
            sessions,
          ),
        ]),
    ...leaves(say, data),
  ];
}

function leaves(say: Say, data: OwnData): Block[] {
  if (data.leaves.length === 0) return [];
  const columns = [
    column(say('ownLeaveFrom'), 2),
    column(say('ownLeaveTo'), 2),
    column(say('ownLeave'), 4),
  ];
  const rows = data.leaves.map(({ from, to, reason }) => [formatDay(from), formatDay(to), reason]);
  return [table(columns, rows)];
}

function honours(say: Say, data: OwnData): Block[] {
  if (data.honours.length === 0) return [paragraph(say('ownNoHonour'))];
  return [
    table(
      [column(say('ownAt'), 2), column(say('ownHonour'), 4), column(say('ownResult'), 4)],
      data.honours.map((each) => [
        formatDay(each.day),
        say(`ownHonour.${each.kind}`),
        listed(
          say(`ownState.${each.state}`),
          each.decision,
          each.decidedOn && formatDay(each.decidedOn),
          each.note,
          each.removed ? say('ownTakenOut') : null,
        ),
      ]),
    ),
  ];
}

function teams(say: Say, data: OwnData): Block[] {
  if (data.teams.length === 0) return [paragraph(say('ownNoTeam'))];
  return [
    table(
      [column(say('ownTeam'), 4), column(say('ownRole'), 4), column(say('ownFrom'), 2)],
      data.teams.map(({ team, role, joined, left, note, removed }) => [
        team,
        listed(role, note, removed ? say('ownTakenOut') : null),
        [joined, left].flatMap((day) => (day === null ? [] : [formatDay(day)])).join(' – '),
      ]),
    ),
  ];
}

function listed(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('; ');
}

/** A value as the history keeps it, in the words of the rest of the document. */
function valueOf(say: Say, field: string, value: string | null): string {
  if (value === null) return '';
  switch (field) {
    case 'sex':
    case 'audience':
      return say(`own${upperFirst(value)}`);
    case 'birth':
      return value.includes('-') ? formatDay(value) : value;
    case 'confirmed':
      return confirmedAs(say, value.slice(0, 10), value.slice(11));
    default:
      return value;
  }
}

function changes(say: Say, data: OwnData, phrases: Phrases): Block[] {
  if (data.changes.length === 0) return [paragraph(say('ownNoChange'))];
  return [
    table(
      [
        column(say('ownAt'), 2),
        column(say('ownBy'), 3),
        column(say('ownFact'), 2),
        column(say('ownWas'), 3),
        column(say('ownBecame'), 3),
      ],
      data.changes.map(({ on, who, field, was, became }) => [
        formatDay(on),
        who,
        phrases[`ownField.${field}`] ?? field,
        valueOf(say, field, was),
        valueOf(say, field, became),
      ]),
    ),
  ];
}

function seen(say: Say, data: OwnData, phrases: Phrases): Block[] {
  if (data.seen.length === 0) return [paragraph(say('ownNotSeen'))];
  return [
    table(
      [column(say('ownAt'), 2), column(say('ownBy'), 3), column(say('ownDid'), 4)],
      data.seen.map(({ on, who, action }) => [
        formatDay(on),
        who,
        phrases[`ownDid.${action}`] ?? say('ownDid.other'),
      ]),
    ),
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function column(title: string, width: number): DocumentTable['columns'][number] {
  return { title, width, align: 'left' };
}

function table(columns: DocumentTable['columns'], rows: DocumentTable['rows']): Block {
  return { kind: 'table', table: { caption: null, columns, rows, totalRow: null } };
}
