import type { Day } from '../../domain/day';
import type { Office } from '../../domain/office/office';
import type { Core } from '../core';
import { lastMarkedDay } from '../storage/attendance';
import { listHamlets } from '../storage/hamlet';
import { readOffice } from '../storage/office';

/** Who keeps the book; `office` is null until the first start is done. */
export async function officeState(core: Core): Promise<{
  office: Office | null;
  isSample: boolean;
  hamlets: { id: string; name: string; persons: number }[];
  today: Day;
  lastRecordDay: Day | null;
}> {
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    const hamlets = await listHamlets(reader);
    return {
      office: stored?.office ?? null,
      isSample: stored?.isSample ?? false,
      hamlets: hamlets.map(({ id, name, persons }) => ({ id, name, persons })),
      today: core.today(),
      lastRecordDay: lastMarkedDay(reader),
    };
  });
}
