import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hangPlan } from '../../../src/core/actions/arrange-plans';
import { listCalendar, setEventDone } from '../../../src/core/actions/calendar';
import { currentPlan } from '../../../src/core/actions/read-plan';
import { takeShippedPlan } from '../../../src/core/actions/take-plan';
import { contents, officeBook, temporaryFolder } from '../../support/book';
import { cli } from '../../support/cli';

describe('plan compare', () => {
  const pair = ['plan', 'compare', '--upper', 'dak-lak-2026', '--lower', 'phu-binh-2025'];

  it('as JSON: numbers, null where there is none, no field more', async () => {
    const said = await cli(temporaryFolder(), ...pair, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const rows = JSON.parse(said.out) as unknown[];
    expect(rows).toHaveLength(24);
    expect(rows).toContainEqual({
      indicator: 'adults-esignature',
      audience: 'adults',
      upper: 30,
      lower: null,
      status: 'missing',
    });
    expect(rows).toContainEqual({
      indicator: 'visual-campaigns',
      audience: null,
      upper: 10,
      lower: null,
      status: 'missing',
    });
    expect(rows.at(-1)).toEqual({
      indicator: 'officials-digital-skills',
      audience: 'officials',
      upper: 100,
      lower: 100,
      status: 'equal',
    });
  });

  it('as a table whose columns stand below each other', async () => {
    const { code, out } = await cli(temporaryFolder(), ...pair);
    expect(code).toBe(0);
    const [title = '', , ...table] = out.split('\n');
    expect(title).toBe(
      'Năm 2026. Cấp trên: Ủy ban nhân dân tỉnh Đắk Lắk. Cấp dưới: Ủy ban nhân dân xã Phú Bình.',
    );
    const column = (table[0] ?? '').indexOf('Cấp dưới');
    expect(table).toHaveLength(25);
    for (const line of table.slice(1)) {
      expect(line.slice(column - 2)).toMatch(/^ {2}(–|≥ \d+%) +\S/u);
    }
    expect(out).toMatch(/^thiếu +≥ 30% +– +Người dân .* chữ ký số$/mu);
  });

  it('for another year, and the other way round', async () => {
    const folder = temporaryFolder();
    const year = await cli(folder, ...pair, '--year', '2025', '--json');
    const states = (JSON.parse(year.out) as { status: string }[]).map(({ status }) => status);
    expect(new Set(states)).toEqual(new Set(['missing', 'extra']));
    expect(JSON.parse(year.out)).toContainEqual({
      indicator: 'adults-vneid-confirmed',
      audience: 'adults',
      upper: null,
      lower: 50,
      status: 'extra',
    });
    const turned = ['--upper', 'phu-binh-2025', '--lower', 'thang-binh-2025', '--year', '2026'];
    const { out } = await cli(folder, 'plan', 'compare', ...turned, '--json');
    expect(JSON.parse(out)).toContainEqual({
      indicator: 'adults-vneid-confirmed',
      audience: 'adults',
      upper: 80,
      lower: 60,
      status: 'lower',
    });
  });

  it('of a plan of a book by its id, beside a shipped one', async () => {
    const core = await officeBook();
    const own = await currentPlan(core);
    const before = contents(core);
    const book = ['--lower', own?.id ?? '', '--db', core.store.file, '--json'];
    const said = await cli(temporaryFolder(), ...pair.slice(0, 4), ...book);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(said.out)).toHaveLength(24);
    expect(contents(core)).toEqual(before);
  });
});

describe('calendar', () => {
  it('as JSON: what is due in the plan’s years, no field more', async () => {
    const said = await cli(temporaryFolder(), 'calendar', '--plan', 'son-mai-2025', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const list = JSON.parse(said.out) as unknown[];
    expect(list).toHaveLength(4);
    expect(list.slice(2)).toEqual([
      {
        day: '2025-10-10',
        kind: 'task',
        about: 'Ra quân Ngày hội toàn dân học tập số',
        task: 'II.5',
        who: 'Phòng Văn hóa - Xã hội',
      },
      {
        day: '2025-11-14',
        kind: 'report',
        about: 'Báo cáo gửi Sở Khoa học và Công nghệ (tổng hợp, báo cáo UBND tỉnh)',
        task: null,
        who: 'các phòng, cơ quan, đơn vị; các thôn',
      },
    ]);
  });

  it('of a window, its days as an office writes them too', async () => {
    const days = ['--from', '1/8/2025', '--to', '2025-08-31'];
    const named = ['calendar', '--plan', 'son-mai-2025', ...days];
    const said = await cli(temporaryFolder(), ...named, '--json');
    expect((JSON.parse(said.out) as { task: string }[]).map(({ task }) => task)).toEqual(['II.1']);
    const later = ['calendar', '--plan', 'phu-binh-2025', '--from', '2026-01-01', '--json'];
    const { out } = await cli(temporaryFolder(), ...later);
    expect((JSON.parse(out) as { day: string }[]).map(({ day }) => day)).toEqual(['2026-10-10']);
  });

  it('from a day after the plan’s years to the end of that year, and the other way round', async () => {
    const dated = async (...days: string[]) => {
      const named = ['calendar', '--plan', 'phu-binh-2025', ...days];
      const said = await cli(temporaryFolder(), ...named, '--json');
      expect(said).toMatchObject({ code: 0, err: '' });
      return (JSON.parse(said.out) as { day: string }[]).map(({ day }) => day);
    };
    expect(await dated('--from', '2031-02-01')).toEqual(['2031-10-10']);
    expect(await dated('--to', '2019-12-31')).toEqual([]);
  });

  it('as a list, with what has no day below', async () => {
    const { code, out } = await cli(temporaryFolder(), 'calendar', '--plan', 'son-mai-2025');
    expect(code).toBe(0);
    expect(out).toContain(
      'T6 10/10/2025  Nhiệm vụ II.5   Ra quân Ngày hội toàn dân học tập số (Phòng Văn hóa - Xã hội)',
    );
    expect(out).toContain('\nKhông có ngày cụ thể:\nThường xuyên   Nhiệm vụ II.2   Truyền thông');
  });

  it('as an iCalendar file, whole, the same each time but for the moment it was made', async () => {
    const folder = temporaryFolder();
    const make = (file: string) => cli(folder, 'calendar', '--plan', 'dak-lak-2026', '--ics', file);
    expect(await make('a.ics')).toMatchObject({ code: 0, err: '' });
    await make('b.ics');
    expect(readdirSync(folder).sort()).toEqual(['a.ics', 'b.ics']);
    const read = (file: string) =>
      readFileSync(join(folder, file), 'utf8').replace(/^DTSTAMP:.*$/gmu, '');
    expect(read('a.ics')).toBe(read('b.ics'));
    expect(read('a.ics').match(/^BEGIN:VEVENT/gmu)).toHaveLength(44);
  });

  it('of a plan of a book tells what is done', async () => {
    const core = await officeBook();
    const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    await hangPlan(core, { id: (await currentPlan(core))?.id ?? '', upperId: id });
    core.store.raw.exec(`insert into quota_entry (quota_no, month, hamlet_no, value)
      select no, null, null, 12 from plan_quota where indicator = 'visual-campaigns'`);
    const folder = temporaryFolder();
    const stored = ['--plan', id, '--db', core.store.file];
    expect(await cli(folder, 'calendar', ...stored, '--ics', 'a.ics')).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, 'a.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(text.match(/\(đã xong\)/gu)).toHaveLength(1);
    const { out } = await cli(folder, 'calendar', ...stored, '--json');
    expect(JSON.parse(out)).toHaveLength(44);
  });
});

describe('calendar of a plan of a book', () => {
  it('tells what the office marked as done', async () => {
    const core = await officeBook();
    const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { events } = await listCalendar(core, { from: '2026-01-01', to: '2026-12-31' });
    const report = events.find(({ kind, planId }) => kind === 'report' && planId === id);
    await setEventDone(core, { key: report?.key ?? '', done: true });
    const folder = temporaryFolder();
    const stored = ['--plan', id, '--db', core.store.file];
    expect(await cli(folder, 'calendar', ...stored, '--ics', 'a.ics')).toMatchObject({ code: 0 });
    const text = readFileSync(join(folder, 'a.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(text.match(/\(đã xong\)/gu)).toHaveLength(1);
  });
});

describe('what cannot be done ends with one clear sentence and a code', () => {
  const compared = ['plan', 'compare', '--upper', 'dak-lak-2026'];
  const calendar = ['calendar', '--plan', 'dak-lak-2026'];
  const wrong: [string[], number, RegExp][] = [
    [['plan', 'compare'], 2, /Thiếu --upper/u],
    [compared, 2, /Thiếu --lower/u],
    [[...compared, '--lower', 'phu-binh-2025', '--year', 'nay'], 2, /--year phải là số nguyên/u],
    [[...compared, '--lower', 'phu-binh-2025', '--from', '2026-01-01'], 2, /--from/u],
    [[...compared, '--lower', 'xa-khong-co'], 1, /Chưa có kế hoạch này/u],
    [[...compared, '--lower', 'constructor'], 1, /Chưa có kế hoạch này/u],
    [[...compared, '--lower', 'x', '--db', 'khong-co.db'], 1, /Không tìm thấy tệp sổ khong-co/u],
    [['calendar'], 2, /Thiếu --plan/u],
    [[...calendar, '--from', '2026-02-30'], 2, /--from phải là một ngày có thật/u],
    [[...calendar, '--to', 'mai'], 2, /--to phải là một ngày có thật/u],
    [[...calendar, '--from', '2026-03-01', '--to', '2026-02-01'], 1, /trước khi bắt đầu/u],
    [[...calendar, '--json', '--ics', 'a.ics'], 2, /một trong hai/u],
    [[...calendar, '--ics', 'a.txt'], 1, /phải có đuôi \.ics/u],
    [[...calendar, '--ics', 'khong/co/a.ics'], 1, /Không có thư mục/u],
    [[...calendar, '--ics', 'so.ics'], 1, /là một sổ/u],
    [['calendar', '--plan', 'xa-khong-co'], 1, /Chưa có kế hoạch này/u],
    [['calendar', 'thang-5', '--plan', 'dak-lak-2026'], 2, /Không hiểu lệnh: thang-5/u],
  ];
  it.each(wrong)('%j', async (argv, code, sentence) => {
    const folder = temporaryFolder();
    // A book under a name that a calendar could have.
    writeFileSync(join(folder, 'so.ics'), 'SQLite format 3\0');
    const said = await cli(folder, ...argv);
    expect(said.code).toBe(code);
    expect(said.err).toMatch(sentence);
    expect(said.err.split('\n')).toHaveLength(1);
    expect(said.err).not.toMatch(/…|undefined|Error|at /u);
    expect(said.out).toBe('');
    expect(readdirSync(folder)).toEqual(['so.ics']);
    expect(readFileSync(join(folder, 'so.ics'), 'utf8')).toBe('SQLite format 3\0');
  });
});
