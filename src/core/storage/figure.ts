import { isIndicatorId } from '../../domain/indicator/catalogue';
import type { Figure, FigureDraft } from '../../domain/indicator/figure';
import type { Reader, Writer } from './store';

/** Newest day first. */
export async function listFigures(reader: Reader): Promise<Figure[]> {
  const rows = await reader.query
    .selectFrom('figure')
    .select(['id', 'indicator', 'day', 'numerator', 'denominator', 'source'])
    .orderBy('day', 'desc')
    .orderBy('no', 'desc')
    .execute();
  return rows.flatMap((row) =>
    isIndicatorId(row.indicator) ? [{ ...row, indicator: row.indicator }] : [],
  );
}

/** @returns false when `id` is given and unknown */
export async function saveFigure(
  writer: Writer,
  id: string,
  draft: FigureDraft,
  isNew: boolean,
): Promise<boolean> {
  if (isNew) {
    await writer.query
      .insertInto('figure')
      .values({ id, ...draft })
      .execute();
    return true;
  }
  const { numUpdatedRows } = await writer.query
    .updateTable('figure')
    .set(draft)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function readFigure(reader: Reader, id: string): Promise<FigureDraft | null> {
  const figures = await listFigures(reader);
  return figures.find((figure) => figure.id === id) ?? null;
}

export async function removeFigure(writer: Writer, id: string): Promise<void> {
  await writer.query.deleteFrom('figure').where('id', '=', id).execute();
}
