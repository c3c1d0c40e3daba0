import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../domain/errors';
import { filledFrom, learningOfBoth, type Filled } from '../../domain/person/put-together';
import type { Core } from '../core';
import { moveRegisterRows, moveRegisterRowsBack } from '../storage/person-in-registers';
import {
  broughtBack,
  isAsMerged,
  moveInRemovedClasses,
  moveInRemovedClassesBack,
} from '../storage/person-in-removed-classes';
import * as merges from '../storage/person-merge';
import { moveOnSheets, moveOnSheetsBack } from '../storage/person-on-sheets';
import { undoKeepApart } from '../storage/same-person';
import type { Reader, Writer } from '../storage/store';

/**
 * Puts two records of one person together, whole or not at all: classes, also removed ones, marks, results,
 * confirmation, known leave, history, places on printed sheets, rows of the registers and earlier merges of `goneId` go
 * over to `keptId`, whose empty fields are filled; then the row goes. Everything needed to take it back is kept with
 * the merge.
 * @returns id of the merge
 * @throws AppError `same-person-twice`, `person-unknown`
 */
export async function mergePersons(
  core: Core,
  { keptId, goneId }: { keptId: string; goneId: string },
): Promise<{ merge: string }> {
  if (keptId === goneId) throw new AppError('same-person-twice');
  return core.store.write(async (writer) => {
    const kept = await merges.storedPerson(writer, keptId);
    const gone = await merges.storedPerson(writer, goneId);
    if (!kept || !gone) throw new AppError('person-unknown');
    const merge = core.newId();
    const act = core.newId();
    const at = core.now().toISOString();
    const learning = moveLearning(writer, kept.no, gone.no);
    const confirmation = moveConfirmation(writer, kept.no, gone.no);
    const apart = merges.apartFrom(writer, gone.no);
    const apartAdded = apart
      .filter((from) => from.no !== kept.no && merges.addApart(writer, kept.no, from))
      .map(({ no }) => no);
    const changes = merges.moveChanges(writer, gone.no, kept.no);
    const leaves = merges.moveLeaves(writer, gone.no, kept.no);
    const moved = merges.moveMerges(writer, gone.no, kept.no);
    const registers = moveRegisterRows(writer, gone.no, kept.no);
    const sheets = moveOnSheets(writer, goneId, keptId);
    const removedClasses = moveInRemovedClasses(writer, gone.no, kept.no);
    const filled = filledFrom(merges.fillableOf(kept), merges.fillableOf(gone));
    const moves = merges.joinMoves(writer, { act, kept, gone });
    await merges.setColumns(
      writer,
      kept.no,
      valuesOf(filled, (field) => gone[merges.columnOf[field]]),
    );
    await writer.query.deleteFrom('person').where('no', '=', gone.no).execute();
    const record: merges.MergeRecord = {
      person: gone,
      ...learning.gone,
      confirmation: confirmation.gone,
      changes,
      leaves,
      merges: moved,
      registers,
      apart,
      sheets,
      removedClasses,
      kept: { learning: learning.kept, confirmation: confirmation.kept },
      became: { learning: learning.became, confirmation: confirmation.became },
      filled,
      moves,
      act,
      apartAdded,
    };
    for (const change of changesOf(writer, kept, record)) {
      merges.addChange(writer, { act, personNo: kept.no, at }, change);
    }
    merges.addMerge(writer, { id: merge, keptNo: kept.no, at }, record);
    writer.audit('mergePersons', `person:${keptId}`, {
      merge,
      gone: goneId,
      classes: record.enrolments.length,
      marks: record.marks.length,
      filled,
    });
    return { merge };
  });
}

/**
 * Makes two of one again, both as they were. A field that was filled and changed since stays with the kept one.
 * @throws AppError `merge-unknown`; `merge-changed-since` when classes, marks or results that came together, or a
 * confirmation that did, are not as the merge left them, or were joined with those of another since; or the kept one
 * went into another
 */
export async function undoMerge(core: Core, { merge }: { merge: string }): Promise<void> {
  await core.store.write(async (writer) => {
    const found = await merges.readMerge(writer, merge);
    if (!found) throw new AppError('merge-unknown');
    const { kept, record } = found;
    const { person, kept: before, became } = record;
    const classes = record.enrolments.map(({ classNo }) => classNo);
    const learning = merges.learningOf(writer, kept.no, classes);
    const isAsLeft =
      isDeepStrictEqual(learning, became.learning) &&
      isAsMerged(writer, record.removedClasses ?? [], kept.no) &&
      (record.confirmation === null ||
        isDeepStrictEqual(merges.confirmationOf(writer, kept.no), became.confirmation));
    const joined = joinedBy(writer, record);
    const isShared = found.later.some((later) =>
      [...joinedBy(writer, later)].some((what) => joined.has(what)),
    );
    if (found.isUnderOther || isShared || !isAsLeft) {
      throw new AppError('merge-changed-since', { name: kept.name });
    }
    await merges.restorePerson(writer, person);
    merges.removeLearning(writer, kept.no, classes);
    merges.addLearning(writer, kept.no, before.learning);
    merges.addLearning(writer, person.no, record);
    if (record.confirmation !== null) {
      merges.setConfirmation(writer, kept.no, before.confirmation);
      merges.setConfirmation(writer, person.no, record.confirmation);
    }
    for (const no of record.apartAdded) undoKeepApart(writer, kept.no, no);
    for (const from of record.apart) merges.addApart(writer, person.no, from);
    merges.moveChangesBack(writer, record.changes, { from: kept.no, to: person.no });
    merges.moveLeavesBack(writer, record.leaves ?? [], { from: kept.no, to: person.no });
    merges.moveMergesBack(writer, record.merges, person.no);
    if (record.registers) {
      moveRegisterRowsBack(writer, record.registers, { from: kept.no, to: person.no });
    }
    moveOnSheetsBack(writer, record.sheets ?? [], { from: kept.id, to: person.id });
    moveInRemovedClassesBack(writer, record.removedClasses ?? [], {
      from: kept.no,
      to: person.no,
    });
    merges.partMoves(writer, kept, record);
    await emptyAgain(writer, kept, record);
    await merges.removeMerge(writer, merge);
    writer.audit('undoMerge', `person:${kept.id}`, { merge, gone: person.id });
  });
}

/**
 * What a merge made one of two. What two merges made one can only be parted in turn, the last first, also where it looks
 * as the first one left it: the kept one would lose what the other brought.
 */
function joinedBy(
  reader: Reader,
  { enrolments, removedClasses = [], confirmation }: merges.MergeRecord,
): Set<string> {
  return new Set([
    ...enrolments.map(({ classNo }) => `class ${classNo}`),
    ...removedClasses.map(({ classId }) => {
      const classNo = broughtBack(reader, classId);
      return classNo === null ? `removed class ${classId}` : `class ${classNo}`;
    }),
    ...(confirmation ? ['confirmation'] : []),
  ]);
}

function moveLearning(writer: Writer, keptNo: number, goneNo: number) {
  const classes = merges.classesOf(writer, goneNo);
  const kept = merges.learningOf(writer, keptNo, classes);
  const gone = merges.learningOf(writer, goneNo, classes);
  const became = learningOfBoth(kept, gone);
  for (const no of [keptNo, goneNo]) merges.removeLearning(writer, no, classes);
  merges.addLearning(writer, keptNo, became);
  return { kept, gone, became };
}

/** Of two confirmations the earlier: the person was confirmed from that day on. */
function moveConfirmation(writer: Writer, keptNo: number, goneNo: number) {
  const kept = merges.confirmationOf(writer, keptNo);
  const gone = merges.confirmationOf(writer, goneNo);
  const became = gone && (!kept || gone.day < kept.day) ? gone : kept;
  if (gone) {
    merges.setConfirmation(writer, goneNo, null);
    merges.setConfirmation(writer, keptNo, became);
  }
  return { kept, gone, became };
}

const fields = [
  ['hamlet', ['hamlet']],
  ['birth', ['birthYear', 'birthDay']],
  ['sex', ['sex']],
  ['note', ['note']],
  ['phone', ['phone']],
  ['cccd', ['cccd']],
] as const satisfies [Exclude<merges.FieldChange['field'], 'confirmed'>, Filled[]][];

function changesOf(
  reader: Reader,
  kept: merges.StoredPerson,
  { person, filled, kept: before, became }: merges.MergeRecord,
): merges.FieldChange[] {
  const changes = fields
    .filter(([, parts]) => parts.some((part) => filled.includes(part)))
    .map(([field]) => ({
      field,
      was: merges.fieldText(reader, kept, field),
      became: merges.fieldText(reader, person, field),
    }));
  if (isDeepStrictEqual(before.confirmation, became.confirmation)) return changes;
  const said = (confirmation: merges.Confirmation | null) =>
    confirmation && `${confirmation.day} ${confirmation.source}`;
  return [
    ...changes,
    { field: 'confirmed', was: said(before.confirmation), became: said(became.confirmation) },
  ];
}

/** Takes the other's values out of the kept one where they still stand, with the change that says they came. */
async function emptyAgain(
  writer: Writer,
  kept: merges.StoredPerson,
  { person, filled, act }: merges.MergeRecord,
): Promise<void> {
  const standing = fields.filter(([, parts]) =>
    parts.every((part: Filled) => kept[merges.columnOf[part]] === person[merges.columnOf[part]]),
  );
  const empty = standing
    .flatMap(([, parts]): readonly Filled[] => parts)
    .filter((part) => filled.includes(part));
  await merges.setColumns(
    writer,
    kept.no,
    valuesOf(empty, (field) => (field === 'note' ? '' : null)),
  );
  merges.removeChanges(writer, act, [...standing.map(([field]) => field), 'confirmed']);
}

function valuesOf(
  filled: readonly Filled[],
  value: (field: Filled) => string | number | null,
): Partial<merges.StoredPerson> {
  return Object.fromEntries(filled.map((field) => [merges.columnOf[field], value(field)]));
}
