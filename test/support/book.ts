import { nothingAsked } from '../../src/domain/class/class';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PersonDraft } from '../../src/domain/person/person';
import { openCore, type Core, type CoreOptions } from '../../src/core/core';
import { saveClass, addSessions, enrol } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { office } from './office';
import { setUpOffice } from '../../src/core/actions/set-up-office';

/** By the clock of this machine, so that it is the same day in every time zone. */
export const FIXED_NOW = new Date('2025-12-16T09:00:00');

/** A folder of its own for a test, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shvs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real book on disk, empty. */
export async function emptyBook(options: Partial<CoreOptions> = {}): Promise<Core> {
  const core = await openCore({
    file: join(temporaryFolder(), 'so.db'),
    create: true,
    now: () => FIXED_NOW,
    ...options,
  });
  onTestFinished(() => core.close());
  return core;
}

/** A book with the office, hamlets Đoàn Kết and Bảo Lý, and the plan of Phú Bình. */
export async function officeBook(options: Partial<CoreOptions> = {}): Promise<Core> {
  const core = await emptyBook(options);
  await setUpOffice(core, {
    office,
    hamlets: ['Đoàn Kết', 'Bảo Lý'],
    shippedPlan: 'phu-binh-2025',
  });
  return core;
}

export function draft(name: string, rest: Partial<PersonDraft> = {}): PersonDraft {
  return {
    name,
    hamletId: null,
    birthYear: 1980,
    birthDay: null,
    sex: null,
    audience: 'adults',
    note: '',
    ...rest,
  };
}

/** A class with the given persons and session days. */
export async function classWith(
  core: Core,
  names: readonly string[],
  days: readonly string[],
): Promise<{ classId: string; personIds: string[]; sessionIds: string[] }> {
  const personIds: string[] = [];
  for (const name of names) {
    personIds.push((await savePerson(core, { id: null, draft: draft(name) })).id);
  }
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Kỹ năng số cơ bản',
      subject: 'VNeID',
      teacher: 'Trần Minh Đức',
      place: 'Nhà văn hóa',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  const { ids } =
    days.length === 0
      ? { ids: [] }
      : await addSessions(core, {
          classId,
          sessions: days.map((day) => ({ day, startsAt: '19:00', endsAt: '21:00' })),
        });
  if (personIds.length > 0) await enrol(core, { classId, personIds, joined: '2025-10-01' });
  return { classId, personIds, sessionIds: ids };
}

/** A text without the identifiers made by chance, in which any digits may stand. */
export function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '');
}

/** Every row of every table, for "nothing was written" and "equals the one before". */
export function contents(core: Core): Record<string, unknown[]> {
  const { raw } = core.store;
  const tables = raw
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => [table, raw.prepare(`select * from "${table}"`).all()]),
  );
}
