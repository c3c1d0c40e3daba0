import { fold } from '../text';
import type { Operator } from './plan';

export interface TypedValue {
  /** Null where no sign was typed. */
  readonly op: Operator | null;
  readonly value: number;
  /** The `%` that was typed behind it. */
  readonly isPercent: boolean;
}

const TYPED =
  /^(>=|≥|>|tren|tu|it nhat)?\s*(\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,12}(?:,\d{1,3}|\.\d{1,2})?)\s*(%)?$/;

/**
 * Reads a value as offices type it: `85`, `85,5`, `85%`, `> 80`, `≥ 80`, `trên 80`, `1.200`. Three digits after a dot
 * are thousands, as in documents. Null when it is none of these.
 */
export function parseTypedValue(text: string): TypedValue | null {
  const match = TYPED.exec(fold(text));
  const [, sign, digits, percent] = match ?? [];
  if (digits === undefined) return null;
  const plain = /\.\d{3}(?:\.|,|$)/u.test(digits) ? digits.replaceAll('.', '') : digits;
  const isOver = sign === '>' || sign === 'tren';
  return {
    op: sign === undefined ? null : isOver ? '>' : '>=',
    value: Number(plain.replace(',', '.')),
    isPercent: percent !== undefined,
  };
}

/** The text a value's cell opens with: `85`, `85,5`; the sign only where it is not the usual one. */
export function typedValueText(op: Operator, value: number): string {
  const number = String(value).replace('.', ',');
  return op === '>' ? `> ${number}` : number;
}
