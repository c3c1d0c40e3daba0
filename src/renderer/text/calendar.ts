import type { CalendarKind, CalendarState } from '../../domain/plan/calendar';
import { formatDay, weekday, type Day } from '../../domain/day';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

const DAYS_SHORT = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1] ?? '';
}

/** `thứ Sáu`; Sunday keeps its capital. */
function withinSentence(name: string): string {
  return name.replace(/^Thứ/u, 'thứ');
}

/** `30/11`, or `30/11/2025` where the year has to be told. */
function dayAndMonth(day: Day): string {
  return formatDay(day).slice(0, 5);
}

const kinds = {
  task: 'Việc',
  milestone: 'Mốc',
  quota: 'Định mức',
  report: 'Báo cáo',
} satisfies Record<CalendarKind, string>;

const states = {
  done: 'Đã xong',
  late: 'Quá hạn',
  'this-week': 'Tuần này',
  ahead: 'Sắp tới',
} satisfies Record<CalendarState, string>;

/** Words of the page “Lịch”, of what is due in the frame, and of reminders. */
export const calendarText = {
  title: 'Lịch',
  plan: 'Kế hoạch',
  loading: 'Đang mở lịch…',
  kinds,
  states,
  views: { month: 'Tháng', list: 'Danh sách' },
  viewLabel: 'Cách xem',
  month: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  monthBack: 'Tháng trước',
  monthForward: 'Tháng sau',
  today: 'Hôm nay',
  weekdays: WEEKDAYS,
  /** `CN 30/11/2025` */
  dayShort: (day: Day) => `${DAYS_SHORT[weekday(day) - 1]} ${formatDay(day)}`,
  dayLong: (day: Day) => `${weekdayName(day)}, ${formatDay(day)}`,
  count: (count: number) =>
    count === 0
      ? 'tháng này không có việc đến hạn (N: sang việc kế tiếp)'
      : `${count} việc có hạn trong tháng`,
  more: (count: number) => `+${count} việc`,
  moreHint: (day: Day) => `Xem mọi việc ngày ${dayAndMonth(day)}`,
  grid: (month: string) => `Lịch ${calendarText.month(month).toLowerCase()}`,
  legend: 'Ký hiệu',
  holiday: 'Ngày nghỉ lễ',
  nothingOnDay: 'không có việc',

  kindAndTask: (kind: CalendarKind, task: string | null) =>
    task === null ? kinds[kind] : `${kinds[kind]} ${task}`,
  /** What stands in a bar and what is heard of a day. */
  what: (kind: CalendarKind, task: string | null, about: string) =>
    `${calendarText.kindAndTask(kind, task)}: ${about}`,
  heard: (what: string, state: CalendarState) => `${what} (${states[state].toLowerCase()})`,

  filters: {
    plan: 'Kế hoạch',
    ours: 'Việc của xã',
    allPlans: 'Mọi kế hoạch',
    unit: 'Chủ trì',
    allUnits: 'Mọi đơn vị chủ trì',
    kind: 'Loại',
    allKinds: 'Mọi loại',
    state: 'Tình trạng',
    allStates: 'Mọi tình trạng',
    clear: 'Bỏ lọc',
  },

  list: {
    label: 'Việc theo thời hạn',
    groups: {
      late: 'Quá hạn',
      'this-week': 'Tuần này',
      ahead: 'Sắp tới',
      done: 'Đã xong',
      undated: 'Không có ngày cụ thể',
    },
    groupCount: (count: number) => `${count} việc`,
    columns: {
      day: 'Hạn cuối',
      left: 'Còn lại',
      kind: 'Loại',
      about: 'Nội dung',
      who: 'Chủ trì',
      plan: 'Kế hoạch',
    },
    count: (count: number) => `${count} việc`,
  },

  nearness: (daysLeft: number) =>
    daysLeft < 0 ? `Quá ${-daysLeft} ngày` : daysLeft === 0 ? 'Hôm nay' : `Còn ${daysLeft} ngày`,
  /** As offices shorten it themselves. */
  planName: (name: string) => name.replace(/^Ủy ban nhân dân/u, 'UBND'),
  nobody: 'Không ghi ai chủ trì',

  panel: {
    who: 'Chủ trì',
    plan: 'Kế hoạch',
    due: 'Thời hạn',
    range: (from: Day, to: Day) => `${formatDay(from)} đến ${formatDay(to)}`,
    openTask: 'Mở việc này trong kế hoạch',
    openPlan: 'Mở kế hoạch',
    nothing: 'Ngày này không có việc nào đến hạn.',
  },
  /** What the office itself says of a report or of a yearly day. */
  marks: {
    done: 'Đánh dấu đã xong',
    sent: 'Đánh dấu đã gửi',
    takeBack: 'Bỏ đánh dấu',
    nowDone: (about: string) => `Đã đánh dấu xong: ${about}`,
    nowSent: (about: string) => `Đã đánh dấu đã gửi: ${about}`,
    takenBack: (about: string) => `Đã bỏ đánh dấu: ${about}`,
  },
  dayOff: (day: Day, before: Day, name: string | null) =>
    `${dayAndMonth(day)} là ${name ?? withinSentence(weekdayName(day))}, nên xong chậm nhất ${withinSentence(weekdayName(before))} ${dayAndMonth(before)}.`,

  empty: {
    noPlan: 'Chưa có kế hoạch nên lịch còn trống.',
    noPlanHint: 'Chọn một kế hoạch, thời hạn của từng việc sẽ tự hiện lên lịch.',
    choosePlan: 'Chọn kế hoạch',
    noDue: 'Chưa có việc nào ghi thời hạn.',
    noDueHint: 'Mở kế hoạch và ghi thời hạn cho từng nhiệm vụ, lịch sẽ tự hiện.',
    openPlan: 'Mở kế hoạch',
    nothingChosen: 'Không có việc nào khớp với điều kiện đang lọc.',
  },

  ics: {
    write: 'Xuất .ics',
    hint: 'Tệp lịch mở được bằng Outlook, điện thoại và các chương trình lịch khác',
    fileName: 'Lich viec den han',
  },

  keyList: {
    days: 'Sang ngày bên cạnh, tuần bên cạnh',
    months: 'Tháng trước, tháng sau',
    today: 'Về hôm nay',
    next: 'Sang ngày kế tiếp có việc đến hạn',
    before: 'Về ngày trước đó có việc đến hạn',
    open: 'Xem việc của ngày đang chọn',
    view: 'Đổi cách xem: tháng, danh sách',
    mark: 'Đánh dấu việc đang xem đã xong, đã gửi; bấm lần nữa để bỏ',
    ics: 'Xuất tệp lịch .ics',
    goTo: 'Mở lịch việc đến hạn',
  },

  /** The entry of the top bar. */
  bar: {
    late: 'quá hạn',
    thisWeek: 'tuần này',
    nothing: 'Lịch',
    label: 'Việc đến hạn',
    hint: 'Mở lịch việc đến hạn (Alt+L)',
  },

  reminders: {
    title: (count: number) => `${count} việc cần chú ý`,
    open: 'Mở lịch',
    close: 'Đóng lời nhắc',
    more: (count: number) => `và ${count} việc khác`,
    notification: {
      title: (count: number) => `${count} việc cần chú ý`,
      body: (late: number, soon: number) =>
        [
          late > 0 ? `${late} việc đã quá hạn` : '',
          soon > 0 ? `${soon} việc đến hạn trong tuần` : '',
        ]
          .filter((part) => part !== '')
          .join(', ')
          .concat('. Bấm để mở lịch.'),
    },
  },
} as const;
