import type { Result } from '../class/class';
import { fold } from '../text';
import type { Mark } from './mark';

/** What a cell of somebody's own table says; `unclear` may mean either, `unknown` means nothing here. */
export type MarkText<Value> = Value | null | 'unclear' | 'unknown';

/** Signs and words of lists as they are kept (domain facts 7.3), folded. */
const markOfWord = wordsOf<Mark>({
  present: ['x', '✓', '✔', '√', '☑', '1', 'co', 'co mat', 'du'],
  late: ['m', 'muon', 'di muon', 'den muon'],
  excused: ['p', 'cp', 'phep', 'co phep', 'vang co phep', 'nghi co phep'],
  absent: ['k', 'kp', 'khong phep', 'vang khong phep', 'nghi khong phep'],
});

/** Some lists tick with v, others write it for “vắng”; “vắng” does not say whether with leave. */
const unclear = new Set(['v', 'vang', 'nghi', '0', '2', '3', '4']);

const resultOfWord = wordsOf<Result>({
  achieved: ['dat'],
  'not-achieved': ['chua dat', 'khong dat'],
});

/** Reads a mark out of a cell of Excel or of a typed list; an empty cell is “not taken”. */
export function readMark(text: string): MarkText<Mark> {
  const word = fold(text);
  if (word === '') return null;
  return unclear.has(word) ? 'unclear' : (markOfWord.get(word) ?? 'unknown');
}

/** Reads a result; an empty cell is none. */
export function readResult(text: string): MarkText<Result> {
  const word = fold(text);
  return word === '' ? null : (resultOfWord.get(word) ?? 'unknown');
}

function wordsOf<Value extends string>(
  words: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> {
  const entries = Object.entries(words) as [Value, readonly string[]][];
  return new Map(entries.flatMap(([value, of]) => of.map((word) => [word, value] as const)));
}
