import { basename } from 'node:path';
import { AppError } from '../../domain/errors';
import type { TextCoding } from '../../domain/legacy-text/coding';
import type { ListField, Meaning } from '../../domain/person/list-column';
import type { Core } from '../core';
import { readListValue } from '../intake/listValue';
import type { Doubt, ListChoice, PeopleListRow } from '../intake/people-list';
import {
  acceptDoubts,
  countRows,
  decideRows,
  factsOf,
  keysOfRows,
  likeliest,
  type PeoplePreview,
  type PreviewedRow,
  type RowAnswer,
  type RowKind,
} from '../intake/people-preview';
import { keptNumbers } from '../storage/privacy';
import { personsLike } from '../storage/known-persons';
import { readLooks } from '../storage/list-look';
import { besideBook } from './beside-book';
import { compareRows } from './compare-list';

/** Previews kept at once; an office looks at one list, at most compares two. */
const KEPT_PREVIEWS = 3;

export interface ReadPeopleRequest {
  /** A name for this reading, to ask how far it is and to stop it. */
  readonly reading: string;
  readonly path: string;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** Columns left out stay as they are found. */
  readonly choice: { readonly columns: readonly ChosenColumn[] } | null;
}

interface ChosenColumn {
  readonly at: number;
  readonly meaning?: Meaning | null | undefined;
  readonly coding?: TextCoding | undefined;
  /** As it was found: not to be remembered. */
  readonly isFound?: true | undefined;
}

/**
 * Reads a list and keeps what would be entered; writes nothing.
 * @returns the name of the preview
 * @throws AppError as `ListReader`
 */
export async function readPeople(
  core: Core,
  { reading, path, ...asked }: ReadPeopleRequest,
): Promise<string> {
  const fileName = basename(path);
  const stop = new AbortController();
  const at: Parameters<Core['readings']['set']>[1] = {
    stop,
    progress: { phase: 'opening', done: 0, total: 0 },
  };
  const goOn = () => {
    if (stop.signal.aborted) throw new AppError('reading-stopped', { file: fileName });
  };
  core.readings.set(reading, at);
  try {
    const remembered = await rememberedLooks(core);
    const choice = asked.choice && choiceOf(asked.choice.columns);
    const list = await core.readList(
      { path, fileName, options: { ...asked, choice, remembered, today: core.today() } },
      { onProgress: (progress) => (at.progress = progress), signal: stop.signal },
    );
    const preview = await core.store.read(async (reader): Promise<PeoplePreview> => {
      const keyOf = keysOfRows();
      const keeps = keptNumbers(reader) ?? { phone: false, cccd: false };
      const persons = list.rows.map((person) => withoutIdleDoubts(person, keeps));
      const keys = persons.map(({ row }) => keyOf(row));
      const beside = await besideBook(reader, persons, keys, {
        goOn,
        onProgress: (done, total) => (at.progress = { phase: 'comparing', done, total }),
      });
      return {
        ...beside,
        fileName,
        list,
        isRemembered: asked.choice === null && Object.hasOwn(remembered, list.look),
        keeps,
        rejected: list.rejected.map((row) => ({ ...row, key: keyOf(row.row) })),
      };
    });
    goOn();
    return keep(core, preview);
  } finally {
    if (core.readings.get(reading) === at) core.readings.delete(reading);
  }
}

/** A number that is not taken raises no question. */
function withoutIdleDoubts(person: PeopleListRow, keeps: PeoplePreview['keeps']): PeopleListRow {
  const isIdle = ({ field }: Doubt) => (field === 'phone' || field === 'cccd') && !keeps[field];
  return person.doubts.some(isIdle)
    ? { ...person, doubts: person.doubts.filter((doubt) => !isIdle(doubt)) }
    : person;
}

function keep(core: Core, preview: PeoplePreview): string {
  const id = core.newId();
  core.previews.set(id, preview);
  for (const oldest of core.previews.keys()) {
    if (core.previews.size <= KEPT_PREVIEWS) break;
    core.previews.delete(oldest);
  }
  return id;
}

/** How lists of each look were taken before. */
export async function rememberedLooks(core: Core): Promise<Record<string, ListChoice>> {
  const looks = await core.store.read((reader) => Promise.resolve(readLooks(reader)));
  return Object.fromEntries(looks.map(([look, json]) => [look, JSON.parse(json) as ListChoice]));
}

function choiceOf(columns: readonly ChosenColumn[]): ListChoice {
  return {
    meanings: Object.fromEntries(
      columns.flatMap(({ at, meaning }) => (meaning === undefined ? [] : [[at, meaning]])),
    ),
    codings: Object.fromEntries(
      columns.flatMap(({ at, coding }) => (coding === undefined ? [] : [[at, coding]])),
    ),
    found: columns.flatMap(({ at, isFound }) => (isFound ? [at] : [])),
  };
}

/** How far a reading is; `phase` null when it is not running. */
export function readingProgress(core: Core, reading: string) {
  return core.readings.get(reading)?.progress ?? { phase: null, done: 0, total: 0 };
}

export function stopReading(core: Core, reading: string): void {
  core.readings.get(reading)?.stop.abort();
}

/** @throws AppError `preview-gone` */
export function previewOf(core: Core, id: string): PeoplePreview {
  const preview = core.previews.get(id);
  if (!preview) throw new AppError('preview-gone');
  return preview;
}

/** @throws AppError `preview-gone` */
export function decide(
  core: Core,
  input: { preview: string; rows: readonly number[] | RowKind; fate: RowAnswer },
) {
  const preview = previewOf(core, input.preview);
  decideRows(preview, input.rows, input.fate);
  return { counts: countRows(preview) };
}

/** @throws AppError `preview-gone` */
export function acceptProposals(
  core: Core,
  input: { preview: string; rows: readonly number[] | null },
) {
  const preview = previewOf(core, input.preview);
  acceptDoubts(preview, input.rows);
  return { counts: countRows(preview) };
}

/** Fields by which persons are told apart. */
const TELLING: ReadonlySet<ListField> = new Set(['name', 'birth', 'sex', 'hamlet', 'cccd']);

/**
 * Types another value into a field of a row; a rejected row that is given a name becomes a person.
 * @throws AppError `preview-gone`, `row-unknown`, `list-value-unread`, `name-empty`, `name-too-long`
 */
export async function mendRow(
  core: Core,
  {
    preview: id,
    row: key,
    field,
    text,
  }: { preview: string; row: number; field: ListField; text: string },
): Promise<void> {
  const preview = previewOf(core, id);
  const before = preview.rows.get(key) ?? rejectedAs(preview, key, field);
  const value = readListValue(field, text, core.today());
  const doubts = [
    ...before.person.doubts.filter((doubt) => doubt.field !== field),
    ...(value.doubts ?? []),
  ];
  const person = { ...before.person, ...value, doubts };
  const [facts] = factsOf([person], preview.hamletNames, () => key);
  if (!facts) throw new Error('a row was not read');
  // Whoever mends a row wants it in, whatever was decided about it as it was.
  const decided = before.decided === 'enter' ? 'enter' : null;
  const isNew = !preview.rows.has(key);
  preview.rows.set(key, { ...before, person, facts, decided });
  if (isNew) {
    preview.rows = new Map(
      [...preview.rows].sort(([, one], [, other]) => one.facts.row - other.facts.row),
    );
    preview.rejected = preview.rejected.filter((rejected) => rejected.key !== key);
  }
  if (TELLING.has(field)) await compareAgain(core, preview, [before.facts, facts]);
}

/** Only a name makes a person of a row that was rejected. */
function rejectedAs(preview: PeoplePreview, key: number, field: ListField): PreviewedRow {
  const rejected = preview.rejected.find((each) => each.key === key);
  if (field !== 'name' || !rejected) throw new AppError('row-unknown');
  const person: PeopleListRow = {
    row: rejected.row,
    name: '',
    birthYear: null,
    birthDay: null,
    birthIsByAge: false,
    sex: null,
    audience: null,
    group: '',
    hamlet: preview.list.hamletOfAll,
    cccd: null,
    cccdTail: null,
    phone: null,
    note: '',
    doubts: [],
  };
  const [facts] = factsOf([person], preview.hamletNames, () => key);
  if (!facts) throw new Error('a row was not read');
  return { person, facts, sameAs: null, decided: null };
}

type Telling = PreviewedRow['facts'];

/** Compares the rows that share a name or a number with one that was or is now like this. */
async function compareAgain(core: Core, preview: PeoplePreview, like: Telling[]): Promise<void> {
  const touched = sharing(preview, like);
  const facts = sharing(preview, touched);
  const seen = await core.store.read((reader) =>
    compareRows(facts, (by) => personsLike(reader, by)),
  );
  for (const { key } of touched) {
    const others = seen[facts.findIndex((each) => each.key === key)];
    const previewed = preview.rows.get(key);
    if (previewed && others) preview.rows.set(key, { ...previewed, sameAs: likeliest(others) });
  }
}

function sharing(preview: PeoplePreview, like: readonly Telling[]): Telling[] {
  const names = new Set(like.map(({ folded }) => folded));
  const cccds = new Set(like.map(({ cccd }) => cccd).filter((cccd) => cccd !== null));
  return [...preview.rows.values()]
    .map(({ facts }) => facts)
    .filter(({ folded, cccd }) => names.has(folded) || (cccd !== null && cccds.has(cccd)));
}

/** Hamlets named by the rows that the book does not know, as they are written first. */
export function newHamletsOf({ rows, hamlets }: PeoplePreview): string[] {
  const found = new Map<string, string>();
  for (const { facts } of rows.values()) {
    const { hamlet, hamletName } = facts;
    if (hamlet === null || hamletName === null || hamlets.has(hamlet)) continue;
    if (!found.has(hamlet)) found.set(hamlet, hamletName);
  }
  return [...found.values()];
}
