import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorIds } from '../../../src/domain/indicator/catalogue';
import { checkFigure, figureOn, type Figure } from '../../../src/domain/indicator/figure';
import { measureTargets, type RecordCounts } from '../../../src/domain/indicator/measure';
import { parsePeriod } from '../../../src/domain/period/period';
import { formatCount } from '../../../src/domain/number';
import { parsePersons, type PopulationBook } from '../../../src/domain/person/population';
import { noGuidance } from '../../support/no-guidance';
import { meets, type Target } from '../../../src/domain/plan/plan';

const period = parsePeriod('2025-Q4');
const none = { classes: 0, sessions: 0, turns: 0, persons: 0, achieved: 0 };
const counted = { inPeriod: 30, yearToDate: 40, toEnd: 50 };
const counts: RecordCounts = {
  inPeriod: none,
  yearToDate: none,
  byHamlet: [],
  guidance: noGuidance,
  achieved: {
    'officials-digital-skills': counted,
    'students-digital-skills': counted,
    'adults-digital-skills': counted,
    'adults-vneid-confirmed': null,
    'officials-esignature-rollout': null,
    'adults-esignature': null,
    'workers-digital-skills': counted,
  },
};

const target = (rest: Partial<Target> = {}): Target => ({
  id: 'x',
  year: 2025,
  label: 'c',
  audience: 'adults',
  indicator: 'adults-digital-skills',
  op: '>=',
  value: 80,
  unit: '%',
  strength: null,
  origin: null,
  ...rest,
});

const figure = (
  day: string,
  numerator: number | null,
  denominator: number,
  rest: Partial<Figure> = {},
): Figure => ({
  id: day,
  indicator: 'adults-digital-skills',
  day,
  numerator,
  denominator,
  source: 'Công an xã',
  ...rest,
});

const nobody: PopulationBook = { figures: [], hamletIds: [] };
const measure = (
  targets: Target[],
  figures: Figure[],
  planDay: string | null = '2025-09-29',
  population = nobody,
) => measureTargets(targets, planDay, period, counts, figures, population)[0];

describe('a target against its actual', () => {
  it('counts from the records over a typed denominator', () => {
    expect(measure([target()], [figure('2025-12-01', null, 100)])).toMatchObject({
      inPeriod: 30,
      yearToDate: 40,
      toEnd: 50,
      denominator: 100,
      percent: 50,
      state: 'short',
      remaining: 30,
      had: 'counted',
    });
  });

  it('a typed numerator wins, its growth is the difference of its last values', () => {
    const figures = [figure('2025-09-10', 10, 100), figure('2025-12-01', 85, 100)];
    expect(measure([target()], figures, '2025-01-01')).toMatchObject({
      inPeriod: 75,
      yearToDate: 85,
      toEnd: 85,
      state: 'reached',
      remaining: 0,
      had: 'typed',
    });
  });

  it('before the plan’s day nothing counts; after it an unknown start is not guessed', () => {
    const last = figure('2025-12-01', 85, 100);
    expect(measure([target()], [last])?.inPeriod).toBe(85);
    expect(measure([target()], [last], '2025-08-01')?.inPeriod).toBeNull();
    expect(measure([target()], [last], null)?.yearToDate).toBeNull();
  });

  it('figures after the period, of other indicators, or none at all give no figure', () => {
    for (const figures of [
      [],
      [figure('2025-12-15', 1, 2)],
      [figure('2025-12-01', 1, 2, { indicator: 'workers-digital-skills' })],
    ]) {
      expect(measure([target()], figures)).toMatchObject({ percent: null, state: 'no-figure' });
    }
    expect(measure([target()], [figure('2025-12-01', 0, 0)])?.state).toBe('no-figure');
  });

  it('a typed figure of last year says nothing where this year’s target is about other pupils', () => {
    const pupils = (year: number, audience: Target['audience']) =>
      target({ id: audience, year, audience, indicator: 'students-digital-skills' });
    const both = [pupils(2025, 'students-secondary'), pupils(2026, 'students-primary-up')];
    const last = figure('2025-12-05', 130, 130, { indicator: 'students-digital-skills' });
    const of = (code: string) =>
      measureTargets(both, null, parsePeriod(code), counts, [last], nobody)[0];
    expect(of('2025-Q4')?.state).toBe('reached');
    expect(of('2026-Q1')).toMatchObject({ state: 'no-figure', denominator: null });
    expect(of('2026-Q1')?.target.audience).toBe('students-primary-up');
  });

  it('only the targets of the period’s year are measured', () => {
    expect(measureTargets([target({ year: 2026 })], null, period, counts, [], nobody)).toEqual([]);
  });

  it('“trên” is not met by the bare value', () => {
    const figures = [figure('2025-12-01', 80, 100)];
    expect(measure([target()], figures)).toMatchObject({ state: 'reached', remaining: 0 });
    expect(measure([target({ op: '>' })], figures)).toMatchObject({ state: 'short', remaining: 1 });
  });

  it('the remaining number is the least that meets the target', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
        fc.constantFrom('>=' as const, '>' as const),
        (total, seed, value, op) => {
          const have = seed % (total + 1);
          const result = measure([target({ op, value })], [figure('2025-12-01', have, total)]);
          const remaining = result?.remaining ?? -1;
          const share = (number: number) => (number * 1000) / total;
          const met = (number: number) => meets({ op, value: value * 10 }, share(number));
          if (remaining === 0) expect(met(have) || have === total).toBe(true);
          else {
            expect(met(have + remaining) || have + remaining === total).toBe(true);
            expect(met(have + remaining - 1)).toBe(false);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('typed figures', () => {
  const draft = {
    indicator: 'adults-vneid-confirmed',
    day: '2025-12-01',
    numerator: 5,
    denominator: 10,
    source: ' Công an xã ',
  } as const;

  it('need whole numbers, a part within its whole, and a source', () => {
    expect(checkFigure(draft).source).toBe('Công an xã');
    expect(() => checkFigure({ ...draft, numerator: 11 })).toThrow('figure-subset-over-total');
    expect(() => checkFigure({ ...draft, numerator: -1 })).toThrow('figure-negative');
    expect(() => checkFigure({ ...draft, denominator: 1.5 })).toThrow('figure-negative');
    expect(() => checkFigure({ ...draft, source: '  ' })).toThrow('figure-needs-source');
    expect(() => checkFigure({ ...draft, numerator: null })).toThrow('figure-needs-numerator');
  });

  it('in force on a day are the last ones not after it', () => {
    const figures = [figure('2025-10-01', 1, 10), figure('2025-11-01', 2, 10)];
    expect(figureOn(figures, 'adults-digital-skills', '2025-10-31')?.numerator).toBe(1);
    expect(figureOn(figures, 'adults-digital-skills', '2025-11-01')?.numerator).toBe(2);
    expect(figureOn(figures, 'adults-digital-skills', '2025-09-30')).toBeNull();
  });

  it('stand in a catalogue without doubles', () => {
    expect(new Set(indicatorIds).size).toBe(indicatorIds.length);
  });
});

describe('a denominator nobody typed', () => {
  const people = (year: number, hamletId: string | null, persons: number) => ({
    year,
    hamletId,
    kind: 'adults' as const,
    persons,
    source: 'Công an xã',
    day: `${year}-01-01`,
  });
  const [a, b] = ['a', 'b'];
  const of = (...figures: ReturnType<typeof people>[]) =>
    measure([target()], [], null, { figures, hamletIds: [a, b] });

  it('is the population of the year, with its source, and the share follows', () => {
    expect(of(people(2025, null, 200), people(2024, null, 100))).toMatchObject({
      toEnd: 50,
      denominator: 200,
      percent: 25,
      had: 'counted',
      source: 'Công an xã (dân số năm 2025)',
      asOf: '2025-01-01',
    });
  });

  it('is that of the latest year before where the year has none, and says which', () => {
    expect(
      of(people(2023, null, 90), people(2024, null, 100), people(2026, null, 7)),
    ).toMatchObject({
      denominator: 100,
      source: 'Công an xã (dân số năm 2024)',
      asOf: '2024-01-01',
    });
  });

  it('is the sum of all hamlets, but the commune’s own figure wins', () => {
    expect(of(people(2025, a, 30), people(2025, b, 40))).toMatchObject({ denominator: 70 });
    expect(of(people(2025, a, 30), people(2025, b, 40), people(2025, null, 75))).toMatchObject({
      denominator: 75,
    });
  });

  it('is no sum that leaves a hamlet out', () => {
    expect(of(people(2025, a, 30))).toMatchObject({ denominator: null, state: 'no-figure' });
    expect(of(people(2025, a, 30), people(2024, null, 60))).toMatchObject({ denominator: 60 });
  });

  it('gives way to a typed figure, and is never of another kind', () => {
    const population = { figures: [people(2025, null, 200)], hamletIds: [] };
    expect(measure([target()], [figure('2025-12-01', null, 100)], null, population)).toMatchObject({
      denominator: 100,
      source: 'Công an xã',
      asOf: '2025-12-01',
    });
    const students = target({
      indicator: 'students-digital-skills',
      audience: 'students-secondary',
    });
    expect(measure([students], [], null, population)).toMatchObject({ denominator: null });
  });
});

describe('a number of persons as it is written', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['12.345.678', 12_345_678],
    ['0', 0],
    ['12.5', null],
    ['1.23', null],
    ['-3', null],
    ['', null],
    ['khoảng 200', null],
    ['99999999999', null],
  ])('%s', (text, persons) => {
    expect(parsePersons(text)).toBe(persons);
  });

  it('formatted and read again is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (persons) => {
        expect(parsePersons(formatCount(persons))).toBe(persons);
      }),
    );
  });
});
