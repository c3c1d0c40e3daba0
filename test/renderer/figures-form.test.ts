import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/domain/indicator/figure';
import {
  newFields,
  readFields,
  type FigureFields,
} from '../../src/renderer/pages/figures/figure-form';

const quarter = { from: '2025-09-15', to: '2025-12-14' };

const filled: FigureFields = {
  indicator: 'adults-vneid-confirmed',
  numerator: 4663,
  denominator: 12142,
  source: 'Công an xã',
  day: '2025-12-10',
};

const typed: Figure[] = [
  {
    id: '01990000-0000-7000-8000-000000000001',
    indicator: 'adults-vneid-confirmed',
    day: '2025-09-14',
    numerator: 3120,
    denominator: 12100,
    source: 'Công an xã, BC 12',
  },
  {
    id: '01990000-0000-7000-8000-000000000002',
    indicator: 'officials-digital-skills',
    day: '2025-10-01',
    numerator: null,
    denominator: 54,
    source: 'Phòng Văn hóa - Xã hội',
  },
];

const errorsOf = (fields: FigureFields) => {
  const read = readFields(fields);
  return 'errors' in read ? read.errors : {};
};

describe('the form of a typed figure', () => {
  it('filled in whole is a figure', () => {
    expect(readFields(filled)).toEqual({ draft: filled });
  });

  it('without the number of persons asks for it where the records cannot count them', () => {
    expect(errorsOf({ ...filled, numerator: null })).toEqual({
      numerator: 'figure-needs-numerator',
    });
  });

  it('without the number of persons is whole where the records count them', () => {
    const counted = { ...filled, indicator: 'adults-digital-skills' as const, numerator: null };
    expect(readFields(counted)).toEqual({ draft: counted });
  });

  it('with more persons than the total says so at the number of persons', () => {
    expect(errorsOf({ ...filled, numerator: 12143 })).toEqual({
      numerator: 'figure-subset-over-total',
    });
  });

  it('0 of 0 is a figure, an empty total is none', () => {
    expect(readFields({ ...filled, numerator: 0, denominator: 0 })).toHaveProperty('draft');
    expect(errorsOf({ ...filled, denominator: null })).toEqual({ denominator: 'missing' });
  });

  it('says what is missing at each field at once', () => {
    expect(errorsOf({ ...filled, denominator: null, source: '  ', day: null })).toEqual({
      denominator: 'missing',
      source: 'figure-needs-source',
      day: 'missing',
    });
  });

  it('starts with the last total and source of its own indicator, and no persons', () => {
    expect(newFields('adults-vneid-confirmed', typed, quarter, '2025-11-22', null)).toEqual({
      indicator: 'adults-vneid-confirmed',
      numerator: null,
      denominator: 12100,
      source: 'Công an xã, BC 12',
      day: '2025-11-22',
    });
    expect(newFields('workers-digital-skills', typed, quarter, '2025-11-22', null)).toMatchObject({
      denominator: null,
      source: '',
    });
  });

  it('starts with the population and its source where no total was ever typed', () => {
    const people = { denominator: 2000, source: 'Công an xã (dân số năm 2025)' };
    expect(newFields('workers-digital-skills', [], quarter, '2025-11-22', people)).toMatchObject(
      people,
    );
    expect(
      newFields('adults-vneid-confirmed', typed, quarter, '2025-11-22', people).denominator,
    ).not.toBe(2000);
  });

  it.each([
    ['today inside the period', '2025-11-22', '2025-11-22'],
    ['its last day once it is over', '2026-02-01', '2025-12-14'],
    ['its first day while it has not begun', '2025-09-01', '2025-09-15'],
  ])('starts with %s', (_, today, day) => {
    expect(newFields('adults-vneid-confirmed', [], quarter, today, null).day).toBe(day);
  });
});
