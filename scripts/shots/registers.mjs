// Pictures of the six tabs of “Hoạt động”, of the confirmations from a list and of closing the book.
import path from 'node:path';
import exceljs from 'exceljs';
import { chooseInOpenDialog } from '../../test/support/program.ts';

const tabs = ['hoat-dong', 'huong-dan', 'mo-hinh', 'to-cong-nghe-so', 'kinh-phi', 'van-ban'];

export const everybody = {
  ...{ search: '', hamletId: null, audience: null, reached: 'any' },
  ...{ sort: 'given-name', offset: 0, limit: 40 },
};

export async function shootRegisters({ page }, scheme, shoot, { isEmpty }) {
  await page.keyboard.press('Control+5');
  for (const [index, name] of tabs.entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await shoot(page, `so-${name}${isEmpty ? '-trong' : ''}-${scheme}`);
  }
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+m');
  await shoot(page, `so-minh-chung${isEmpty ? '-trong' : ''}-${scheme}`);
  await page.evaluate(() => {
    window.location.hash = '#/lop-hoc/thong-ke';
  });
  await shoot(page, `thong-ke${isEmpty ? '-trong' : ''}-${scheme}`);
}

export async function shootConfirmations(program, scheme, shoot) {
  const { page } = program;
  await page.evaluate(() => {
    window.location.hash = '#/nguoi-dan/xac-nhan';
  });
  await shoot(page, `xac-nhan-vneid-trong-${scheme}`);
  const { rows: people } = await page.evaluate(
    async (input) => (await window.api.person.list(input)).value,
    everybody,
  );
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('DS');
  sheet.addRow(['STT', 'Họ và tên', 'Năm sinh', 'Xóm', 'Ngày xác nhận']);
  for (const [index, { name, birthYear, hamlet }] of people.slice(0, 20).entries()) {
    sheet.addRow([index + 1, name, birthYear, hamlet, index % 6 === 0 ? 'tháng 11' : '05/11/2025']);
  }
  sheet.addRow([21, 'Trần Văn Không Có Trong Sổ', 1980, '', '']);
  const file = path.join(program.dataFolder, 'cong-an-xa.xlsx');
  await book.xlsx.writeFile(file);
  await chooseInOpenDialog(program, file);
  await page.keyboard.press('Control+o');
  await page.getByRole('grid').waitFor();
  await shoot(page, `xac-nhan-vneid-${scheme}`);
}

export async function shootClosing({ page }, scheme, shoot) {
  await page.keyboard.press('Control+9');
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+6');
  await shoot(page, `cai-dat-khoa-so-${scheme}`);
  await page.evaluate(async () => {
    const { ok, error } = await window.api.office.closeBook({ until: '2025-11-30', reason: '' });
    if (!ok) throw new Error(error.code);
  });
  await page.reload();
  await page.getByRole('tab').first().waitFor();
  await page.keyboard.press('Alt+6');
  await shoot(page, `cai-dat-da-khoa-so-${scheme}`);
}
