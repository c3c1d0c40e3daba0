import { checkClass, type ClassDraft } from '../../domain/class/class';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import * as classes from '../storage/class';
import { bringBackClass, countKept, firstDayOf, takeOutClass } from '../storage/class-removal';
import { hamletNo } from '../storage/hamlet';
import { refuseClosed } from './closed-book';
import { knownClass } from './known-class';

export async function listClasses(core: Core): Promise<classes.ClassRow[]> {
  return core.store.read((reader) => Promise.resolve(classes.listClasses(reader, core.today())));
}

/** @throws AppError `class-unknown` */
export async function readClass(core: Core, id: string) {
  return core.store.read((reader) => {
    const found = knownClass(core, reader, id);
    const sessions = classes.sessionsOf(reader, found.no).map(({ no: _, ...session }) => session);
    return Promise.resolve({ class: found.row, sessions });
  });
}

/**
 * @param input `from`: the data as they were seen, so that what another window wrote is not overwritten unseen; left
 * out: whatever they are
 * @throws AppError `name-empty`, `name-too-long`, `class-unknown`, `class-changed-elsewhere`, `hamlet-unknown`
 */
export async function saveClass(
  core: Core,
  input: { id: string | null; draft: ClassDraft; from?: ClassDraft | undefined },
): Promise<{ id: string }> {
  const draft = checkClass(input.draft);
  return core.store.write(async (writer) => {
    const place = await hamletNo(writer, draft.hamletId);
    if (input.id === null) {
      const id = core.newId();
      await classes.insertClass(writer, id, draft, place);
      writer.audit('saveClass', `class:${id}`, { to: draft });
      return { id };
    }
    const before = knownClass(core, writer, input.id);
    if (input.from && !isAsSeen(before.row, input.from)) {
      throw new AppError('class-changed-elsewhere');
    }
    await classes.updateClass(writer, input.id, draft, place);
    writer.audit('saveClass', `class:${input.id}`, { from: before.row, to: draft });
    return { id: input.id };
  });
}

/** The window that saved a class last knows it as it was typed. */
function isAsSeen(now: ClassDraft, seen: ClassDraft): boolean {
  return Object.entries(checkClass(seen)).every(
    ([field, value]) => now[field as keyof ClassDraft] === value,
  );
}

/** Of a class nobody was marked or judged in. @throws AppError `class-unknown`, `class-has-marks`, `book-closed` */
export async function removeClass(core: Core, id: string): Promise<void> {
  await core.store.write((writer) => {
    const { no } = knownClass(core, writer, id);
    const kept = countKept(writer, no);
    if (kept.marks > 0 || kept.results > 0) throw new AppError('class-has-marks', kept);
    refuseClosed(writer, firstDayOf(writer, no));
    takeOutClass(writer, id, no, core.now().toISOString());
    writer.audit('removeClass', `class:${id}`, {});
    return Promise.resolve();
  });
}

/** Brings back a class that was removed, with its sessions and persons. @throws AppError `class-restored`, `book-closed` */
export async function restoreClass(core: Core, id: string): Promise<void> {
  await core.store.write((writer) => {
    if (!bringBackClass(writer, id)) throw new AppError('class-restored');
    refuseClosed(writer, firstDayOf(writer, knownClass(core, writer, id).no));
    writer.audit('restoreClass', `class:${id}`, {});
    return Promise.resolve();
  });
}

export { addSessions, removeSession } from './change-sessions';
export { enrol, unenrol } from './enrol-people';
