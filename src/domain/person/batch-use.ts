/** What became of the people of a list since it was entered. */
export interface BatchUse {
  /** Persons who are in a class. */
  readonly inClasses: number;
  readonly classes: readonly string[];
  /** Persons put together with another, kept or gone. */
  readonly merged: number;
  readonly changed: number;
  readonly confirmed: number;
  /** Persons named in a row of the models, rewards or teams. */
  readonly registered: number;
  readonly onLeave: number;
  readonly erased: number;
}

/** Classes called by name before the rest is only counted. */
const NAMED_CLASSES = 3;

/** What a list is used by, in words; empty when it can be taken back. */
export function batchUseWords(use: BatchUse): string[] {
  return [
    [use.inClasses, `đã có tên trong ${classNames(use.classes)}`] as const,
    [use.merged, 'đã gộp với người khác'] as const,
    [use.changed, 'đã sửa sau khi nhập'] as const,
    [use.confirmed, 'đã được xác nhận trên VNeID'] as const,
    [use.registered, 'đã có tên ở trang Hoạt động'] as const,
    [use.onLeave, 'đã được ghi nghỉ phép'] as const,
    [use.erased, 'đã được xóa thông tin theo yêu cầu'] as const,
  ]
    .filter(([persons]) => persons > 0)
    .map(([persons, what]) => `${persons} người ${what}`);
}

function classNames(names: readonly string[]): string {
  const named = names.slice(0, NAMED_CLASSES).map((name) => `“${name}”`);
  const rest = names.length - named.length;
  return `lớp ${named.join(', ')}${rest > 0 ? ` và ${rest} lớp khác` : ''}`;
}
