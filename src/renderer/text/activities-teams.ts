/** Words of the tab “Tổ công nghệ số cộng đồng”. */
export const teamsText = {
  tab: 'Tổ công nghệ số',
  title: 'Tổ công nghệ số cộng đồng',
  column: {
    name: 'Tên tổ',
    decision: 'Quyết định thành lập',
    foundedOn: 'Ngày thành lập',
    members: 'Thành viên',
    note: 'Ghi chú',
  },
  blank: 'Tên tổ công nghệ số cộng đồng',
  open: 'Thành viên',
  openHint: 'Enter trên một tổ: xem và ghi thành viên',
  totals: (teams: string, members: string) => `${teams} tổ, ${members} thành viên`,
  byHamlet: {
    title: (word: string) => `Theo ${word}`,
    none: (count: number, word: string, names: string) =>
      `${count} ${word} chưa có tổ: ${names}.`,
    all: (word: string) => `Mọi ${word} đều có tổ.`,
    teams: 'Tổ',
    members: 'Thành viên',
    elsewhere: 'Cấp xã',
  },
  member: {
    title: (team: string) => `Thành viên ${team}`,
    back: 'Các tổ',
    backKey: 'Alt+Backspace',
    goBack: 'Về danh sách các tổ',
    column: {
      name: 'Họ và tên',
      role: 'Chức danh',
      joined: 'Từ ngày',
      left: 'Đến ngày',
      note: 'Ghi chú',
    },
    roles: ['Tổ trưởng', 'Tổ phó', 'Thành viên'],
    blank: 'Họ tên thành viên',
    totals: (all: string, now: string) => `${all} người · ${now} đang là thành viên`,
  },
} as const;
