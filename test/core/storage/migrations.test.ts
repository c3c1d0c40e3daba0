import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, migrations, newestVersion } from '../../../src/core/storage/migrations';
import { copyWhole } from '../../../src/core/storage/backup/copy-whole';
import { schemaOf } from '../../../src/core/storage/verify';
import { officeBook, temporaryFolder } from '../../support/book';

/** Shipped migrations are never edited: what runs in offices is what is hashed here. */
const shipped: Readonly<Record<number, string>> = {
  10: 'ef12ed7214496d3cbd16a27520d439361d6ce625c2395601f25d5b60c0d8535e',
  20: 'afa6b53b5c3824c91630632cfd75a26df58194cddaaf8681041702f09fbfc739',
  30: 'c87d94f0034e26b9df7b52ede3541fca3acb6c68c15d3ed12318c7c79fac735f',
  40: 'cac87e148bf14c045f94e4c9f7812c94f49526a75ef04768c4d3fcb1a7b8bdfb',
  50: 'f383e9b9944214a16d5018a4840825f8fa48143abfe774694503c2c9e156edd6',
};

describe('migrations', () => {
  it('are numbered in rising tens', () => {
    const numbers = migrations.map((migration) => migration.number);
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number % 10 === 0 && number > 0)).toBe(true);
  });

  it('that have shipped are as they were', () => {
    for (const { number, sql } of migrations) {
      expect([number, createHash('sha256').update(sql).digest('hex')]).toEqual([
        number,
        shipped[number],
      ]);
    }
  });

  it('make the schema of the snapshot', async () => {
    const raw = new Database(':memory:');
    migrate(raw);
    await expect(`${schemaOf(raw)}\n`).toMatchFileSnapshot('../../fixtures/schema.sql');
    raw.close();
  });

  it('10: makes a book whose tables refuse what the rules refuse', () => {
    const raw = new Database(':memory:');
    migrate(raw, 10);
    expect(raw.pragma('user_version', { simple: true })).toBe(10);
    const id = '0190a000-0000-7000-8000-000000000000';
    const refused = [
      `insert into hamlet (id, name, folded, position) values ('ngắn', 'A', 'a', 1)`,
      `insert into hamlet (id, name, folded, position) values ('${id}', '', '', 1)`,
      `insert into figure (id, indicator, day, numerator, denominator, source) values ('${id}', 'x', '2025-12-01', 5, 4, 's')`,
      `insert into figure (id, indicator, day, numerator, denominator, source) values ('${id}', 'x', '2025-12-01', 1, 4, '')`,
      `insert into attendance_mark (session_no, person_no, mark) values (1, 1, 1)`,
      `insert into person (id, name, folded, given_key, audience, note, birth_year, birth_day) values ('${id}', 'A', 'a', 'a', 'adults', '', 1980, '1981-01-01')`,
    ];
    for (const sql of refused) expect(() => raw.exec(sql), sql).toThrow();
    raw.close();
  });

  it('20: a book of before keeps its plan, which is the one being worked on', () => {
    const raw = new Database(':memory:');
    migrate(raw, 10);
    const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
    raw.exec(`insert into plan (id, source, issuer, province, title, legal_bases, units, recipients, funding)
      values ('${id(1)}', 'phu-binh-2025', 'UBND', '', 'Kế hoạch', '[]', '[]', '[]', '[]')`);
    raw.exec(`insert into plan_task (id, plan_no, position, task_no, about, lead, with_units, due, state, progress_note)
      values ('${id(2)}', 1, 0, '1', 'A', '[]', '[]', '{"kind":"ongoing"}', 'done', 'Xong'),
        ('${id(3)}', 1, 1, '2', 'B', '[]', '[]', '{"kind":"ongoing"}', 'in-progress', '')`);
    migrate(raw, 20);
    expect(raw.prepare('select role, is_current, level, removed from plan').all()).toEqual([
      { role: 'own', is_current: 1, level: 'commune', removed: 0 },
    ]);
    expect(raw.prepare('select percent from plan_task order by position').pluck().all()).toEqual([
      100, 0,
    ]);
    const refused = [
      `update plan set upper_no = no`,
      `update plan set role = 'x'`,
      `insert into plan (id, source, issuer, province, title, legal_bases, units, recipients, funding, is_current)
        values ('${id(4)}', 's', 'i', '', 't', '[]', '[]', '[]', '[]', 1)`,
      `update plan_task set percent = 101`,
      `insert into plan_quota (id, plan_no, position, indicator, per, op, value, unit) values ('${id(5)}', 1, 0, 'x', 'province', '>=', 1, 'lớp')`,
      `insert into plan_duty (id, plan_no, position, by_whom, kind) values ('${id(6)}', 1, 0, 'x', 'daily')`,
      `insert into task_evidence (id, task_no, kind, name, location, at) values ('${id(7)}', 9, 'link', 'x', 'x', 'x')`,
    ];
    raw.pragma('foreign_keys = on');
    for (const sql of refused) expect(() => raw.exec(sql), sql).toThrow();
    raw.close();
  });

  it('30: a book of before keeps its people and the lists they came with', () => {
    const raw = new Database(':memory:');
    migrate(raw, 20);
    const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
    raw.exec(`insert into import_batch (id, file_name, at) values ('${id(1)}', 'xom.xlsx', 'x')`);
    raw.exec(`insert into person (id, name, folded, given_key, audience, note, batch_no)
      values ('${id(2)}', 'A', 'a', 'a', 'adults', '', 1), ('${id(3)}', 'B', 'b', 'b', 'adults', '', null)`);
    raw.exec(`insert into audit (at, who, action, subject, detail) values
      ('x', 'Lan', 'savePerson', 'person:${id(2)}', '{"to":{"name":"A"}}'), ('x', 'Lan', 'addHamlet', 'hamlet:1', '{"name":"H"}')`);
    migrate(raw, 30);
    // Names leave the audit, this once; it can be changed no more afterwards.
    expect(raw.prepare('select action, detail from audit').all()).toEqual([
      { action: 'savePerson', detail: '{}' },
      { action: 'addHamlet', detail: '{"name":"H"}' },
    ]);
    expect(() => raw.exec(`update audit set who = ''`)).toThrow('cannot be changed');
    expect(raw.prepare('select persons, sheet from import_batch').all()).toEqual([
      { persons: 1, sheet: '' },
    ]);
    expect(raw.prepare('select name, phone, cccd from person').all()).toEqual([
      { name: 'A', phone: null, cccd: null },
      { name: 'B', phone: null, cccd: null },
    ]);
    raw.pragma('foreign_keys = on');
    const refused = [
      `update person set cccd = '12345'`,
      `update person set cccd = '12345678901x'`,
      `update person set phone = 'không'`,
      `insert into person_apart values (2, 1, 'x', '')`,
      `insert into person_merge (id, kept_no, at, who, gone) values ('${id(4)}', 1, 'x', '', 'x')`,
      `insert into population (year, kind, persons, source, day) values (2025, 'adults', -1, 'x', '2025-01-01')`,
      `insert into population (year, kind, persons, source, day) values (2025, 'adults', 1, 'x', '2025-01-01'),
        (2025, 'adults', 2, 'y', '2025-01-01')`,
      `insert into vneid_confirmation values (9, '2025-01-01', '')`,
    ];
    for (const sql of refused) expect(() => raw.exec(sql), sql).toThrow();
    raw.exec(`insert into person_apart values (1, 2, 'x', '')`);
    raw.exec('delete from person where no = 2');
    expect(raw.prepare('select count(*) from person_apart').pluck().get()).toBe(0);
    raw.close();
  });

  it('40: sessions of a book of before know whether they were taken, and so do they afterwards', () => {
    const raw = new Database(':memory:');
    migrate(raw, 30);
    const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
    raw.exec(`insert into class (id, name, subject, teacher, place, audience, form)
        values ('${id(1)}', 'A', '', '', '', 'adults', 'online');
      insert into person (id, name, folded, given_key, audience, note)
        values ('${id(2)}', 'A', 'a', 'a', 'adults', ''), ('${id(3)}', 'B', 'b', 'b', 'adults', '');
      insert into enrolment (class_no, person_no, joined) values (1, 1, '2025-01-01'), (1, 2, '2025-01-01');
      insert into class_session (id, class_no, day, starts_at, ends_at)
        values ('${id(4)}', 1, '2025-01-01', '19:00', '21:00'), ('${id(5)}', 1, '2025-01-08', '19:00', '21:00');
      insert into attendance_mark (session_no, person_no, mark) values (1, 1, 4)`);
    migrate(raw, 40);
    const taken = () => raw.prepare('select taken from class_session order by no').pluck().all();
    expect(taken()).toEqual([1, 0]);
    const mark = `insert into attendance_mark (session_no, person_no, mark) values (2, 1, 1)
      on conflict (session_no, person_no) do update set mark = excluded.mark`;
    const steps: readonly (readonly [sql: string, then: readonly number[]])[] = [
      [mark, [1, 1]],
      [mark, [1, 1]],
      ['insert into attendance_mark (session_no, person_no, mark) values (2, 2, 1)', [1, 1]],
      ['delete from attendance_mark where session_no = 2 and person_no = 1', [1, 1]],
      ['delete from attendance_mark where person_no = 2', [1, 0]],
      ['delete from attendance_mark', [0, 0]],
    ];
    for (const [sql, then] of steps) {
      raw.exec(sql);
      expect(taken(), sql).toEqual(then);
    }
    raw.close();
  });

  it('50: a number of a printed sheet is not given out again, nor that of one in a removed class', () => {
    const raw = new Database(':memory:');
    migrate(raw, 40);
    const id = (end: number) => `0190a000-0000-7000-8000-${String(end).padStart(12, '0')}`;
    raw.exec(`insert into class_removed (id, at, gone)
      values ('${id(1)}', '2025-10-01', '{"sheets": [{"no": 4}, {"no": 7}]}'), ('${id(2)}', 'x', '{"sheets": []}')`);
    const number = () => {
      const made = raw.prepare(
        `insert into sign_sheet (id, class_no, at, persons) values (?, 1, 'x', '[]')`,
      );
      return made.run(crypto.randomUUID()).lastInsertRowid;
    };
    raw.pragma('foreign_keys = off');
    expect(number()).toBe(1);
    raw.exec('delete from sign_sheet');
    raw.transaction(() => raw.exec(migrations.find((one) => one.number === 50)?.sql ?? ''))();
    expect(number()).toBe(8);
    raw.exec('delete from sign_sheet');
    expect(number()).toBe(9);
    raw.close();
  });

  it('leave everything as it was when one fails', () => {
    const file = join(temporaryFolder(), 'so.db');
    const raw = new Database(file);
    raw.exec('create table office (khac text)');
    expect(() => {
      migrate(raw);
    }).toThrow();
    expect(raw.pragma('user_version', { simple: true })).toBe(0);
    expect(raw.prepare('select name from sqlite_schema').pluck().all()).toEqual(['office']);
    raw.close();
  });

  it('run twice change nothing', () => {
    const raw = new Database(':memory:');
    migrate(raw);
    const before = schemaOf(raw);
    migrate(raw);
    expect(schemaOf(raw)).toBe(before);
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion);
    raw.close();
  });
});

describe('a copy of the whole book', () => {
  it('is checked and complete, also while the book is open', async () => {
    const core = await officeBook();
    const target = join(temporaryFolder(), 'ban-sao.db');
    copyWhole(core.store.raw, target);
    const copy = new Database(target, { readonly: true });
    expect(copy.prepare('select count(*) from plan_task').pluck().get()).toBe(9);
    copy.close();
  });

  it('into a place that is not there leaves no half file', async () => {
    const core = await officeBook();
    const target = join(temporaryFolder(), 'khong', 'co', 'ban-sao.db');
    expect(() => {
      copyWhole(core.store.raw, target);
    }).toThrow();
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.dang-ghi`)).toBe(false);
  });
});
