// Pictures of the six tabs of “Hoạt động”, of the confirmations from a list and of closing the book.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import exceljs from 'exceljs';
import { chooseInOpenDialog } from '../../test/support/program.ts';

const tabs = ['hoat-dong', 'huong-dan', 'mo-hinh', 'to-cong-nghe-so', 'kinh-phi', 'van-ban'];

export const everybody = {
  ...{ search: '', hamletId: null, audience: null, reached: 'any' },
  ...{ sort: 'given-name', offset: 0, limit: 40 },
};

export async function shootRegisters({ page }, scheme, shoot, { isEmpty }) {
  if (!isEmpty) {
    await page.evaluate(fill, rows());
    await page.reload();
    await page.getByRole('navigation').waitFor();
  }
  await page.keyboard.press('Control+5');
  for (const [index, name] of tabs.entries()) {
    await page.keyboard.press(`Alt+${index + 1}`);
    await shoot(page, `so-${name}${isEmpty ? '-trong' : ''}-${scheme}`);
  }
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

async function fill(registers) {
  for (const [name, rows] of Object.entries(registers)) {
    const { ok, value, error } = await window.api[name].change({
      changes: rows.map((row) => ({ do: 'put', row })),
    });
    if (!ok) throw new Error(error.code);
    if (value.refused.length > 0) throw new Error(`${name}: ${value.refused[0].sentence}`);
  }
}

/** A few rows of each register, with long words where people write them. */
function rows() {
  const day = '2025-11-05';
  const [teamId, activityId] = [randomUUID(), randomUUID()];
  const id = () => randomUUID();
  const long =
    'Tổ chức ra quân Ngày Chuyển đổi số quốc gia và hướng dẫn người dân cài đặt, sử dụng VNeID';
  const none = { women: null, aged60: null, minority: null, disabled: null, persons: null };
  const open = { hamletId: null, note: '' };
  const money = { day, activityId, note: '' };
  return {
    guidance: [
      { id: id(), day, topic: 'Cài VNeID', guides: 'Tổ số', turns: 25, ...none, ...open },
      { id: id(), day, topic: long, guides: 'Đoàn thanh niên xã', turns: 1240, ...none, ...open },
    ],
    activity: [
      {
        ...{ id: activityId, day, dayTo: '2025-11-07', kind: 'launch', name: long },
        ...{ place: 'Nhà văn hóa xã', unit: 'Phòng VHXH', quantity: 1, turns: 320, ...open },
      },
      {
        ...{ id: id(), day, dayTo: null, kind: 'loudspeaker', name: 'Phát thanh về mã độc' },
        ...{ place: '', unit: 'Đài truyền thanh', quantity: 12, turns: null, ...open },
      },
    ],
    honour: [
      {
        ...{ id: id(), day, kind: 'model-citizen', name: 'Nguyễn Thị Ánh Nguyệt', personId: null },
        ...{ state: 'recognised', decision: '112/QĐ-UBND', decidedOn: day, ...open },
      },
      {
        ...{ id: id(), day, kind: 'digital-market', name: 'Chợ Đồn', personId: null },
        ...{ state: 'candidate', decision: '', decidedOn: null, ...open },
      },
    ],
    digitalTeam: [
      {
        ...{ id: teamId, name: 'Tổ công nghệ số cộng đồng xóm Trung tâm', foundedOn: day },
        ...{ decision: '98/QĐ-UBND', ...open },
      },
    ],
    teamMember: [
      {
        ...{ id: id(), teamId, name: 'Trần Văn Bình', personId: null, role: 'Tổ trưởng' },
        ...{ joined: day, left: null, note: '' },
      },
    ],
    money: [
      {
        ...{ id: id(), kind: 'planned', source: 'Ngân sách xã', amount: 25_000_000 },
        ...{ about: 'Cả năm', ...money },
      },
      {
        ...{ id: id(), kind: 'spent', source: 'Xã hội hóa', amount: 1_234_567, about: long },
        ...money,
      },
    ],
    officialDocument: [
      {
        ...{ id: id(), direction: 'issued', type: 'KH', symbol: '64/KH-UBND', day },
        ...{ issuer: 'UBND xã', subject: long, note: '' },
      },
      {
        ...{ id: id(), direction: 'received', type: 'CV', symbol: '1203/SKHCN-CĐS', day },
        ...{ issuer: 'Sở KH&CN', subject: 'Hướng dẫn đánh giá', note: '' },
      },
    ],
  };
}
