import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { PopulationFigure, PopulationKind } from '../../domain/person/population';
import { cleanLine } from '../../domain/text';
import type { Core } from '../core';
import { readPopulationTable, type PopulationTable } from '../intake/readPopulation';
import { hamletNo, listHamlets } from '../storage/hamlet';
import * as storage from '../storage/population';

/** A figure to be put, or with null persons taken out. */
export interface PopulationChange {
  readonly hamletId: string | null;
  readonly kind: PopulationKind;
  readonly persons: number | null;
  readonly source: string;
  readonly day: Day;
}

export function listPopulation(
  core: Core,
  year: number,
): Promise<{
  figures: Omit<PopulationFigure, 'year'>[];
  years: number[];
  inBook: ReturnType<typeof storage.countInBook>;
}> {
  return core.store.read((reader) =>
    Promise.resolve({
      figures: storage.listPopulationOf(reader, year).map(({ year: _year, ...figure }) => figure),
      years: storage.populationYears(reader),
      inBook: storage.countInBook(reader, year),
    }),
  );
}

/**
 * Writes all figures or none; of two for one place the last counts.
 * @returns what stood there before, which saved again takes the change back
 * @throws AppError `hamlet-unknown`, `figure-needs-source`
 */
export async function savePopulation(
  core: Core,
  input: { year: number; figures: readonly PopulationChange[] },
): Promise<{ before: PopulationChange[] }> {
  const { year } = input;
  const changes = [
    ...new Map(input.figures.map((each) => [`${each.hamletId} ${each.kind}`, each])).values(),
  ];
  return core.store.write(async (writer) => {
    const before: PopulationChange[] = [];
    for (const { hamletId, kind, persons, day, ...said } of changes) {
      const source = cleanLine(said.source);
      if (persons !== null && source === '') throw new AppError('figure-needs-source');
      const place = { year, hamletNo: await hamletNo(writer, hamletId), kind };
      const was = storage.figureAt(writer, place);
      before.push({ hamletId, kind, ...(was ?? { persons: null, source: '', day }) });
      storage.putFigure(writer, place, persons === null ? null : { persons, source, day });
    }
    writer.audit('savePopulation', `population:${year}`, { from: before, to: changes });
    return { before };
  });
}

/**
 * Reads a table of hamlets and numbers; writes nothing.
 * @throws AppError `file-missing` and those of `readPopulationTable`
 */
export async function readPopulationFile(
  core: Core,
  path: string,
): Promise<PopulationTable & { fileName: string }> {
  const fileName = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file: fileName }, { cause: error });
  });
  const hamlets = await core.store.read(listHamlets);
  return { fileName, ...(await readPopulationTable(bytes, fileName, hamlets)) };
}
