import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyBySource } from '../../../src/domain/register/money-by-source';
import { recognisedByKind } from '../../../src/domain/register/recognised';
import type { DigitalTeam, Honour, Money, TeamMember } from '../../../src/domain/register/rows';
import { teamsByHamlet } from '../../../src/domain/register/teams-by-hamlet';

const money = (kind: Money['kind'], source: string, amount: number): Money => ({
  id: crypto.randomUUID(),
  day: '2025-10-10',
  kind,
  source,
  amount,
  about: '',
  activityId: null,
  note: '',
});

describe('money by source', () => {
  it('is planned, spent, left and a percentage; one source however it is written', () => {
    const { sources, total } = moneyBySource([
      money('planned', 'Ngân sách xã', 10_000_000),
      money('spent', 'NGÂN SÁCH XÃ', 2_500_000),
      money('spent', 'Xã hội hóa', 1_000_000),
    ]);
    expect(sources).toEqual([
      {
        source: 'Ngân sách xã',
        planned: 10_000_000,
        spent: 2_500_000,
        left: 7_500_000,
        percent: 25,
      },
      { source: 'Xã hội hóa', planned: 0, spent: 1_000_000, left: -1_000_000, percent: null },
    ]);
    expect(total).toMatchObject({ planned: 10_000_000, spent: 3_500_000, left: 6_500_000 });
  });

  it('comes to the same by source as in all', () => {
    const row = fc
      .tuple(
        fc.constantFrom('planned' as const, 'spent' as const),
        fc.constantFrom('Ngân sách', 'ngan sach', 'Tài trợ'),
        fc.nat(1e9),
      )
      .map((parts) => money(...parts));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { sources, total } = moneyBySource(rows);
        for (const sum of ['planned', 'spent', 'left'] as const) {
          expect(sources.reduce((so, each) => so + each[sum], 0)).toBe(total[sum]);
        }
        expect(sources.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

const honour = (rest: Partial<Honour>): Honour => ({
  id: crypto.randomUUID(),
  day: '2025-09-01',
  kind: 'model-citizen',
  name: 'Lê Hòa',
  personId: null,
  hamletId: null,
  state: 'recognised',
  decision: '12/QĐ-UBND',
  decidedOn: '2025-10-10',
  note: '',
  ...rest,
});

describe('what was recognised', () => {
  const window = { from: '2025-10-01', to: '2025-12-31' };
  const citizens = (...rows: Partial<Honour>[]) =>
    recognisedByKind(rows.map(honour), window)['model-citizen'];

  it('is counted by the day of the decision, on the edges too; candidates and refused are not', () => {
    expect(
      citizens(
        { name: 'A', decidedOn: '2025-10-01' },
        { name: 'B', decidedOn: '2025-12-31' },
        { name: 'C', decidedOn: '2025-09-30' },
        { name: 'D', decidedOn: '2026-01-01' },
        { name: 'E', state: 'candidate' },
        { name: 'F', state: 'refused' },
      ),
    ).toBe(2);
  });

  it('counts one who was recognised twice once, and two of one name in two hamlets twice', () => {
    expect(citizens({}, { name: 'LÊ  HÒA' })).toBe(1);
    expect(citizens({ personId: 'p' }, { personId: 'p', name: 'Lê Thị Hòa' })).toBe(1);
    expect(citizens({ personId: 'p' }, { personId: 'q' })).toBe(2);
    expect(citizens({ hamletId: 'a' }, { hamletId: 'b' })).toBe(2);
    expect(citizens({}, { name: 'Lê Hoa' })).toBe(2);
  });

  it('counts a model hamlet by its hamlet, and each kind apart', () => {
    const rows = [
      honour({ kind: 'model-hamlet', hamletId: 'a', name: 'Xóm A' }),
      honour({ kind: 'model-hamlet', hamletId: 'a', name: 'A' }),
      honour({ kind: 'reward' }),
    ];
    expect(recognisedByKind(rows, window)).toMatchObject({
      'model-hamlet': 1,
      reward: 1,
      'model-citizen': 0,
    });
  });
});

describe('digital teams', () => {
  const team = (id: string, hamletId: string | null): DigitalTeam => ({
    id,
    name: id,
    hamletId,
    decision: '',
    foundedOn: null,
    note: '',
  });
  const member = (teamId: string, left: string | null = null): TeamMember => ({
    id: crypto.randomUUID(),
    teamId,
    name: 'X',
    personId: null,
    role: '',
    joined: null,
    left,
    note: '',
  });

  it('are counted hamlet by hamlet, one without a team too; who has left is no member', () => {
    const teams = [team('t1', 'a'), team('t2', 'a'), team('t3', null)];
    const members = [
      member('t1'),
      member('t1', '2025-10-09'),
      member('t1', '2025-10-10'),
      member('t2'),
      member('t3'),
      member('gone'),
    ];
    expect(teamsByHamlet(['a', 'b'], teams, members, '2025-10-10')).toEqual({
      hamlets: [
        { hamletId: 'a', teams: 2, members: 3 },
        { hamletId: 'b', teams: 0, members: 0 },
        { hamletId: null, teams: 1, members: 1 },
      ],
      teams: 3,
      members: 4,
    });
  });
});
