import { AppError } from '../../domain/errors';
import { checkFigure, type Figure, type FigureDraft } from '../../domain/indicator/figure';
import type { Core } from '../core';
import * as figures from '../storage/figure';
import { refuseClosed } from './closed-book';

export async function listFigures(core: Core): Promise<Figure[]> {
  return core.store.read(figures.listFigures);
}

/** @throws AppError `figure-unknown`, `book-closed` and those of `checkFigure` */
export async function saveFigure(
  core: Core,
  input: { id: string | null; draft: FigureDraft },
): Promise<{ id: string }> {
  const draft = checkFigure(input.draft);
  return core.store.write(async (writer) => {
    const before = input.id === null ? null : await figures.readFigure(writer, input.id);
    refuseClosed(writer, before?.day, draft.day);
    const id = input.id ?? core.newId();
    const saved = await figures.saveFigure(writer, id, draft, input.id === null);
    if (!saved) throw new AppError('figure-unknown');
    writer.audit('saveFigure', `figure:${id}`, { from: before, to: draft });
    return { id };
  });
}

/** @throws AppError `figure-unknown`, `book-closed` */
export async function removeFigure(core: Core, id: string): Promise<void> {
  await core.store.write(async (writer) => {
    const before = await figures.readFigure(writer, id);
    if (!before) throw new AppError('figure-unknown');
    refuseClosed(writer, before.day);
    await figures.removeFigure(writer, id);
    writer.audit('removeFigure', `figure:${id}`, { from: before });
  });
}
