/** Words that join a row of a register with a person of the book. */
export const personLinkText = {
  title: 'Người trong sổ',
  isLinked: (name: string) => `${name} đã gắn với người trong sổ.`,
  unlink: 'Bỏ gắn',
  choose: 'Dòng đang chọn là ai trong sổ?',
  nobody: (name: string) => `Chưa có ai tên “${name}” trong danh sách người dân.`,
  person: (name: string, year: number | null, hamlet: string | null) =>
    [name, year, hamlet].filter((part) => part !== null).join(' · '),
  linked: 'gắn với người trong sổ',
  unlinked: 'bỏ gắn với người trong sổ',
} as const;
