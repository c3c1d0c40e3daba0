import type { Operator } from '../../../domain/plan/plan';

export interface TypedTarget {
  readonly op: Operator;
  /** Percent, 0…100. */
  readonly value: number;
}

// Three digits after a dot would be thousands (`1.000`), which no percentage has.
const TYPED = /^(>=|≥|>)?\s*(\d{1,3}(?:,\d{1,3}|\.\d{1,2})?)\s*%?$/;

/**
 * Reads what an officer types into a target's cell: `85`, `85,5`, `85%`, `> 80`, `>=80`, `≥ 80`. Without a sign the
 * target keeps its own. Null when it is none of these or outside 0…100.
 */
export function readTarget(typed: string, keep: Operator): TypedTarget | null {
  const match = TYPED.exec(typed.trim());
  if (!match) return null;
  const value = Number((match[2] ?? '').replace(',', '.'));
  if (value > 100) return null;
  const op = match[1] === undefined ? keep : match[1] === '>' ? '>' : '>=';
  return { op, value };
}

/** The text a target's cell opens with: `85`, `85,5`; the sign only where it is not the usual one. */
export function targetInput({ op, value }: TypedTarget): string {
  const number = String(value).replace('.', ',');
  return op === '>' ? `> ${number}` : number;
}
