import { nothingAsked } from '../../src/domain/class/class';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { addSessions, enrol, saveClass } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { setUpOffice } from '../../src/core/actions/set-up-office';
import { openCore, type Core } from '../../src/core/core';
import { draft } from '../support/book';
import { pressWhileBusy } from '../support/busy';
import { office } from '../support/office';
import { newDataFolder } from '../support/program';

/** Opens the book a data folder holds, does something with it, and closes it again. */
export async function withBook<T>(
  dataFolder: string,
  work: (core: Core) => Promise<T>,
): Promise<T> {
  const core = await openCore({ file: path.join(dataFolder, 'so-hoc-vu-so.db'), create: true });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

/** A data folder with the office of Phú Bình and its hamlets Đoàn Kết and Bảo Lý, as the program would find it. */
export async function folderWithOffice(
  fill: (core: Core) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const dataFolder = newDataFolder();
  await withBook(dataFolder, async (core) => {
    await setUpOffice(core, { office, hamlets: ['Đoàn Kết', 'Bảo Lý'], shippedPlan: null });
    await fill(core);
  });
  return dataFolder;
}

export function removeFolder(folder: string): void {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Names whose roster order is the order given here. */
export function rosterNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const letters = 'bcdghklmnpqrstvx';
    const first = letters[Math.floor(index / letters.length)] ?? 'y';
    const second = letters[index % letters.length] ?? 'y';
    return `Nguyễn Thị ${first.toUpperCase()}a${second}`;
  });
}

/** A class with that many persons and the given sessions. */
export async function addClass(
  core: Core,
  name: string,
  names: readonly string[],
  days: readonly string[],
): Promise<string> {
  const personIds: string[] = [];
  for (const each of names) {
    personIds.push((await savePerson(core, { id: null, draft: draft(each) })).id);
  }
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name,
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  if (days.length > 0) {
    const sessions = days.map((day) => ({ day, startsAt: '19:00', endsAt: '21:00' }));
    await addSessions(core, { classId, sessions });
  }
  if (personIds.length > 0) await enrol(core, { classId, personIds, joined: '2025-10-01' });
  return classId;
}

/** The keyboard, counting what is pressed. */
export class Keys {
  #pressed = 0;
  constructor(readonly page: Page) {}

  get pressed(): number {
    return this.#pressed;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.#pressed += 1;
    }
  }

  /** As `pressWhileBusy`: faster than the page. */
  async pressWhileBusy(...keys: readonly string[]): Promise<void> {
    await pressWhileBusy(this.page, keys);
    this.#pressed += keys.length;
  }

  /** One key for each letter, as somebody types. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.#pressed += [...text].length;
  }
}
