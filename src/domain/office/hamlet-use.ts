/** What in the book belongs to a hamlet. */
export interface HamletUse {
  readonly persons: number;
  readonly classes: number;
  /** Numbers entered for quotas. */
  readonly entries: number;
  /** Population figures. */
  readonly figures: number;
  readonly moves: number;
  /** Rows of the registers: guidance, activities, models, teams. */
  readonly registered: number;
}

/** What a hamlet is used by, in words; empty when it can be taken out. */
export function hamletUseWords(use: HamletUse): string {
  return [
    [use.persons, 'người'] as const,
    [use.classes, 'lớp'] as const,
    [use.entries, 'số đã nhập của định mức'] as const,
    [use.figures, 'số dân số'] as const,
    [use.moves, 'lần chuyển chỗ ở'] as const,
    [use.registered, 'dòng ở trang Hoạt động'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
