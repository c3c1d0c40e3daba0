import { AppError } from '../../domain/errors';
import type { ComparedFacts } from '../../domain/person/lookalikes';
import type { Core } from '../core';
import type { PeopleList } from '../intake/people-list';
import type { PeoplePreview, PreviewedRow } from '../intake/people-preview';
import { acceptPeople } from './accept-people';
import { previewOf, readPeople, type ReadPeopleRequest } from './import-people';

export interface ImportedFile {
  /** Null when nobody was entered. */
  readonly batch: string | null;
  readonly entered: number;
  readonly leftOut: number;
  readonly rejected: number;
  readonly newHamlets: number;
  /** Of the file, those that were not read, but for hidden ones. */
  readonly otherSheets: readonly string[];
}

/** Visible sheets of a file beside the one that was read. */
export function otherSheets({ sheets, sheet }: Pick<PeopleList, 'sheets' | 'sheet'>): string[] {
  return sheets.filter(({ name, isHidden }) => !isHidden && name !== sheet).map(({ name }) => name);
}

/**
 * Enters a list without anybody looking at it: the good rows; with `acceptsDoubts` the doubtful ones too, with what is
 * proposed for them, and those who may possibly be the same as another. Who is likely the same never goes in.
 * @throws AppError as `ListReader`, and `disk-full`
 */
export async function importFile(
  core: Core,
  request: Pick<ReadPeopleRequest, 'path' | 'sheet' | 'headerRow'>,
  acceptsDoubts: boolean,
): Promise<ImportedFile> {
  const id = await readPeople(core, { ...request, reading: core.newId(), choice: null });
  const preview = previewOf(core, id);
  for (const [number, row] of preview.rows) {
    const goesIn = mayEnter(row, preview, acceptsDoubts);
    // Who is certainly somebody is not asked about: what is missing there is filled.
    const isCertain = row.sameAs?.likely.likeness === 'certain';
    const otherwise = isCertain ? 'same' : 'leave-out';
    preview.rows.set(number, { ...row, decided: goesIn ? 'enter' : otherwise });
  }
  const notTaken = {
    rejected: preview.rejected.length,
    otherSheets: otherSheets(preview.list),
  };
  try {
    const accepted = await acceptPeople(core, {
      preview: id,
      audience: null,
      hamletId: null,
      // Nobody has said that they are others: they are still to be looked at.
      keepsApart: false,
    });
    const { batch, persons, leftOut, newHamlets } = accepted;
    return { batch, entered: persons, leftOut, newHamlets, ...notTaken };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'import-nothing') throw error;
    core.previews.delete(id);
    return { batch: null, entered: 0, leftOut: preview.rows.size, newHamlets: 0, ...notTaken };
  }
}

function mayEnter(
  { person, facts, sameAs }: PreviewedRow,
  { rows }: PeoplePreview,
  acceptsDoubts: boolean,
): boolean {
  const above = sameAs && 'key' in sameAs.other ? rows.get(sameAs.other.key) : undefined;
  // Left out for a doubt alone: the same person, written without one further down, goes in in its place.
  const isFree = above?.decided === 'leave-out' && above.sameAs === null;
  if (sameAs === null || isFree) return acceptsDoubts || person.doubts.length === 0;
  if (sameAs.likely.likeness !== 'possible' || !acceptsDoubts) return false;
  return !isSameRecord(facts, sameAs.other);
}

/** Nothing is known that tells the two apart: most likely the same list a second time. */
function isSameRecord(one: ComparedFacts, other: ComparedFacts): boolean {
  return (['name', 'birthYear', 'birthDay', 'sex', 'hamlet'] as const).every(
    (fact) => one[fact] === other[fact],
  );
}
