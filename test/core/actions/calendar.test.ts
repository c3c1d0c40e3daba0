import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hangPlan, removePlan } from '../../../src/core/actions/arrange-plans';
import {
  listCalendar,
  remind,
  setEventDone,
  writeCalendarFile,
} from '../../../src/core/actions/calendar';
import { enterQuota, readChecklist } from '../../../src/core/actions/check-quotas';
import { currentPlan } from '../../../src/core/actions/read-plan';
import { takeShippedPlan } from '../../../src/core/actions/take-plan';
import { setTaskProgress } from '../../../src/core/actions/track-task';
import type { Core } from '../../../src/core/core';
import { contents, officeBook, temporaryFolder } from '../../support/book';

const october = { from: '2026-10-01', to: '2026-10-31' };

/** xã Phú Bình with its own plan under the province's, on a day that can be moved. */
async function book(today: string, { hung = true } = {}) {
  const clock = { today };
  const core = await officeBook({ now: () => new Date(`${clock.today}T12:00:00`) });
  const { id: upper } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
  const own = await currentPlan(core);
  if (hung) await hangPlan(core, { id: own?.id ?? '', upperId: upper });
  return { core, clock, upper, own: own?.id ?? '' };
}

const told = (events: { day: string; kind: string; task: string | null; state: string }[]) =>
  events.map(({ day, kind, task, state }) => `${day} ${kind} ${task ?? '–'} ${state}`);

describe('the calendar of the book', () => {
  it('shows every plan by day, with its name and how it stands', async () => {
    const { core, own, upper } = await book('2026-10-05');
    const { events } = await listCalendar(core, october);
    expect(told(events)).toEqual([
      '2026-10-10 task IV.4 this-week',
      '2026-10-10 task 1.5 this-week',
      '2026-10-10 quota 1.5 this-week',
      '2026-10-31 quota 1.1 ahead',
    ]);
    expect(events[0]).toMatchObject({ planId: own, daysLeft: 5, from: '2026-10-10' });
    expect(events[1]).toMatchObject({
      planId: upper,
      planName: 'Ủy ban nhân dân tỉnh Đắk Lắk',
      from: '2026-10-05',
      who: 'Sở Khoa học và Công nghệ; UBND các xã, phường',
    });
    expect(events[1]).not.toHaveProperty('isDone');
  });

  it('says late, how many days, and done', async () => {
    const { core, clock, own } = await book('2026-10-05');
    clock.today = '2026-10-13';
    const done = (await listCalendar(core, october)).events.find(({ task }) => task === 'IV.4');
    const { quotaId } = (await readChecklist(core, own)).find(
      ({ indicator }) => indicator === 'news-items',
    ) ?? { quotaId: '' };
    await enterQuota(core, { quotaId, month: '2026-10', hamletId: null, value: 11 });
    await setEventDone(core, { key: done?.key ?? '', done: true });
    const { events } = await listCalendar(core, october);
    expect(told(events)).toEqual([
      '2026-10-10 task IV.4 done',
      '2026-10-10 task 1.5 late',
      '2026-10-10 quota 1.5 late',
      '2026-10-31 quota 1.1 done',
    ]);
    expect(events[1]?.daysLeft).toBe(-3);
  });

  it('names what has no day, and the days off of the window', async () => {
    const { core } = await book('2026-10-05');
    const { undated, holidays } = await listCalendar(core, {
      from: '2026-04-20',
      to: '2026-05-01',
    });
    expect(undated.map(({ when, task }) => `${when} ${task ?? '–'}`)).toContain('Thường xuyên 1.1');
    expect(holidays).toEqual([
      { day: '2026-04-26', name: 'Giỗ Tổ Hùng Vương' },
      { day: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương' },
      { day: '2026-04-30', name: 'Ngày Chiến thắng' },
      { day: '2026-05-01', name: 'Ngày Quốc tế lao động' },
    ]);
  });

  it('forgets a plan that was taken out', async () => {
    const { core, upper } = await book('2026-10-05');
    await removePlan(core, upper);
    const { events } = await listCalendar(core, october);
    expect(told(events)).toEqual(['2026-10-10 task IV.4 this-week']);
  });

  it.each([
    ['that ends before it starts', '2026-10-01', 'period-ends-before-start'],
    ['of many lives', '9999-12-31', 'bad-input'],
  ])('refuses a window %s', async (_what, to, code) => {
    const { core } = await book('2026-10-05');
    const window = { from: '2026-10-31', to };
    await expect(listCalendar(core, window)).rejects.toMatchObject({ code });
    const file = join(temporaryFolder(), 'lich.ics');
    await expect(writeCalendarFile(core, window, file)).rejects.toMatchObject({ code });
    expect(existsSync(file)).toBe(false);
  });
});

describe('an event that the office marks as done', () => {
  const december = { from: '2026-12-09', to: '2026-12-09' };
  const report = async (core: Core) =>
    (await listCalendar(core, december)).events.find(({ kind }) => kind === 'report');
  const audits = (core: Core) =>
    core.store.raw
      .prepare(`select who, subject, detail from audit where action = 'setEventDone' order by no`)
      .all();

  it('is done in the calendar, the reminders and the file, until the mark is taken back', async () => {
    const { core } = await book('2026-12-05');
    core.store.raw.exec(`update office set entered_by = 'Lan'`);
    const before = await report(core);
    expect(before).toMatchObject({ state: 'this-week', isMarked: false });
    const key = before?.key ?? '';
    await setEventDone(core, { key, done: true });
    await setEventDone(core, { key, done: true });
    expect(await report(core)).toMatchObject({ state: 'done', isMarked: true });
    expect(core.store.raw.prepare('select * from event_done').all()).toEqual([
      { key, at: core.now().toISOString(), who: 'Lan' },
    ]);
    expect((await remind(core)).map(({ kind }) => kind)).not.toContain('report');
    const file = join(temporaryFolder(), 'lich.ics');
    await writeCalendarFile(core, december, file);
    expect(readFileSync(file, 'utf8')).toContain('(đã xong)');
    await setEventDone(core, { key, done: false });
    expect(await report(core)).toEqual(before);
    expect((await remind(core)).map(({ key: told }) => told)).toContain(key);
    expect(audits(core)).toEqual([
      { who: 'Lan', subject: key, detail: '{"from":false,"to":true}' },
      { who: 'Lan', subject: key, detail: '{"from":true,"to":false}' },
    ]);
  });

  it('is not marked without its audit row', async () => {
    const { core } = await book('2026-12-05');
    const key = (await report(core))?.key ?? '';
    const before = contents(core);
    core.store.raw.exec(`create temp trigger stop before insert on main.audit
      begin select raise(abort, 'stopped'); end`);
    await expect(setEventDone(core, { key, done: true })).rejects.toThrow('stopped');
    core.store.raw.exec('drop trigger temp.stop');
    expect(contents(core)).toEqual(before);
  });

  it('has a key of an event', async () => {
    const { core } = await book('2026-12-05');
    const before = contents(core);
    for (const key of ['', 'report:x:2026-12-09', `report:${core.newId()}:2026-13-09`]) {
      await expect(setEventDone(core, { key, done: true })).rejects.toMatchObject({
        code: 'bad-input',
      });
    }
    expect(contents(core)).toEqual(before);
  });
});

describe('a reminder', () => {
  const keys = async (core: Core) =>
    (await remind(core)).map(({ key }) => key.replace(/:.*:/u, ' '));

  it('is given once for each thing, when it comes within a week or is late', async () => {
    const { core, clock } = await book('2026-10-02', { hung: false });
    // IV.2 of October 2025 is late by less than a year and two days.
    expect(await keys(core)).toEqual(['task 2025-10-10', 'task 2025-10-31']);
    expect(await keys(core)).toEqual([]);
    clock.today = '2026-10-03';
    expect(await keys(core)).toEqual(['task 2026-10-10']);
    clock.today = '2026-10-20';
    expect(await keys(core)).toEqual([]);
  });

  it('tells of superior plans the reports that communes have to make, and no quotas of another’s', async () => {
    const { core } = await book('2026-12-05', { hung: false });
    expect(await keys(core)).toEqual(['task 2026-10-10', 'report 2026-12-09']);
    const [kind] = core.store.raw.prepare('select key from reminder order by key').pluck().all();
    expect(kind).toMatch(/^report:[0-9a-f-]{36}:2026-12-09$/u);
  });

  it('tells the quotas of the plan that the current one hangs under', async () => {
    const { core, upper } = await book('2026-12-05');
    const told = (await remind(core)).filter(({ kind }) => kind === 'quota');
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ planId }) => planId))).toEqual(new Set([upper]));
  });

  it('of another plan beside them is not given', async () => {
    const core = await officeBook({ now: () => new Date('2025-11-10T12:00:00') });
    await takeShippedPlan(core, { name: 'son-mai-2025', as: 'other' });
    expect(await keys(core)).toEqual(['task 2025-10-10', 'task 2025-10-31']);
  });

  it('is not given for what is done, a yearly day each year anew', async () => {
    const { core } = await book('2026-10-05', { hung: false });
    for (const { id } of (await currentPlan(core))?.tasks ?? []) {
      await setTaskProgress(core, { id, state: 'done', percent: 100, progressNote: '' });
    }
    expect(await keys(core)).toEqual(['task 2026-10-10']);
  });

  it('that fails on the way is not taken for told', async () => {
    const { core } = await book('2026-10-05', { hung: false });
    const before = contents(core);
    core.store.raw.exec(`create temp trigger stop before insert on main.reminder
      when (select count(*) from main.reminder) = 1 begin select raise(abort, 'stopped'); end`);
    await expect(remind(core)).rejects.toThrow('stopped');
    core.store.raw.exec('drop trigger temp.stop');
    expect(contents(core)).toEqual(before);
    expect(await keys(core)).toHaveLength(3);
  });
});

describe('the iCalendar file', () => {
  interface Entry {
    [property: string]: string;
  }

  /** RFC 5545 as far as we use it: lines unfolded, escapes undone, alarms with their event. */
  function entries(bytes: Buffer): Entry[] {
    const text = bytes.toString('utf8');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const found: Entry[] = [];
    for (const line of text.replaceAll('\r\n ', '').split('\r\n')) {
      if (line === 'BEGIN:VEVENT') found.push({});
      const colon = line.indexOf(':');
      const entry = found.at(-1);
      const name = line.slice(0, colon);
      if (!entry || name in entry) continue;
      entry[name] = line.slice(colon + 1).replace(/\\(.)/gu, (_, escaped: string) => {
        return escaped === 'n' ? '\n' : escaped;
      });
    }
    return found;
  }

  it('has an all-day event for each thing due, with a UID that stays and an alarm a day before', async () => {
    const { core } = await book('2026-10-05');
    const folder = temporaryFolder();
    const { events } = await listCalendar(core, october);
    const written = await writeCalendarFile(core, october, join(folder, 'lich.ics'));
    const bytes = readFileSync(join(folder, 'lich.ics'));
    expect(written).toEqual({ name: 'lich.ics', bytes: bytes.length });
    const read = entries(bytes);
    expect(read.map((entry) => entry['UID'])).toEqual(events.map(({ key }) => key));
    expect(read.map((entry) => entry['DTSTART;VALUE=DATE'])).toEqual(
      events.map(({ day }) => day.replaceAll('-', '')),
    );
    expect(read.map((entry) => entry['SUMMARY'])).toEqual(events.map(({ about }) => about));
    expect(read.every((entry) => entry['TRIGGER'] === '-P1D')).toBe(true);
    expect(read[1]?.['DESCRIPTION']).toBe(
      'Nhiệm vụ 1.5\nTừ ngày 05/10/2026 đến ngày 10/10/2026\n' +
        'Thực hiện: Sở Khoa học và Công nghệ; UBND các xã, phường\nTheo: Ủy ban nhân dân tỉnh Đắk Lắk',
    );
    await writeCalendarFile(core, october, join(folder, 'lai.ics'));
    expect(readFileSync(join(folder, 'lai.ics')).equals(bytes)).toBe(true);
  });

  it('has only what was chosen, where something was', async () => {
    const { core } = await book('2026-10-05');
    const file = join(temporaryFolder(), 'lich.ics');
    const { events } = await listCalendar(core, october);
    const chosen = events.slice(1, 3).map(({ key }) => key);
    await writeCalendarFile(core, october, file, [...chosen, 'task:gone:2026-10-10']);
    expect(entries(readFileSync(file)).map((entry) => entry['UID'])).toEqual(chosen);
    await writeCalendarFile(core, october, file, []);
    expect(entries(readFileSync(file))).toEqual([]);
  });

  it('says of what is done that it is, without an alarm', async () => {
    const { core } = await book('2026-10-05');
    const task = (await currentPlan(core))?.tasks.find(({ no }) => no === 'IV.4');
    const done = { state: 'done' as const, percent: 100, progressNote: '' };
    await setTaskProgress(core, { id: task?.id ?? '', ...done });
    const file = join(temporaryFolder(), 'lich.ics');
    await writeCalendarFile(core, { from: '2025-10-10', to: '2025-10-10' }, file);
    const [first] = entries(readFileSync(file));
    expect(first?.['SUMMARY']).toMatch(/\(đã xong\)$/u);
    expect(first).not.toHaveProperty('TRIGGER');
  });

  it('keeps line ends and separators of a text within it', async () => {
    const { core, own } = await book('2026-10-05');
    core.store.raw
      .prepare(
        `update plan_task set about = ? where task_no = 'IV.4' and plan_no = (select no from plan where id = ?)`,
      )
      .run('Một\r\nEND:VEVENT\r\nSUMMARY:giả; hai, ba \\n', own);
    const file = join(temporaryFolder(), 'lich.ics');
    await writeCalendarFile(core, { from: '2026-10-10', to: '2026-10-10' }, file);
    const read = entries(readFileSync(file));
    expect(read).toHaveLength(3);
    expect(read[0]?.['SUMMARY']).toBe('Một\nEND:VEVENT\nSUMMARY:giả; hai, ba \\n');
  });

  it('goes neither over a book nor under another kind of name, and not for a window the wrong way round', async () => {
    const { core } = await book('2026-10-05');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'cu.ics'), 'bản cũ');
    const wrong: [{ from: string; to: string }, string, string][] = [
      [october, core.store.file, 'file-is-book'],
      [october, join(folder, 'lich.docx'), 'file-wrong-kind'],
      [october, join(folder, 'khong', 'lich.ics'), 'folder-missing'],
      [{ from: october.to, to: october.from }, join(folder, 'cu.ics'), 'period-ends-before-start'],
    ];
    const before = contents(core);
    for (const [window, file, code] of wrong) {
      await expect(writeCalendarFile(core, window, file)).rejects.toMatchObject({ code });
    }
    expect(contents(core)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['cu.ics']);
    expect(readFileSync(join(folder, 'cu.ics'), 'utf8')).toBe('bản cũ');
    expect(existsSync(core.store.file)).toBe(true);
  });
});
