import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import { changePeople } from '../../src/core/actions/change-many-people';
import { listPeople, savePerson } from '../../src/core/actions/change-people';
import { draft } from '../support/book';

let program: Program;
let keys: Keys;
beforeAll(async () => {
  const dataFolder = await folderWithOffice();
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});
beforeEach(async () => {
  await keys.press('Control+3');
  await program.page.getByRole('heading', { name: 'Người dân' }).waitFor();
});

/** The people entered since the panel was opened; one is named when the form is ready for the next. */
const entered = (name: string, page = program.page) =>
  page.locator('aside section li', { hasText: name });
const rows = () => program.page.getByRole('grid').locator('tbody tr[aria-rowindex]');

describe('the people’s list', () => {
  test('says what to do first while it is empty, and axe finds nothing', async () => {
    await program.page.getByText('Sổ chưa có người dân nào.').waitFor();
    expect(await program.page.getByRole('button', { name: /Nhập từ Excel/ }).isVisible()).toBe(
      true,
    );
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('takes one person after the other from the keyboard, hamlet and audience kept', async () => {
    await keys.press('Control+n');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.type('Đặng Quốc Cường');
    await keys.press('Tab');
    await keys.type('1985');
    await keys.press('Tab', 'ArrowRight', 'ArrowRight', 'Tab');
    await keys.type('bao ly');
    await keys.press('Enter', 'Enter');
    await entered('Đặng Quốc Cường').waitFor();
    const before = keys.pressed;
    await keys.type('Hoàng Thị Ăn');
    await keys.press('Tab');
    await keys.type('05/11/1990');
    await keys.press('Tab', 'ArrowRight', 'Enter');
    await entered('Hoàng Thị Ăn').waitFor();
    expect(keys.pressed - before - 'Hoàng Thị Ăn05/11/1990'.length).toBe(4);
    await keys.press('Escape');
    await expect
      .poll(async () => (await rows().allInnerTexts()).map((text) => text.split('\t').slice(1, 5)))
      .toEqual([
        ['Hoàng Thị Ăn', '1990', 'Nữ', 'Bảo Lý'],
        ['Đặng Quốc Cường', '1985', 'Nam', 'Bảo Lý'],
      ]);
  });

  test('finds without accents and corrects with F2', async () => {
    await program.page.getByLabel('Tìm theo tên, không cần dấu').waitFor();
    await keys.press('Control+f');
    await keys.type('dang');
    await keys.press('ArrowDown');
    await expect.poll(() => rows().count()).toBe(1);
    await keys.press('F2');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.press('End');
    await keys.type('h');
    await keys.press('Enter');
    await program.page.getByText('Đã lưu Đặng Quốc Cườngh').waitFor();
    await rows().filter({ hasText: 'Đặng Quốc Cườngh' }).waitFor();
    await keys.press('Control+z');
    await rows()
      .filter({ hasText: /Cường(?!h)/ })
      .waitFor();
    await keys.press('Control+f', 'Control+a', 'Delete');
    await expect.poll(() => rows().count()).toBe(2);
  });

  test('explains a birth year that cannot be, and writes nothing', async () => {
    await keys.press('Control+n');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.type('Ma Văn Chung');
    await keys.press('Tab');
    await keys.type('1785');
    await keys.press('Enter');
    await program.page.getByRole('alert').getByText('Năm sinh 1785 không hợp lý').waitFor();
    await keys.press('Escape');
    expect(await rows().filter({ hasText: 'Ma Văn Chung' }).count()).toBe(0);
  });

  test('shows a person with the classes, and axe finds nothing', async () => {
    await rows().first().waitFor();
    await keys.press('Control+f', 'ArrowDown', 'Enter');
    await program.page.getByText('Chưa học lớp nào.').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('Escape');
  });

  test('marks everybody, gives them one audience, takes it back; the card says both', async () => {
    await rows().first().waitFor();
    await keys.press('Control+f', 'ArrowDown', 'Home', 'Space', 'Shift+ArrowDown');
    await program.page.getByText('Đã chọn 2 người').waitFor();
    await keys.press('Space');
    await program.page.getByText('Đã chọn 1 người').waitFor();
    await keys.press('Control+a');
    await program.page.getByText('Đã chọn 2 người').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await program.page.getByLabel('Đổi đối tượng…').selectOption('Người lao động');
    await program.page.getByText('Đã sửa 2 người.').waitFor();
    await expect.poll(() => rows().filter({ hasText: 'Người lao động' }).count()).toBe(2);
    await keys.press('Control+z');
    await program.page.getByText('Đã trả lại như cũ cho 2 người.').waitFor();
    await expect.poll(() => rows().filter({ hasText: 'Người lao động' }).count()).toBe(0);
    await keys.press('Control+f', 'ArrowDown', 'Enter');
    const card = program.page.locator('aside');
    await card.getByText('Đối tượng: Người dân → Người lao động').waitFor();
    await card.getByText('Đối tượng: Người lao động → Người dân').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('Escape');
    await program.page.getByRole('button', { name: 'Bỏ chọn' }).click();
  });

  test('says which filters are on and drops them all', async () => {
    await rows().first().waitFor();
    await program.page.getByRole('button', { name: 'Lọc thêm' }).click();
    await program.page.getByLabel('Từ (tuổi)').fill('120');
    await program.page.getByText('Không có ai khớp').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('Escape');
    await program.page.getByText('từ 120 tuổi').waitFor();
    await program.page.getByRole('group', { name: 'Đang lọc:' }).getByRole('button').last().click();
    await expect.poll(() => rows().count()).toBe(2);
    const sideways = await program.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  test('removes with Delete and takes that back with Ctrl+Z', async () => {
    await rows().first().waitFor();
    await keys.press('Control+f', 'ArrowDown', 'Delete');
    await expect.poll(() => rows().count()).toBe(1);
    await program.page.getByText(/^Đã xóa /u).waitFor();
    await keys.press('Control+z');
    await expect.poll(() => rows().count()).toBe(2);
  });
});

describe('the hamlet of a person', () => {
  let page: Page;
  let own: Program;
  let typing: Keys;
  const hamlet = () => page.locator('aside').getByRole('combobox', { name: 'Xóm' });
  /** A new person of this name, up to the field of the hamlet. */
  const nameAndOn = async (name: string) => {
    await typing.type(name);
    await typing.press('Tab', 'Tab', 'Tab');
    await page.locator('aside [role=combobox]:focus').waitFor();
  };
  const inBook = (name: string) =>
    withBook(own.dataFolder, async (core) => {
      const { rows } = await listPeople(core, {
        search: name,
        sort: 'newest',
        offset: 0,
        limit: 9,
      });
      return rows.map((person) => person.hamlet);
    });
  beforeAll(async () => {
    own = await openProgram({ dataFolder: await folderWithOffice() });
    page = own.page;
    typing = new Keys(page);
    await page.getByRole('navigation').waitFor();
    await typing.press('Control+3');
    await page.getByText('Sổ chưa có người dân nào.').waitFor();
    await typing.press('Control+n');
    await page.getByLabel('Họ và tên').waitFor();
  });
  afterAll(async () => {
    await own.close();
    removeFolder(own.dataFolder);
  });

  test('a list slow to open: Enter takes the hamlet all the same', async () => {
    await nameAndOn('Lý Văn Chậm');
    // The timers of the list come between the letters and Enter.
    await typing.pressWhileBusy(...'bao');
    await typing.press('Enter', 'Enter');
    await entered('Lý Văn Chậm', page).first().waitFor();
    expect(await inBook('Lý Văn Chậm')).toEqual(['Bảo Lý']);
  });

  test('keys faster than the page: the hamlet is taken and the person saved once', async () => {
    await nameAndOn('Lý Văn Nhanh');
    await typing.pressWhileBusy(...'bao', 'Space', ...'ly', 'Enter', 'Enter', 'Enter', 'Enter');
    await entered('Lý Văn Nhanh', page).first().waitFor();
    expect(await inBook('Lý Văn Nhanh')).toEqual(['Bảo Lý']);
  });

  test('Tab takes what the letters mean just as fast', async () => {
    await nameAndOn('Lý Văn Vội');
    await typing.pressWhileBusy(...'doan', 'Tab', 'Enter');
    await entered('Lý Văn Vội', page).waitFor();
    expect(await inBook('Lý Văn Vội')).toEqual(['Đoàn Kết']);
  });

  test('the next name may be typed before the last person is saved', async () => {
    await nameAndOn('Lý Văn Trước');
    await typing.pressWhileBusy('Enter', ...'Sau');
    await entered('Lý Văn Trước', page).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Sau');
    await typing.press('Control+a');
  });

  test('looked at and left it stays; letters of no hamlet change nothing', async () => {
    await nameAndOn('Lý Văn Xem');
    await hamlet().click();
    await page.getByRole('option', { name: 'Bảo Lý' }).waitFor();
    await typing.press('Tab');
    expect(await hamlet().inputValue()).toBe('Đoàn Kết');
    await typing.press('Shift+Tab', 'x', 'x', 'Enter');
    expect(await hamlet().inputValue()).toBe('Đoàn Kết');
    await typing.press('Enter');
    await entered('Lý Văn Xem', page).waitFor();
    expect(await inBook('Lý Văn Xem')).toEqual(['Đoàn Kết']);
  });

  test('arrows and Enter take another one, emptied it is not known', async () => {
    await nameAndOn('Lý Văn Rời');
    await typing.press('ArrowDown', 'ArrowDown', 'Enter');
    await expect.poll(() => hamlet().inputValue()).toBe('Bảo Lý');
    await typing.press('Control+a', 'Delete', 'Tab');
    await expect.poll(() => hamlet().inputValue()).toBe('');
    await typing.press('Enter');
    await entered('Lý Văn Rời', page).waitFor();
    expect(await inBook('Lý Văn Rời')).toEqual([null]);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('keys faster than the answer to the search', () => {
  const found: readonly (readonly [typed: string, name: string])[] = [
    ['duong', 'Dương Thị Yến'],
    ['le van an', 'Lê Văn Ân'],
    ['zuong', 'Zương Văn Một'],
    ['an', 'Ma Thị An'],
    ['hoang', 'Hoàng Văn Bách'],
    ['1971', 'Trần Văn Xuân'],
  ];
  let own: Program;
  let typing: Keys;
  const opened = (name: string) => own.page.locator('aside').getByRole('heading', { name });
  const closed = async () => {
    await typing.press('Escape');
    await own.page.locator('aside').waitFor({ state: 'detached' });
  };
  beforeAll(async () => {
    const dataFolder = await folderWithOffice(async (core) => {
      const names = found.map(([, name]) => name);
      for (const name of ['Bế Văn A', ...names, 'Nguyễn Văn Yên', 'Hoàng Thị Yêu']) {
        const birthYear = name === 'Trần Văn Xuân' ? 1971 : 1980;
        await savePerson(core, { id: null, draft: draft(name, { birthYear }) });
      }
    });
    own = await openProgram({ dataFolder });
    typing = new Keys(own.page);
    await own.page.getByRole('navigation').waitFor();
    await typing.press('Control+3');
    await own.page.getByRole('grid').getByText('Bế Văn A').waitFor();
  });
  afterAll(async () => {
    await own.close();
    removeFolder(own.dataFolder);
  });

  for (const [typed, name] of found) {
    for (const last of [['Enter'], ['ArrowDown', 'Enter'], ['ArrowDown', 'F2']]) {
      test(`“${typed}” and ${last.join(', ')} at once opens ${name}`, async () => {
        await typing.press('Control+f', 'Control+a');
        const letters = [...typed].map((letter) => (letter === ' ' ? 'Space' : letter));
        await typing.pressWhileBusy(...letters, ...last);
        await opened(name).waitFor();
        await closed();
      });
    }
  }

  test('↓ twice goes to the second who was found', async () => {
    await typing.press('Control+f', 'Control+a');
    await typing.pressWhileBusy(...'hoang', 'ArrowDown', 'ArrowDown', 'Enter');
    await opened('Hoàng Thị Yêu').waitFor();
    await closed();
  });

  test('Enter at once opens nobody where nobody is found', async () => {
    await typing.press('Control+f', 'Control+a');
    await typing.pressWhileBusy(...'hoangx', 'Enter');
    await own.page.getByText('Không có ai khớp').waitFor();
    await typing.press('Enter', 'ArrowDown');
    expect(await own.page.locator('aside').count()).toBe(0);
    await typing.pressWhileBusy('Backspace', 'Enter');
    await opened('Hoàng Văn Bách').waitFor();
    await closed();
  });
});

test('a person removed and taken back has the confirmation and the history again; the undo is said', async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    const { id } = await savePerson(core, { id: null, draft: draft('Lê Văn Ân') });
    const change = { confirmedOn: '2025-11-05', source: 'Công an xã' };
    await changePeople(core, { who: { ids: [id] }, change });
  });
  const other = await openProgram({ dataFolder });
  try {
    const { page } = other;
    const typing = new Keys(page);
    const card = page.locator('aside');
    await page.getByRole('navigation').waitFor();
    await typing.press('Control+3');
    await page.getByRole('grid').getByText('Lê Văn Ân').waitFor();
    await typing.press('Control+f', 'ArrowDown', 'Delete');
    await page.getByText('Đã xóa Lê Văn Ân.').waitFor();
    await typing.press('Control+z');
    await page.getByRole('grid').getByText('Lê Văn Ân').waitFor();
    await typing.press('Control+f', 'ArrowDown', 'F2');
    await card.getByText('Đã xác nhận ngày 05/11/2025, theo Công an xã.').waitFor();
    await card.getByText('Xác nhận VNeID: chưa có → 05/11/2025 Công an xã').waitFor();
    await card.getByLabel('Họ và tên').fill('Lê Văn Ấn');
    await typing.press('Enter');
    await page.getByRole('grid').getByText('Lê Văn Ấn').waitFor();
    await typing.press('Control+z');
    await page.getByRole('grid').getByText('Lê Văn Ân').waitFor();
    await typing.press('Control+f', 'ArrowDown', 'F2');
    const entry = (text: string) => card.locator('li', { hasText: text });
    await entry('Họ tên: Lê Văn Ấn → Lê Văn Ân').getByText('lấy lại như trước').waitFor();
    await entry('Họ tên: Lê Văn Ân → Lê Văn Ấn').getByText('đã lấy lại').waitFor();
  } finally {
    await other.close();
    removeFolder(dataFolder);
  }
});

test('a person of a class is not removed, and the reason is said', async () => {
  const dataFolder = await folderWithOffice((core) =>
    addClass(core, 'Lớp 1', ['Lê Văn Ân'], ['2025-10-02']),
  );
  const other = await openProgram({ dataFolder });
  try {
    const { page } = other;
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+3');
    await page.getByRole('grid').getByText('Lê Văn Ân').waitFor();
    for (const key of ['Control+f', 'ArrowDown', 'Delete']) await page.keyboard.press(key);
    await page.getByText('Lê Văn Ân đang có tên trong 1 lớp nên chưa xóa').waitFor();
  } finally {
    await other.close();
  }
  const list = await withBook(dataFolder, (core) =>
    listPeople(core, { sort: 'given-name', offset: 0, limit: 10 }),
  );
  expect(list.total).toBe(1);
  removeFolder(dataFolder);
});
