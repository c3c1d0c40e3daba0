import { AppError } from '../../domain/errors';
import type { Core } from '../core';

/** Whether the office asks guidance sessions for the groups among those who came. */
export function asksGroups(core: Core): Promise<{ asks: boolean }> {
  return core.store.read((reader) => {
    const asks = reader.statement('select asks_groups from office').pluck().get() as
      number | undefined;
    return Promise.resolve({ asks: asks === 1 });
  });
}

/** What was entered for the groups stays when they are no longer asked. @throws AppError `office-not-set-up` */
export async function setAsksGroups(core: Core, asks: boolean): Promise<void> {
  await core.store.write((writer) => {
    const { changes } = writer.statement('update office set asks_groups = ?').run(asks ? 1 : 0);
    if (changes === 0) throw new AppError('office-not-set-up');
    writer.audit('setAsksGroups', 'office', { asks });
    return Promise.resolve();
  });
}
