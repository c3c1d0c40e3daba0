import type { ClassState } from '../../domain/class/class-list';
import { markSign, type MarkOrNone } from '../../domain/attendance/mark';
import type { CalendarEvent, CalendarKind } from '../../domain/plan/calendar';
import type { ComparedState } from '../../domain/plan/compare';
import type { UndatedDuty } from '../../domain/plan/undated-duties';
import type { LikenessReason } from '../../domain/person/same-person';
import { formatDay, weekday } from '../../domain/day';

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];
const KINDS: Readonly<Record<CalendarKind, string>> = {
  task: 'Nhiệm vụ',
  milestone: 'Mốc',
  quota: 'Định mức',
  report: 'Báo cáo',
};
const STATUS: Readonly<Record<ComparedState, string>> = {
  missing: 'thiếu',
  lower: 'thấp hơn',
  equal: 'bằng',
  higher: 'cao hơn',
  extra: 'thêm',
};
const CLASS_STATES: Readonly<Record<ClassState, string>> = {
  running: 'đang học',
  'to-come': 'sắp mở',
  ended: 'đã kết thúc',
};
const KIND_WIDTH = 14;
const LIKENESS: Readonly<Record<LikenessReason, string>> = {
  'same-cccd': 'cùng số CCCD',
  'same-cccd-tail': 'cùng mấy số cuối CCCD',
  'cccd-alike-at-end': 'số CCCD khác nhau, chỉ giống 4 số cuối',
  'same-name': 'cùng họ tên',
  'name-but-for-accents': 'họ tên chỉ khác dấu',
  'same-birth-day': 'cùng ngày sinh',
  'same-birth-year': 'cùng năm sinh',
  'birth-day-and-month-swapped': 'ngày và tháng sinh đổi chỗ',
  'birth-unknown': 'có nơi chưa ghi ngày sinh',
  'same-hamlet': 'cùng thôn, xóm',
  'hamlet-unknown': 'có nơi chưa ghi thôn, xóm',
  'other-hamlet': 'khác thôn, xóm',
};

/** `Nhiệm vụ 1.3 Xây dựng tài liệu (Sở Khoa học và Công nghệ)`, the texts below each other. */
function duty({ kind, task, about, who }: Pick<UndatedDuty, 'kind' | 'task' | 'about' | 'who'>) {
  const first = task === null ? KINDS[kind] : `${KINDS[kind]} ${task}`;
  return `${first.padEnd(KIND_WIDTH)}  ${about}${who === '' ? '' : ` (${who})`}`;
}

interface ComparedCell {
  readonly cell: string;
  readonly name: string;
  readonly day: string;
  readonly startsAt: string;
  readonly book: MarkOrNone;
  readonly file: MarkOrNone;
  readonly base: MarkOrNone | undefined;
}
const sign = (mark: MarkOrNone) => (mark === null ? '(trống)' : markSign[mark]);
const where = ({ cell, name, day, startsAt }: ComparedCell) =>
  `ô ${cell}, ${name}, buổi ${formatDay(day)} ${startsAt}`;

/** Every word of the command line but the error sentences (`domain/error-text.ts`). */
export const text = {
  usage: `Sổ học vụ số, dòng lệnh

  demo   --out THƯ_MỤC [--people N] [--seed N]        tạo xã mẫu: sổ, báo cáo Word, bảng Excel, danh mục số liệu
  report --db TỆP --period KỲ --out TỆP.docx          viết báo cáo Word của một kỳ
  export --db TỆP --period KỲ --out TỆP.xlsx          viết bảng tổng hợp Excel của một kỳ
  verify --db TỆP                                     kiểm tra một tệp sổ, không ghi gì
  plan list [--db TỆP] [--json]                       các kế hoạch có sẵn và trong sổ
  plan import TỆP.json --db TỆP [--as own|upper|other] [--json]
                                                      lấy một tệp kế hoạch vào sổ
  plan export --db TỆP --plan MÃ --json               in tệp của một kế hoạch trong sổ
  plan compare --upper MÃ --lower MÃ [--year NĂM] [--db TỆP] [--json]
                                                      đặt hai kế hoạch cạnh nhau; kế hoạch có sẵn gọi bằng tên tệp
  people preview TỆP… [--db TỆP] [--sheet TÊN] [--header SỐ] [--json]
                                                      xem trước danh sách người dân, không ghi gì
  people import TỆP… --db TỆP [--accept-doubts] [--sheet TÊN] [--header SỐ] [--json]
                                                      nhập danh sách; --accept-doubts: cả dòng cần xem lại
  people undo-import --db TỆP --batch MÃ              hoàn tác một lần nhập
  people export --db TỆP --out TỆP.xlsx               viết danh sách người dân ra Excel
  class list --db TỆP [--json]                        các lớp học, mới nhất trước
  attendance export --db TỆP --class MÃ --out TỆP.xlsx
                                                      viết bảng điểm danh của một lớp ra Excel
  attendance import TỆP.xlsx --db TỆP --class MÃ [--accept] [--json]
                                                      so bảng đã ghi ở nơi khác với sổ; --accept: ghi phần không mâu thuẫn
  calendar --plan MÃ [--from NGÀY] [--to NGÀY] [--db TỆP] [--json | --ics TỆP.ics]
                                                      những việc đến hạn của một kế hoạch

  Kỳ: 2025-M10, 2025-Q4, 2025-H1, 2025-9M, 2025-Y (chốt ngày 14), thêm -calendar cho kỳ theo lịch,
  hoặc khoảng ngày 2025-10-01..2025-12-10.`,
  unknownCommand: (name: string) =>
    `Không có lệnh “${name}”. Gõ “npm run cli -- help” để xem các lệnh.`,
  unknownOption: (message: string) => `Không hiểu lệnh: ${message}`,
  notUnderstood: 'Không hiểu các lựa chọn của lệnh. Gõ “npm run cli -- help” để xem cách dùng.',
  optionTwice: (name: string) =>
    `Lựa chọn --${name} ghi hai lần. Chưa làm gì; hãy ghi một lần rồi chạy lại.`,
  missingOption: (name: string) => `Thiếu --${name}. Gõ “npm run cli -- help” để xem cách dùng.`,
  missingWord: (word: string) => `Thiếu ${word}. Gõ “npm run cli -- help” để xem cách dùng.`,
  badWord: (name: string, words: string) => `--${name} phải là một trong: ${words}.`,
  planLine: (plan: {
    id: string;
    issuer: string;
    symbol: string | null;
    year: number;
    targets: number;
    quotas: number;
    tasks: number;
  }) =>
    `${plan.id}  ${plan.issuer}, ${plan.symbol ?? 'chưa rõ số'}, năm ${plan.year}: ` +
    `${plan.targets} chỉ tiêu, ${plan.quotas} định mức, ${plan.tasks} nhiệm vụ`,
  classLine: (row: {
    id: string;
    name: string;
    state: ClassState;
    persons: number;
    sessions: number;
    notTaken: number;
  }) =>
    `${row.id}  ${row.name}: ${CLASS_STATES[row.state]}, ${row.persons} người, ${row.sessions} buổi` +
    (row.notTaken === 0 ? '' : `, ${row.notTaken} buổi chưa điểm danh`),
  noClasses: 'Sổ chưa có lớp nào.',
  planTaken: (title: string, id: string) => `Đã lấy kế hoạch “${title}”, mã ${id}`,
  oneOutput: 'Chỉ chọn một trong hai: --json hoặc --ics.',
  badDay: (name: string) =>
    `--${name} phải là một ngày có thật, viết như 2026-04-30 hoặc 30/4/2026.`,
  comparison: (upper: string, lower: string, year: number) =>
    `Năm ${year}. Cấp trên: ${upper}. Cấp dưới: ${lower}.`,
  comparisonHead: ['So sánh', 'Cấp trên', 'Cấp dưới', 'Chỉ tiêu, định mức'],
  status: STATUS,
  event: (event: CalendarEvent) =>
    `${WEEKDAYS[weekday(event.day) - 1]} ${formatDay(event.day)}  ${duty(event)}`,
  undated: 'Không có ngày cụ thể:',
  undatedDuty: (each: UndatedDuty) => `${each.when.padEnd(KIND_WIDTH)} ${duty(each)}`,
  sex: { male: 'Nam', female: 'Nữ' },
  why: (reasons: readonly LikenessReason[]) => reasons.map((each) => LIKENESS[each]).join(', '),
  whyInBook: (person: { name: string; birth: string | null; hamlet: string | null }, why: string) =>
    `trong sổ đã có ${[person.name, person.birth && `sinh ${person.birth}`, person.hamlet]
      .filter(Boolean)
      .join(', ')}: ${why}`,
  listRead: (list: { file: string; sheet: string; headerRow: number; encoding: string }) =>
    `${list.file}: trang “${list.sheet}”, tiêu đề ở dòng ${list.headerRow}, bảng mã ${list.encoding}`,
  listRefused: (file: string, reason: string) => `${file}: không đọc được. ${reason}`,
  addSheet: (sheet: string) => `Thêm vào lệnh: --sheet "${sheet}"`,
  otherSheets: (names: readonly string[]) =>
    `  Mỗi lần chỉ đọc một trang. Tệp còn ${names.length} trang khác, chọn bằng --sheet: ` +
    names.map((name) => `“${name}”`).join(', '),
  listCounts: (persons: number, doubtful: number, same: number, rejected: number) =>
    `  ${persons} người; ${doubtful} dòng cần xem lại; ${same} dòng có thể trùng; ${rejected} dòng không lấy`,
  listDoubt: (row: number, column: string, reason: string, proposal: string | null) =>
    `  Dòng ${row}, cột ${column}: ${reason}. Sẽ ghi: ${proposal ?? 'để trống'}`,
  listRejected: (row: number, reasons: readonly string[]) =>
    `  Dòng ${row} không lấy: ${reasons.join('; ')}`,
  listSame: (row: number, other: number | null, file: string | null, why: string) =>
    `  Dòng ${row} có thể trùng${other === null ? '' : ` với dòng ${other} của ${file ?? ''}`}: ${why}`,
  listEntered: (each: {
    file: string;
    batch: string | null;
    entered: number;
    leftOut: number;
    rejected: number;
    newHamlets: number;
  }) =>
    (each.batch === null
      ? `${each.file}: không nhập ai; `
      : `${each.file}: đã nhập ${each.entered} người, mã lần nhập ${each.batch}; `) +
    `để lại ${each.leftOut} dòng, không lấy ${each.rejected} dòng, thêm ${each.newHamlets} thôn, xóm mới`,
  attendance: {
    counts: (found: {
      fileName: string;
      sheet: string;
      changes: readonly unknown[];
      conflicts: readonly unknown[];
      same: number;
    }) =>
      `${found.fileName}, trang “${found.sheet}”: ${found.changes.length} ô sẽ đổi, ` +
      `${found.conflicts.length} ô mâu thuẫn, ${found.same} ô như trong sổ`,
    noBase:
      '  Tệp không còn dữ liệu lúc xuất nên không biết ô nào được sửa sau đó; ô nào khác sổ đều coi là mâu thuẫn.',
    change: (cell: ComparedCell) =>
      `  Sẽ đổi ${where(cell)}: ${sign(cell.book)} → ${sign(cell.file)}`,
    conflict: (cell: ComparedCell) =>
      `  Mâu thuẫn ${where(cell)}: trong sổ ${sign(cell.book)}, trong tệp ${sign(cell.file)}` +
      (cell.base === undefined ? '' : `, lúc xuất ${sign(cell.base)}`),
    refused: ({ cell, name, reason }: { cell: string; name: string; reason: string }) =>
      `  Không lấy ô ${cell}, ${name}: ${reason}`,
    unknownMark: (cell: string, said: string) =>
      `  Không lấy ô ${cell}: “${said}” không phải dấu điểm danh (✓ M P K hoặc để trống)`,
    unknownPerson: ({ row, name, alike }: { row: number; name: string; alike: boolean }) =>
      alike
        ? `  Không lấy dòng ${row}: trong lớp có nhiều người tên ${name}`
        : `  Không lấy dòng ${row}: ${name === '' ? 'không ghi tên người' : `${name} không có trong lớp`}`,
    unknownSession: (session: string) => `  Không lấy cột ${session}: lớp không có buổi này`,
    twice: (cell: string) => `  Không lấy ô ${cell}: ghi lần thứ hai, chỉ lấy lần đầu`,
    nothingWritten: 'Chưa ghi gì. Thêm --accept để ghi những ô sẽ đổi.',
    written: (count: number) => `Đã ghi ${count} ô vào sổ.`,
  },
  undone: (persons: number) => `Đã hoàn tác lần nhập: bỏ ${persons} người.`,
  badNumber: (name: string, low: number, high: number) =>
    `--${name} phải là số nguyên từ ${low} đến ${high}.`,
  outNotFolder: (name: string) => `Không tạo được thư mục ${name}. Hãy chọn nơi khác.`,
  wrote: (name: string, bytes: number) => `Đã ghi ${name} (${bytes} byte)`,
  sound: (file: string) => `Sổ ${file}: không thấy lỗi.`,
  faulty: (file: string) => `Sổ ${file} có lỗi; tệp được giữ nguyên:`,
  version: (version: number) => `Phiên bản cấu trúc: ${version}`,
  rows: (table: string, count: number) => `  ${table}: ${count}`,
};
