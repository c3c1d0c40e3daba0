import { describe, expect, it } from 'vitest';
import { changeRegister, listRegister } from '../../../src/core/actions/change-register';
import { readChecklist } from '../../../src/core/actions/check-quotas';
import { previewReport } from '../../../src/core/actions/make-report';
import { makeSample, SAMPLE_PERIOD } from '../../../src/core/actions/make-sample';
import { officeState } from '../../../src/core/actions/read-office';
import { currentPlan } from '../../../src/core/actions/read-plan';
import type { Core } from '../../../src/core/core';
import type { QuotaIndicatorId } from '../../../src/domain/indicator/quota-catalogue';
import { parsePeriod } from '../../../src/domain/period/period';
import { moneyBySource } from '../../../src/domain/register/money-by-source';
import { honourStates, registerNames, type RegisterName } from '../../../src/domain/register/rows';
import { teamsByHamlet } from '../../../src/domain/register/teams-by-hamlet';
import { contents, emptyBook } from '../../support/book';

async function sample(persons: number): Promise<Core> {
  const core = await emptyBook();
  await makeSample(core, { persons, seed: 64 });
  return core;
}

const all = <Name extends RegisterName>(core: Core, name: Name) => listRegister(core, name, null);

async function cellsOf(core: Core, indicator: QuotaIndicatorId) {
  const list = await readChecklist(core, (await currentPlan(core))?.id ?? '');
  return list.find((each) => each.indicator === indicator)?.cells ?? [];
}

/** What is written between the headings of section I and section II. */
async function sectionOne(core: Core): Promise<string> {
  const { html } = await previewReport(core, SAMPLE_PERIOD);
  const from = html.indexOf('CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO');
  return html.slice(from, html.indexOf('KẾT QUẢ THỰC HIỆN', from));
}

describe('the registers of the sample commune', () => {
  it.each([3, 1200])('each have rows the rules take again as they are, of %i people', async (n) => {
    const core = await sample(n);
    const { audit: _, ...before } = contents(core);
    for (const name of registerNames) {
      const rows = await all(core, name);
      expect([name, rows.length > 0]).toEqual([name, true]);
      const { refused } = await changeRegister(
        core,
        name,
        rows.map((row) => ({ do: 'put' as const, row })),
      );
      expect([name, refused]).toEqual([name, []]);
    }
    const { audit: __, ...after } = contents(core);
    expect(after).toEqual(before);
  });

  it.each(['guidance', 'plan_quota'])(
    'are not there, nor anything else, when a row of %s cannot be written',
    async (table) => {
      const core = await emptyBook();
      const before = contents(core);
      core.store.raw.exec(`create temp trigger stop before insert on main.${table}
      when (select count(*) from main.${table}) = 1 begin select raise(abort, 'stop'); end`);
      await expect(makeSample(core, { persons: 3, seed: 64 })).rejects.toThrow('stop');
      core.store.raw.exec('drop trigger temp.stop');
      expect(contents(core)).toEqual(before);
    },
  );

  it('have no day outside the sample’s period, nor twice the same row', async () => {
    const core = await sample(1200);
    const { from, to } = parsePeriod(SAMPLE_PERIOD);
    for (const name of registerNames) {
      const rows = (await all(core, name)).map(({ id: _, ...rest }) => JSON.stringify(rest));
      expect([name, new Set(rows).size]).toEqual([name, rows.length]);
      const days = rows.join().match(/\d{4}-\d{2}-\d{2}/gu) ?? [];
      expect([name, days.filter((day) => day < from || day > to)]).toEqual([name, []]);
    }
  });

  it('show hamlets with and without their ten sessions of guidance, and months with and without their news', async () => {
    const core = await sample(1200);
    const guidance = await cellsOf(core, 'guidance-sessions');
    expect(guidance).toHaveLength(14);
    expect(guidance.filter(({ value }) => Number(value) >= 10)).toHaveLength(7);
    expect(guidance.filter(({ isMet }) => isMet)).toHaveLength(7);
    expect(guidance.every(({ value }) => Number(value) > 0)).toBe(true);
    const news = await cellsOf(core, 'news-items');
    expect(
      news
        .filter(({ value }) => value !== null)
        .map(({ month, value, isMet }) => [month, value, isMet]),
    ).toEqual([
      ['2025-10', 15, true],
      ['2025-11', 9, false],
      ['2025-12', 5, false],
    ]);
  });

  it('say of the news what the plan’s task says', async () => {
    const core = await sample(3);
    const task = (await currentPlan(core))?.tasks.find(({ no }) => no === 'IV.1');
    const news = (await all(core, 'activity')).filter(({ kind }) => kind === 'news');
    const count = news.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(task?.progressNote).toContain(`đăng ${count} tin, bài`);
  });

  it('open section I of the report with every document', async () => {
    const core = await sample(3);
    const text = await sectionOne(core);
    const documents = await all(core, 'officialDocument');
    expect(new Set(documents.map(({ direction }) => direction)).size).toBe(2);
    for (const { symbol } of documents) expect(text).toContain(`số ${symbol} ngày`);
    expect(text.indexOf('đã ban hành 11 văn bản')).toBeGreaterThan(0);
    expect(text).toContain('tiếp nhận 5 văn bản');
    expect(text.indexOf('đã ban hành')).toBeLessThan(text.indexOf('chỉ tiêu năm 2025'));
  });

  it('name people of the book, each in one place and by his own name, and others where it has none', async () => {
    const core = await sample(1200);
    const named = [...(await all(core, 'teamMember')), ...(await all(core, 'honour'))].filter(
      ({ personId }) => personId !== null,
    );
    expect(named.length).toBeGreaterThan(60);
    expect(new Set(named.map(({ personId }) => personId)).size).toBe(named.length);
    const nameOf = core.store.raw.prepare('select name from person where id = ?').pluck();
    for (const { personId, name } of named) expect(nameOf.get(personId)).toBe(name);
    const few = await all(await sample(3), 'teamMember');
    expect(few.filter(({ personId }) => personId === null).length).toBeGreaterThan(60);
    expect(few.every(({ name }) => name.includes(' '))).toBe(true);
  });

  it('have teams in most hamlets, honours of every outcome, and money spent within what was allotted', async () => {
    const core = await sample(1200);
    const hamlets = (await officeState(core)).hamlets.map(({ id }) => id);
    const [teams, members] = [await all(core, 'digitalTeam'), await all(core, 'teamMember')];
    const lines = teamsByHamlet(hamlets, teams, members, core.today()).hamlets;
    expect(lines.filter((line) => line.members > 3)).toHaveLength(12);
    expect(lines.filter((line) => line.teams === 0)).toHaveLength(2);
    const states = (await all(core, 'honour')).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(honourStates));
    const { sources } = moneyBySource(await all(core, 'money'));
    expect(sources).toHaveLength(4);
    for (const { planned, spent } of sources) {
      expect(spent).toBeGreaterThan(0);
      expect(spent).toBeLessThanOrEqual(planned);
    }
  });
});
