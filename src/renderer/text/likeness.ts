import type { Likeness, LikenessReason } from '../../domain/person/same-person';

/** Words for why two records may mean one person. */
export const likeness = {
  strength: {
    certain: 'Chắc chắn là một người',
    likely: 'Rất có thể là một người',
    possible: 'Có thể là một người',
  } satisfies Record<Likeness, string>,
  reasons: {
    'same-cccd': 'cùng số CCCD',
    'same-cccd-tail': 'cùng mấy số cuối CCCD',
    'cccd-alike-at-end': 'số CCCD khác nhau, chỉ giống 4 số cuối',
    'same-name': 'cùng họ tên',
    'name-but-for-accents': 'họ tên chỉ khác dấu',
    'same-birth-day': 'cùng ngày sinh',
    'same-birth-year': 'cùng năm sinh',
    'birth-day-and-month-swapped': 'ngày và tháng sinh ghi đảo nhau',
    'birth-unknown': 'có bên chưa rõ năm sinh',
    'same-hamlet': 'cùng thôn, xóm',
    'hamlet-unknown': 'có bên chưa rõ thôn, xóm',
    'other-hamlet': 'khác thôn, xóm',
  } satisfies Record<LikenessReason, string>,
} as const;
