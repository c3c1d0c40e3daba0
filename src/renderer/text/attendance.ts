import type { Mark } from '../../domain/attendance/mark';
import type { MarkPasteProblem } from '../../domain/attendance/pasted-marks';
import type { QuickProblem } from '../../domain/attendance/quick-line';
import type { Result } from '../../domain/class/class';
import { formatDay, type Day } from '../../domain/day';

interface PasteTarget {
  readonly persons: readonly { readonly name: string }[];
  readonly sessions: readonly { readonly day: Day }[];
}

/** Words of the attendance grid. */
export const attendance = {
  classes: 'Lớp học',
  loading: 'Đang mở lớp…',
  size: (persons: number, sessions: number) => `${persons} người · ${sessions} buổi`,
  keys: 'Phím:',
  marks: {
    present: 'Có mặt',
    late: 'Muộn',
    excused: 'Có phép',
    absent: 'Không phép',
  } satisfies Record<Mark, string>,
  notTaken: 'Chưa điểm danh',
  notTakenSign: '·',
  results: { achieved: 'Đạt', 'not-achieved': 'Chưa đạt' } satisfies Record<Result, string>,
  achieved: (count: number) => `${count} đạt`,
  noResult: 'Chưa có kết quả',
  noResultSign: '–',
  pending: 'đang ghi',
  restPresent: 'Còn lại có mặt',
  addPersons: 'Thêm học viên',
  addSessions: 'Thêm buổi',
  editClass: 'Sửa lớp',
  changeSession: 'Dời, hủy buổi đang chọn',
  changeSessionOf: (day: string) => `Dời, hủy buổi ${day}`,
  changePerson: 'Ngày vào, ra lớp của người đang chọn',
  changePersonOf: (name: string) => `Ngày vào, ra lớp của ${name}`,
  removeClass: 'Xóa lớp',
  leftOn: (day: string) => `ra lớp ${day}`,
  more: 'Việc khác của lớp',
  removePerson: (name: string) => `Đưa ${name} ra khỏi lớp`,
  removeSession: (day: string) => `Bỏ buổi ${day}`,
  removedPerson: (name: string) => `Đã đưa ${name} ra khỏi lớp.`,
  removedSession: (day: string) => `Đã bỏ buổi ${day}.`,
  grid: 'Bảng điểm danh',
  columns: {
    number: 'STT',
    name: 'Họ và tên',
    attended: 'Có mặt',
    rate: 'Tỷ lệ',
    result: 'Kết quả',
  },
  session: (day: string, from: string, to: string) => `Buổi ngày ${day}, ${from}–${to}`,
  today: 'hôm nay',
  totals: 'Số người có mặt',
  totalsHint: (attended: number, taken: number) =>
    `${attended} có mặt trong ${taken} người đã điểm danh`,
  find: 'Tìm tên',
  findHint: 'Tìm tên hoặc số thứ tự',
  findNothing: 'Không thấy ai tên như vậy trong lớp.',
  findPlace: (place: number, count: number) => `${place}/${count}`,
  quick: 'Ghi nhanh người vắng, muộn của buổi đang chọn',
  quickHint: 'Ghi nhanh vắng: 3 7 12p 18 25m 33 ⏎',
  quickHelp:
    'Gõ số thứ tự người vắng: số trơn là không phép, thêm p là có phép, thêm m là đến muộn. Những người còn lại trên phiếu đã in (chưa in phiếu thì cả lớp) mà chưa điểm danh thành có mặt, ai xin nghỉ trước thành có phép; ai không có trên phiếu giữ nguyên.',
  quickProblem: (problem: QuickProblem): string => {
    switch (problem.kind) {
      case 'not-a-number':
        return `“${problem.word}” không phải số thứ tự`;
      case 'unknown-letter':
        return `“${problem.word}”: sau số chỉ dùng p (có phép), m (muộn) hoặc k (không phép)`;
      case 'no-such-number':
        return `không có số ${problem.word}, danh sách chỉ có ${problem.persons} số`;
      case 'number-twice':
        return `số ${problem.order} ghi hai lần`;
    }
  },
  quickByPaper: (no: number) =>
    `Số thứ tự tính theo phiếu số ${no} đã in, khác với thứ tự trong bảng này.`,
  quickGone: (orders: readonly number[]) =>
    `Đã ghi những người khác; chưa ghi số ${orders.join(', ')} vì không còn trong lớp.`,
  quickRefused: (problems: string) =>
    `Chưa ghi gì: ${problems}. Sửa lại dòng ghi nhanh rồi bấm Enter.`,
  pasteRefused: (problem: MarkPasteProblem, { persons, sessions }: PasteTarget): string => {
    const nothing = 'Chưa dán gì, bảng giữ nguyên';
    if (problem.kind === 'empty') return `${nothing}: không có chữ nào vừa sao chép.`;
    if (problem.kind === 'uneven') {
      return `${nothing}: dòng ${problem.line} có ${problem.cells} ô, dòng đầu có ${problem.first} ô. Hãy chép lại một vùng vuông vắn.`;
    }
    if (problem.kind === 'too-big') {
      const { rows, columns, roomDown, roomAcross } = problem;
      return `${nothing}: vùng chép có ${rows} dòng × ${columns} cột, từ ô đang chọn chỉ còn ${roomDown} dòng × ${roomAcross} cột. Hãy chọn ô đầu khác hoặc chép ít hơn.`;
    }
    const session = sessions[problem.column];
    const column = session ? `buổi ${formatDay(session.day).slice(0, 5)}` : 'cột kết quả';
    const read = problem.read.trim();
    const short = read.length > 20 ? `${read.slice(0, 20)}…` : read;
    const why = problem.kind === 'unclear' ? ', không rõ là có mặt hay vắng' : '';
    const known = session
      ? 'Chỉ nhận x hoặc ✓ (có mặt), M (muộn), P (có phép), K (không phép), ô trống (chưa điểm danh)'
      : 'Chỉ nhận Đạt, Chưa đạt hoặc ô trống';
    return `${nothing}: ô của ${persons[problem.row]?.name ?? ''}, ${column}, đọc được “${short}”${why}. ${known}.`;
  },
  allMarked: (day: string) => `Buổi ${day} đã điểm danh đủ, không còn ai để ghi.`,
  sessionTotals: (day: string) => `Buổi ${day}:`,
  summary: {
    present: 'có mặt',
    late: 'muộn',
    excused: 'có phép',
    absent: 'không phép',
    notTaken: 'chưa điểm danh',
  },
  undoHint: 'Ctrl+Z hoàn tác',
  hints: 'Ctrl+G ghi nhanh · gõ chữ để tìm tên',
  nothingToUndo: 'Không còn gì để hoàn tác.',
  nothingToRedo: 'Không còn gì để làm lại.',
  notWritten: (cells: number, sentence: string) =>
    `${cells} ô chưa ghi được, bảng đang hiện lại như trong sổ. ${sentence}`,
  changedElsewhere: (cells: number) =>
    `Lớp này vừa được sửa ở cửa sổ khác nên ${cells} ô vừa gõ chưa ghi. Bảng đã tải lại theo sổ; hãy xem và gõ lại chỗ cần.`,
  empty: {
    nothing: 'Lớp chưa có buổi học và chưa có học viên.',
    nothingHint: 'Thêm học viên, rồi thêm các buổi học; bảng điểm danh hiện ngay sau đó.',
    noPersons: (sessions: number) => `Lớp có ${sessions} buổi học, chưa có học viên.`,
    noPersonsHint: (word: string) =>
      `Chọn người từ danh sách của xã, có thể lấy cả một ${word} một lần.`,
    noSessions: (persons: number) => `Lớp có ${persons} học viên, chưa có buổi học nào.`,
    noSessionsHint:
      'Chọn ngày đầu, các thứ trong tuần và số buổi; ngày cụ thể hiện ra để xem trước.',
  },
  keyList: {
    marks: 'Ghi có mặt, muộn, có phép, không phép',
    clear: 'Về chưa điểm danh',
    space: 'Có mặt và xuống người sau',
    move: 'Đi trong bảng; giữ Shift để chọn nhiều ô',
    edges: 'Về buổi đầu, đến cột kết quả',
    letters: 'Tìm tên trong lớp',
    next: 'Người sau, người trước có tên vừa tìm',
    wholes: 'Chọn cả dòng, cả buổi, cả bảng',
    clipboard: 'Chép, cắt, dán dấu sang và từ Excel',
    fill: 'Điền ô đầu xuống dưới, sang phải',
    quick: 'Ghi nhanh người vắng theo số thứ tự',
    rest: 'Những người còn lại của buổi có mặt',
    undo: 'Hoàn tác, làm lại',
    result: 'Ở cột kết quả: đạt, chưa đạt, bỏ kết quả',
  },
} as const;
