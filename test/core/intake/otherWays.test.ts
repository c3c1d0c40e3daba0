import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/core/intake/columns';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { sexCodesOf } from '../../../src/core/intake/sexCodes';
import { found, readRows, refusal, sheetOf } from './lists';

const records = (list: Awaited<ReturnType<typeof readRows>>) =>
  list.rows.map((row) => [row.name, row.birthDay ?? row.birthYear, row.sex, row.hamlet]);
const doubts = (list: Awaited<ReturnType<typeof readRows>>) =>
  list.rows.map((row) => row.doubts.map(({ reason }) => reason));

describe('English titles', () => {
  it.each([
    ['No.', 'order'],
    ['Full name', 'name'],
    ['FULLNAME', 'name'],
    ['Name', 'name'],
    ['Last name', 'family-name'],
    ['First name', 'given-name'],
    ['Date of birth', 'birth'],
    ['DOB', 'birth'],
    ['Year of birth', 'birth'],
    ['Sex', 'sex'],
    ['Gender (M/F)', 'sex'],
    ['Address', 'hamlet'],
    ['Email address', null],
    ['Village', 'hamlet'],
    ['Phone', 'phone'],
    ['Phone number', 'phone'],
    ['Mobile', 'phone'],
    ['ID', 'cccd'],
    ['ID No.', 'cccd'],
    ['Citizen ID', 'cccd'],
    ['Identity card number', 'cccd'],
    ['Notes', 'note'],
    ['Place of birth', null],
    ['Company name', null],
    ['Username', null],
    ['Zip code', null],
  ])('“%s” means %s', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
  });

  it('head a list as well as others, whatever the order of the parts of a name', async () => {
    const list = await readRows([
      ['No', 'First name', 'Last name', 'DOB', 'Gender', 'Address', 'Phone', 'ID'],
      [1, 'Văn An', 'Nguyễn', '05/11/1985', 'M', 'Thôn 1', '0912345678', '019085001234'],
      [2, 'Thị Bích', 'Trần', 1990, 'Female', 'Thôn 2', null, null],
    ]);
    expect(records(list)).toEqual([
      ['Nguyễn Văn An', '1985-11-05', 'male', 'Thôn 1'],
      ['Trần Thị Bích', 1990, 'female', 'Thôn 2'],
    ]);
    expect(list.rows[0]).toMatchObject({ cccd: '019085001234', phone: '0912345678', doubts: [] });
  });

  it('“ID” over small numbers is no card', async () => {
    const list = await readRows([
      ['ID', 'Full name', 'Sex'],
      [101, 'Nguyễn Văn An', 'Nam'],
      [102, 'Trần Thị Bích', 'Nữ'],
    ]);
    expect(list.columns[0]?.meaning).toBeNull();
    expect(list.rows).toMatchObject([
      { cccd: null, doubts: [] },
      { cccd: null, doubts: [] },
    ]);
  });

  it('are no persons where they come again on the next page', async () => {
    const head = ['No', 'Full name', 'Year of birth'];
    const list = await readRows([head, [1, 'Nguyễn Văn An', 1985], head, [2, 'Lê Văn Ba', 1990]]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Văn Ba']);
    expect(list.rejected).toEqual([]);
  });
});

describe('a sex written as a digit', () => {
  it.each([
    ['Giới tính (Nam: 1, Nữ: 0)', '1', '0'],
    ['Nam (1)/Nữ (0)', '1', '0'],
    ['Nam=0; Nữ=1', '0', '1'],
    ['GT (1: Nam; 2: Nữ)', '1', '2'],
    ['Giới tính 1-Nữ 2-Nam', '2', '1'],
    ['Giới tính Nam/Nữ (1/0)', '1', '0'],
    ['Gender (Male = 1, Female = 2)', '1', '2'],
  ])('is what the title “%s” says', async (title, male, female) => {
    const list = await readRows([
      ['Họ và tên', title],
      ['Nguyễn Văn An', Number(male)],
      ['Trần Thị Bích', female],
      ['Lê Ngọc Hà', 'Nữ'],
      ['Lê Minh Tú', 7],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female', 'female', null]);
    expect(doubts(list)).toEqual([[], [], [], ['Không hiểu “7”; để trống giới tính']]);
  });

  it('says nothing of digits where the title gives one only, twice the same, or none', () => {
    for (const title of ['Giới tính', 'Nam (1)', 'Nam 1, Nữ 1', 'Nữ (x)', 'Năm sinh', 'Lớp 1/2'])
      expect(sexCodesOf(title)).toBeNull();
  });

  it('is a doubt where the title says nothing', async () => {
    const list = await readRows([
      ['Họ và tên', 'Giới tính'],
      ['Nguyễn Minh An', 1],
      ['Trần Ngọc Bích', 0],
      ['Lê Minh Hà', '2'],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female', 'female']);
    expect(list.rows.map((row) => row.doubts.map(({ field }) => field))).toEqual([
      ['sex'],
      ['sex'],
      ['sex'],
    ]);
    expect(doubts(list)[1]).toEqual([
      'Giới tính ghi bằng số “0”, tiêu đề không nói số nào là nam; tạm lấy là nữ, xem lại',
    ]);
  });
});

describe('names without a title', () => {
  it('in one column are taken with a word about it, without the lines above and below', async () => {
    const list = await readRows([
      ['DANH SÁCH XÓM NÚI'],
      [],
      ['Nguyễn Văn An'],
      ['TRẦN THỊ BÍCH'],
      ['Hoàng A Páo'],
      ['Tổng cộng: 3 người'],
    ]);
    expect(records(list)).toEqual([
      ['Nguyễn Văn An', null, null, 'Xóm Núi'],
      ['TRẦN THỊ BÍCH', null, null, 'Xóm Núi'],
      ['Hoàng A Páo', null, null, 'Xóm Núi'],
    ]);
    expect(doubts(list)).toEqual(
      Array.from({ length: 3 }, () => [
        'Danh sách chỉ có một cột, không có tiêu đề; lấy cột này là họ tên',
      ]),
    );
    expect(list.headerRow).toBe(0);
  });

  it('are sure when the user has said what the column is', async () => {
    const bytes = await sheetOf([['Nguyễn Văn An'], ['Trần Thị Bích']]);
    const choice = { meanings: { 0: 'name' as const }, codings: {} };
    const list = await readPeopleList(bytes, 'a.xlsx', { ...found, choice });
    expect(doubts(list)).toEqual([[], []]);
  });

  it('beside numbers are names', async () => {
    const list = await readRows([
      [1, 'Nguyễn Văn An'],
      [2, 'Trần Thị Bích'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bích']);
  });

  it('are not made of hamlets, of sentences, or of one line alone', async () => {
    for (const lines of [
      ['Xóm Núi', 'Xóm Đông', 'Thôn Đoài'],
      ['Kế hoạch mở lớp cho bà con các xóm trong tháng này', 'Lịch học', 'Phân công'],
      ['Nguyễn Văn An'],
    ])
      expect(await refusal(await sheetOf(lines.map((line) => [line])))).toMatchObject({
        code: 'sheet-no-name-column',
      });
  });
});

describe('a column without a title', () => {
  const rows = [
    ['STT', 'Họ và tên', null, 'Năm sinh'],
    [1, 'Nguyễn Thanh', 'Tùng', 1985],
    [2, 'Trần Ngọc', 'Bích', 1990],
  ];

  it('can be given a meaning by hand', async () => {
    const bytes = await sheetOf(rows);
    const seen = await readPeopleList(bytes, 'a.xlsx', found);
    expect(seen.columns.map(({ at, title }) => [at, title])).toEqual([
      [0, 'STT'],
      [1, 'Họ và tên'],
      [2, 'Cột C'],
      [3, 'Năm sinh'],
    ]);
    const choice = {
      meanings: { 1: 'family-name' as const, 2: 'given-name' as const },
      codings: {},
    };
    const list = await readPeopleList(bytes, 'a.xlsx', { ...found, choice });
    expect(records(list).map(([name]) => name)).toEqual(['Nguyễn Thanh Tùng', 'Trần Ngọc Bích']);
    expect(list.look).toBe(seen.look);
    const remembered = { [seen.look]: choice };
    expect((await readPeopleList(bytes, 'a.xlsx', { ...found, remembered })).rows).toEqual(
      list.rows,
    );
  });

  it('does not bring in what stands at the side of empty rows', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1985],
      [null, null, null, 'đã nộp'],
      [2, 'Trần Thị Bích', 1990],
    ]);
    expect(list.rejected).toEqual([]);
    expect(list.rows).toHaveLength(2);
  });
});
