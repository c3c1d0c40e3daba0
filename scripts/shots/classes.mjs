// Pictures of classes and what lies below them: a class with a cell of every state, its panels, paper, Excel, results.
import path from 'node:path';
import exceljs from 'exceljs';
import { chooseInOpenDialog, chooseInSaveDialog } from '../../test/support/program.ts';
import { everybody } from './registers.mjs';

const NAME = 'Kỹ năng số cơ bản – tổ dân phố Trung tâm, lớp có đủ các trường hợp';

export async function shootClasses(program, scheme, shoot) {
  const { page } = program;
  const take = (name) => shoot(page, `lop-${name}-${scheme}`);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const panel = async (name, ...keys) => {
    await press(...keys);
    await page.locator('aside').waitFor();
    await take(name);
    await press('Escape');
    await page.locator('aside').waitFor({ state: 'detached' });
  };
  const go = async (to) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#${to}`);
  };
  const id = await makeClass(page);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await press('Control+4');
  await page.getByText(NAME).first().waitFor();
  await panel('mo', 'Control+n');

  await go(`/lop-hoc/${id}`);
  await page.getByRole('grid', { name: 'Bảng điểm danh' }).waitFor();
  await press('Control+Home', 'ArrowDown');
  await take('diem-danh-du-o');
  await panel('nghi-phep', 'Control+Shift+l');
  await panel('ghi-chu', 'Shift+F2');
  await panel('them-hoc-vien', 'Control+n');
  await panel('them-buoi', 'Control+b');
  await panel('doi-buoi', 'Control+Shift+b');
  await panel('ngay-vao-ra', 'Control+Shift+n');
  await panel('sua', 'F2');
  await press('?');
  await page.getByRole('dialog').waitFor();
  await take('phim');
  await press('Escape');
  await page.getByRole('button', { name: 'Việc khác của lớp' }).press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await take('viec-khac');
  await press('Escape');

  const file = path.join(program.dataFolder, 'diem-danh.xlsx');
  await chooseInSaveDialog(program, file);
  await press('Control+e');
  await page.getByText('Đã ghi tệp').waitFor();
  await take('da-ghi-excel');
  await press('Escape');
  await changeFile(file);
  await chooseInOpenDialog(program, file);
  await panel('doi-chieu', 'Control+o');

  await go(`/lop-hoc/${id}/phieu`);
  await page.locator('iframe').waitFor();
  await take('phieu');
  await go(`/lop-hoc/${id}/nhap-tu-giay`);
  await page.getByRole('listbox').waitFor();
  await take('nhap-tu-giay');
  await panel('ghi-them-nguoi', 'Control+n');
  await go(`/lop-hoc/${id}/ket-qua`);
  await page.getByRole('grid').waitFor();
  await take('ket-qua');
  await go('/lop-hoc/ky-nang');
  await take('ky-nang');
}

/** One session each that is over, cancelled, moved and to come; people on leave, gone, elsewhere; every mark. */
function makeClass(page) {
  return page.evaluate(
    async ([name, input]) => {
      const done = async (answer) => {
        const { ok, value, error } = await answer;
        if (!ok) throw new Error(error.code);
        return value;
      };
      const { api } = window;
      const draft = {
        ...{ name, subject: 'Cài đặt và sử dụng VNeID', teacher: 'Nguyễn Thị Ánh Nguyệt' },
        ...{ place: 'Nhà văn hóa', hamletId: null, audience: 'adults', form: 'in-person' },
        ...{ skillId: null, capacity: 8, materials: 'Tài liệu của Sở' },
        ...{ shareNeeded: 80, scoreNeeded: 5 },
      };
      const { rows } = await done(api.person.list(input));
      const people = rows.map((person) => person.id);
      const make = async (given, sessions, personIds) => {
        const { id: classId } = await done(api.class.save({ id: null, draft: given }));
        await done(api.class.addSessions({ classId, sessions }));
        await done(api.class.enrol({ classId, personIds, joined: sessions[0].day }));
        return done(api.attendance.sheet({ classId }));
      };
      const at = (day) => ({ day, startsAt: '19:00', endsAt: '21:00' });
      const days = ['2025-12-02', '2025-12-04', '2025-12-09', '2025-12-11', '2199-01-01'];
      const other = await make({ ...draft, name: 'Lớp cùng giờ' }, [at(days[0])], [people[5]]);
      const mark = (personId, sessionId, to) => ({ personId, sessionId, from: null, to });
      const setMarks = (changes) => done(api.attendance.setMarks({ changes }));
      await setMarks([mark(people[5], other.sessions[0].id, 'present')]);
      const { class: made, sessions } = await make(draft, days.map(at), people);
      await done(api.class.cancelSession({ id: sessions[2].id, reason: 'mưa bão' }));
      await done(api.class.moveSession({ id: sessions[3].id, to: at('2025-12-12') }));
      const leave = { from: days[1], to: days[1], reason: 'đi viện' };
      await done(api.leave.add({ personId: people[7], ...leave }));
      const gone = { personId: people[8], joined: days[0], left: days[0] };
      await done(api.class.setEnrolmentDays({ classId: made.id, persons: [gone] }));
      const marks = ['present', 'late', 'excused', 'absent'];
      const first = people.flatMap((person, row) =>
        row === 5 ? [] : [mark(person, sessions[0].id, marks[row % 4])],
      );
      await setMarks(first);
      await setMarks([mark(people[0], sessions[1].id, 'present')]);
      const note = { personId: people[1], sessionId: sessions[0].id };
      await done(api.attendance.setNote({ ...note, from: null, to: 'xe hỏng giữa đường' }));
      return made.id;
    },
    [NAME, { ...everybody, limit: 12 }],
  );
}

/** Two marks that differ from the book, one sign nobody knows. */
async function changeFile(file) {
  const workbook = await new exceljs.Workbook().xlsx.readFile(file);
  workbook.worksheets[0].eachRow((row) => {
    if (row.getCell(1).value === 1) row.getCell(5).value = 'M';
    if (row.getCell(1).value === 2) row.getCell(5).value = 'P';
    if (row.getCell(1).value === 4) row.getCell(5).value = 'x';
  });
  await workbook.xlsx.writeFile(file);
}
