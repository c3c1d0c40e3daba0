import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { asPastedText, pastedLines } from '../../../src/domain/plan/pasted-cells';
import { pastedQuotas, pastedTargets, pastedTasks } from '../../../src/domain/plan/pasted-rows';
import { parseTypedValue, typedValueText } from '../../../src/domain/plan/typed-value';

const audiences = [
  { id: 'officials', names: ['Cán bộ, công chức, viên chức'] },
  { id: 'adults', names: ['Người trưởng thành'] },
  { id: 'workers', names: ['Người lao động'] },
  { id: 'students-secondary', names: ['Học sinh trung học'] },
  { id: 'students-primary-up', names: ['Học sinh từ tiểu học'] },
  { id: 'students-secondary-university', names: ['Học sinh trung học, sinh viên'] },
] as const;
const targets = (text: string) => pastedTargets(text, audiences, { year: 2026 });
const VNEID = 'Người trưởng thành được xác nhận trên VNeID';

describe('cells of Excel', () => {
  it('come back as they were sent, with tabs, quotes and line ends in them', () => {
    const cell = fc.stringMatching(/^[a-ză"\t\n ]{0,6}$/u).map((text) => `x${text}`);
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (sent) => {
        expect(pastedLines(asPastedText(sent)).map(({ cells }) => cells)).toEqual(sent);
      }),
    );
  });

  it('keep their line when rows before them are empty', () => {
    expect(pastedLines('a\tb\r\n\r\n\t\r\nc\t\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['c', ''] },
    ]);
  });

  it('that begin with a quote without being quoted are taken as they are', () => {
    expect(pastedLines('"Gia đình số" và chợ số\tb')).toEqual([
      { line: 1, cells: ['"Gia đình số" và chợ số', 'b'] },
    ]);
  });
});

describe('pasted targets', () => {
  it('are read by their names, without accents too; what is usual may be missing', () => {
    const { rows, problems } = targets(
      [
        `2026\td)\t${VNEID}\tNgười trưởng thành\t> 80\t%\tphấn đấu`,
        '\t\tcan bo co chu ky so\t\t85%\t\t',
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        year: 2026,
        label: 'd',
        audience: 'adults',
        indicator: 'adults-vneid-confirmed',
        op: '>',
        value: 80,
        unit: '%',
        strength: 'phấn đấu',
      },
      {
        year: 2026,
        label: '',
        audience: 'officials',
        indicator: 'officials-esignature-rollout',
        op: '>=',
        value: 85,
        unit: '%',
        strength: null,
      },
    ]);
  });

  it('a row of the wrong width and a cell that says nothing are told with their line; the others go in', () => {
    const good = `2026\t\t${VNEID}\t\t80\t%\t`;
    const { rows, problems } = targets(
      [good, 'a\tb\tc', good, '2026\t\tbay\t\t80\t%\t'].join('\n'),
    );
    expect(rows).toHaveLength(2);
    expect(problems).toEqual([
      { line: 2, why: 'width', found: 3, needed: 7 },
      { line: 4, why: 'cell', column: 2, text: 'bay' },
    ]);
  });

  it('whatever is pasted, each row goes in or is told', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 6 }), { maxLength: 9 })), (cells) => {
        const text = asPastedText(cells);
        const { rows, problems } = targets(text);
        expect(rows.length + problems.length).toBe(pastedLines(text).length);
      }),
    );
  });
});

test('pasted quotas know the hamlet by any of its words, and the month', () => {
  const { rows, problems } = pastedQuotas(
    [
      '1.1\tTin, bài hoặc video ngắn\tToàn xã\tMỗi tháng\t> 10\ttin\t',
      '3\tBuổi hướng dẫn trực tiếp\tmỗi xóm\t\t10\t\tbuổi tối',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      task: '1.1',
      indicator: 'news-items',
      per: 'commune',
      each: 'month',
      op: '>',
      value: 10,
      unit: 'tin',
      about: null,
    },
    {
      task: '3',
      indicator: 'guidance-sessions',
      per: 'hamlet',
      each: null,
      op: '>=',
      value: 10,
      unit: 'buổi',
      about: 'buổi tối',
    },
  ]);
});

test('pasted tasks have their units in lines or with semicolons, and their due date in words', () => {
  const { rows, problems } = pastedTasks(
    asPastedText([
      ['', 'Mở lớp', 'Phòng Kinh tế\nCông an xã', 'Đoàn xã; Hội Phụ nữ', 'trước 30/11'],
      ['', 'Tổng kết', '', '', 'cuối năm'],
      ['', '', '', '', ''],
      ['7', 'Ghi', '', '', 'Thường xuyên', 'Đang làm', '40'],
    ]),
    2026,
  );
  expect(rows).toEqual([
    {
      about: 'Mở lớp',
      lead: ['Phòng Kinh tế', 'Công an xã'],
      with: ['Đoàn xã', 'Hội Phụ nữ'],
      due: { kind: 'before', value: '2026-11-30' },
    },
    { about: 'Ghi', lead: [], with: [], due: { kind: 'ongoing' } },
  ]);
  expect(problems).toEqual([{ line: 2, why: 'cell', column: 4, text: 'cuối năm' }]);
});

describe('a value as typed', () => {
  test.each([
    ['85', null, 85],
    [' 85 % ', null, 85],
    ['85,5', null, 85.5],
    ['85.5%', null, 85.5],
    ['>= 80', '>=', 80],
    ['≥80%', '>=', 80],
    ['> 80', '>', 80],
    ['Trên 80', '>', 80],
    ['1.200', null, 1200],
    ['0', null, 0],
  ])('“%s” is read', (typed, op, value) => {
    expect(parseTypedValue(typed)).toMatchObject({ op, value });
  });

  test.each(['', 'tám mươi', '-5', '85,', '8 5', '85%%', '< 80', '1e2', '=1+1'])(
    '“%s” is none',
    (typed) => {
      expect(parseTypedValue(typed)).toBeNull();
    },
  );

  it('what the cell opens with is read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('>=' as const, '>' as const),
        fc.integer({ min: 0, max: 10_000_000 }).map((thousandths) => thousandths / 1000),
        (op, value) => {
          const read = parseTypedValue(typedValueText(op, value));
          expect(read).toMatchObject({ op: op === '>' ? '>' : null, value });
        },
      ),
    );
  });
});
