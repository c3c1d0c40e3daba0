import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBirth } from '../../../src/core/intake/birth';
import { cccdDisagrees, readCccd } from '../../../src/core/intake/cardNumber';
import { readListValue } from '../../../src/core/intake/listValue';
import { middleNameAgainst, readName } from '../../../src/core/intake/personName';
import { readHamlet } from '../../../src/core/intake/hamletColumn';
import { readPhone } from '../../../src/core/intake/phoneNumber';
import { doubtWords } from '../../../src/core/intake/words';
import { formatDay } from '../../../src/domain/day';
import { readRows, TODAY } from './lists';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a birth', () => {
  it('never has its day and month swapped, however it is written', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [y = '', m = '', d = ''] = day.split('-');
        const [month, date] = [Number(m), Number(d)];
        for (const text of [
          formatDay(day),
          `${date}/${month}/${y}`,
          `${d}-${m}-${y}`,
          `${d}.${m}.${y}`,
          `${date} / ${month} / ${y}`,
          `${d}${m}${y}`,
          `ngày ${date} tháng ${month} năm ${y}`,
          `${day} 00:00:00`,
          day,
        ]) {
          expect(readBirth(text, TODAY)).toEqual({ year: Number(y), day, doubt: null });
        }
        expect(readBirth({ day }, TODAY).day ?? y).toMatch(y);
        const short = readBirth(`${d}/${m}/${y.slice(2)}`, TODAY);
        if (short.day !== null) expect(short.day.slice(5)).toBe(day.slice(5));
        expect(short.doubt).not.toBeNull();
      }),
    );
  });

  it('of any text neither throws nor lies outside what can be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (value) => {
        const { year, day } = readBirth(value, TODAY);
        if (year !== null) expect(year >= 1900 && year <= 2025).toBe(true);
        if (day !== null) expect(day <= TODAY).toBe(true);
      }),
    );
  });

  it.each([
    ['05/11/60', '1960-11-05'],
    ["5/11/'60", '1960-11-05'],
    ['??/11/1985', 1985],
    ['00/00/1985', 1985],
    ['1985 (âm lịch)', 1985],
    ['05/11/1985 (âm lịch)', '1985-11-05'],
    ['85', 1985],
    [85, 1985],
    [5111985, '1985-11-05'],
    ['19851105', '1985-11-05'],
    ['33182', '1990-11-05'],
    ['SN 1985', 1985],
    ['01/01/2026', null],
    ['-', null],
  ])('%j is read as %j', (value, expected) => {
    const { year, day } = readBirth(value, TODAY);
    expect(day ?? year).toBe(expected);
  });
});

describe('the number of a card', () => {
  const province = fc.integer({ min: 1, max: 96 }).map((code) => String(code).padStart(3, '0'));
  const card = fc
    .tuple(province, fc.integer({ min: 0, max: 999_999_999 }))
    .map(([code, rest]) => code + String(rest).padStart(9, '0'));

  it('comes back whole when a spreadsheet has dropped its zeros, with a doubt', () => {
    fc.assert(
      fc.property(card, (cccd) => {
        expect(readCccd(cccd)).toEqual({ value: cccd, doubt: null });
        expect(readCccd(`${cccd.slice(0, 3)} ${cccd.slice(3, 6)}.${cccd.slice(6)}`).value).toBe(
          cccd,
        );
        const number = Number(cccd);
        if (/0{5,}$/u.test(cccd)) expect(readCccd(number).value).toBeNull();
        else {
          expect(readCccd(number).value).toBe(cccd);
          expect(readCccd(number).doubt).not.toBeNull();
        }
      }),
    );
  });

  it.each([
    ['1.2E+11', null],
    ['1,90850E+10', null],
    [120_000_000_000, null],
    ['0912345678', null],
    ['12345', null],
    ['012345678', '012345678'],
    [12_345_678, '012345678'],
    ['CMND cũ 012345678, CCCD 019085001234', '019085001234'],
    ["'019085001234", '019085001234'],
  ])('%j is read as %j', (value, expected) => {
    expect(readCccd(value).value).toBe(expected);
  });

  it.each([
    ['1234', '1234'],
    [1234, '1234'],
    [123, '123'],
    ['***1234', '1234'],
    ['********1234', '1234'],
    ['xxxxxxxx1234', '1234'],
    ['XXX-1234', '1234'],
    ['… 1234', '1234'],
    ['...1234', '1234'],
    ['•••• •••• 1234', '1234'],
    ['001*****1234', '1234'],
    ['001085xx1234', '1234'],
    ['4 số cuối: 1234', '1234'],
    ['đuôi 001234', '001234'],
    ['001.....1234', '1234'],
    ['00108....1234', '1234'],
    ['00108----5678', '5678'],
    ['0010______1234', '1234'],
    ['019.085.***.234', '234'],
    ['019085*234', '234'],
    ['CCCD ***1234', '1234'],
    ['Số CCCD: xxxx1234.', '1234'],
    ['số 1234', '1234'],
    ['1234 (4 số cuối)', '1234'],
    ['4 so cuoi la 1234', '1234'],
    ['(1234)', '1234'],
    ['××××1234', '1234'],
    ['????1234*', '1234'],
  ])('of which %j gives the end only', (value, tail) => {
    expect(readCccd(value)).toEqual({ value: null, doubt: doubtWords.cccdTail, tail });
  });

  it.each([
    ...['12', '1234567', '***12', '12/34/5678', '-', '0', '0000', '***0000', '123456'],
    ...['001085******', '001085001***', '019085001*34', '001.085.001...'],
    ...['hẹn cuối năm 2025', 'cuối tháng 11 2025', 'cấp cuối năm 2021', 'tổ 1234', '1.2E+03'],
  ])('of which %j gives nothing', (value) => {
    expect(readCccd(value).value).toBeNull();
    expect(readCccd(value).tail).toBeUndefined();
    expect(readCccd(value).doubt === null).toBe(value === '-' || value === '0');
  });

  it.each([
    '012345678901 đuôi 8901',
    '001085001234, số cuối 1234',
    '019085001234 ***',
    '****019085001234',
    'CCCD…019085001234',
  ])('stands whole in %j, whatever is written beside it', (value) => {
    expect(readCccd(value).value).toBe(value.match(/\d{12}/u)?.[0]);
    expect(readCccd(value).doubt).toBe(doubtWords.cccdInText);
  });

  it('is never made of digits on both sides of hidden ones', () => {
    const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{0,${most}}$`, 'u'));
    const signs = fc.stringMatching(/^[*•.#_x?–-]{2,8}$/u);
    fc.assert(
      fc.property(digits(11), signs, digits(11), (front, hidden, end) => {
        fc.pre(front.length + end.length !== 12);
        const { value, tail } = readCccd(front + hidden + end);
        expect(value).toBeNull();
        if (tail !== undefined) expect(end.endsWith(tail)).toBe(true);
      }),
    );
  });

  it('is held against sex and year of birth', () => {
    const person = { sex: 'male', birthYear: 1985 } as const;
    expect(cccdDisagrees('019085001234', person)).toEqual([]);
    expect(cccdDisagrees('019185001234', person)).toHaveLength(1);
    expect(cccdDisagrees('019385001234', person)).toHaveLength(2);
    expect(cccdDisagrees('019285001234', { sex: null, birthYear: null })).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['0912345678', '0912345678', false],
    ['0912.345.678', '0912345678', false],
    ['+84912345678', '0912345678', false],
    ['84 912 345 678', '0912345678', false],
    [84_912_345_678, '0912345678', false],
    [912_345_678, '0912345678', false],
    ['02083851234', '02083851234', false],
    ['2083851234', '02083851234', true],
    ['01688123456', '01688123456', true],
    [1_688_123_456, '01688123456', true],
    ['0912345678 / 0987654321', '0912345678', true],
    ['0912345678; 0987654321', '0912345678', true],
    ['0912345678 0987654321', '0912345678', true],
    ['0912345678 (con trai)', '0912345678', true],
    ['+856 20 5555 1234', '+8562055551234', false],
    ['9.12E+08', null, true],
    ['không có', null, false],
    ['-', null, false],
  ])('%j is read as %j', (value, expected, doubtful) => {
    const { value: phone, doubt } = readPhone(value);
    expect([phone, doubt !== null]).toEqual([expected, doubtful]);
    expect(doubt ?? '').not.toMatch(/\d{7}/u);
  });
});

describe('a name', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An', 0],
    ['NGUYỄN VĂN AN', 'NGUYỄN VĂN AN', 0],
    ['nguyễn văn an', 'Nguyễn Văn An', 1],
    ['1. Nguyễn Văn An', 'Nguyễn Văn An', 1],
    ['- Nguyễn Văn An', 'Nguyễn Văn An', 1],
    ['Ông Lê Văn Bình', 'Lê Văn Bình', 1],
    ['Bà: Trần Thị Bích', 'Trần Thị Bích', 1],
    ['Chị Nguyễn Thị Hoa', 'Nguyễn Thị Hoa', 1],
    ['Ông Văn Bình', 'Ông Văn Bình', 0],
    ['Nguyễn Văn An (Tuấn)', 'Nguyễn Văn An', 1],
    ["Y H'Bia Niê", "Y H'Bia Niê", 0],
    ['An', 'An', 1],
    ['@x Nguyễn', '@x Nguyễn', 1],
  ])('“%s” is entered as “%s”', (text, name, doubts) => {
    const read = readName(text);
    expect([read.name, read.doubts.length]).toEqual([name, doubts]);
  });

  it('is held against the sex, not used to guess it', () => {
    expect(middleNameAgainst('Nguyễn Thị Hoa', 'male')).toBe('Thị');
    expect(middleNameAgainst('Nguyễn Văn An', 'female')).toBe('Văn');
    expect(middleNameAgainst('Nguyễn Thị Hoa', 'female')).toBeNull();
    expect(middleNameAgainst('Văn Thị', 'male')).toBeNull();
  });
});

it('of an address only the hamlet is kept', () => {
  expect(readHamlet('Thôn Đông, xã Phú Bình, tỉnh Thái Nguyên').value).toBe('Thôn Đông');
  expect(readHamlet('Xóm Núi - Phú Bình').value).toBe('Xóm Núi - Phú Bình');
});

describe('a value typed over a cell', () => {
  it('is read as the list would be', () => {
    expect(readListValue('name', ' Nguyễn  Văn An ', TODAY)).toEqual({ name: 'Nguyễn Văn An' });
    const birth = { birthYear: 1985, birthDay: '1985-11-05', birthIsByAge: false };
    expect(readListValue('birth', '5/11/1985', TODAY)).toEqual(birth);
    const ofYear = { birthYear: 1985, birthDay: null, birthIsByAge: false };
    expect(readListValue('birth', '1985', TODAY)).toEqual(ofYear);
    expect(readListValue('sex', 'nữ', TODAY)).toEqual({ sex: 'female' });
    expect(readListValue('hamlet', 'Xóm Núi', TODAY)).toEqual({ hamlet: 'Xóm Núi' });
    const students = { audience: 'students', group: 'Học sinh' };
    expect(readListValue('audience', 'Học sinh', TODAY)).toEqual(students);
    expect(readListValue('cccd', '19085001234', TODAY)).toEqual({
      cccd: '019085001234',
      cccdTail: null,
    });
    expect(readListValue('phone', '+84912345678', TODAY)).toEqual({ phone: '0912345678' });
    expect(readListValue('note', 'a', TODAY)).toEqual({ note: 'a' });
  });

  it('clears the field when it is empty, but never the name', () => {
    const noBirth = { birthYear: null, birthDay: null, birthIsByAge: false };
    expect(readListValue('birth', ' ', TODAY)).toEqual(noBirth);
    expect(readListValue('audience', '', TODAY)).toEqual({ audience: null, group: '' });
    expect(readListValue('phone', '', TODAY)).toEqual({ phone: null });
    expect(() => readListValue('name', ' ', TODAY)).toThrow('name-empty');
    expect(() => readListValue('name', 'A'.repeat(101), TODAY)).toThrow('name-too-long');
  });

  it.each([
    ['birth', '31/02/1985'],
    ['birth', '1850'],
    ['birth', '05/11/15'],
    ['sex', 'khác'],
    ['audience', 'Nhóm 3'],
    ['cccd', '123'],
    ['cccd', '***1234'],
    ['phone', '123'],
  ] as const)('of %s is refused when it is “%s”', (field, text) => {
    expect(() => readListValue(field, text, TODAY)).toThrow('list-value-unread');
  });
});

describe('a cell whose formula has failed', () => {
  it('is empty, with a word about it; without a name there is no person', async () => {
    const { rows, rejected } = await readRows([
      ['Họ và tên', 'Năm sinh', 'Thôn', 'Ghi chú'],
      ['Bùi Văn An', 1985, 'Thôn Đông', { error: '#REF!' }],
      [{ error: '#N/A' }, 1990, 'Thôn Đông', 'x'],
    ]);
    expect(rows.map(({ name, note, doubts }) => [name, note, doubts])).toEqual([
      [
        'Bùi Văn An',
        '',
        [
          {
            field: 'note',
            column: 'Ghi chú',
            reason: 'Công thức trong ô bị lỗi (#REF!); để trống',
            proposal: null,
          },
        ],
      ],
    ]);
    expect(rejected.map(({ row }) => row)).toEqual([3]);
  });
});

it('day, month and year side by side are a birth, though nothing says so above', async () => {
  const { rows } = await readRows([
    ['Họ và tên', 'Ngày', 'Tháng', 'Năm'],
    ['Bùi Văn An', 5, 11, 1985],
    ['Lê Thị Bé', '', '', 1990],
  ]);
  expect(rows.map(({ birthDay, birthYear }) => [birthDay, birthYear])).toEqual([
    ['1985-11-05', 1985],
    [null, 1990],
  ]);
});
