import { AppError, type ErrorCode, type ErrorDetail } from '../domain/errors';
import type { Procedure, Reply } from './procedure';

export { AppError };

/** What may be written down about a failure: codes and places in our own files, never a message or a value. */
export interface Bug {
  /** `feature.procedure`, or the part of the program it happened in. */
  readonly where: string;
  /** The kind of error: `TypeError`, `SQLITE_CONSTRAINT_UNIQUE`, a code of ours. */
  readonly what: string;
  /** `file.js:line:column`, innermost first. */
  readonly frames: readonly string[];
}

/**
 * Check input → act → check output → map error. Never rejects.
 * @param act gets what the schema made of `input`
 * @param onBug told of whatever ends in `unexpected`
 */
export async function answer(
  where: string,
  procedure: Procedure,
  input: unknown,
  act: (input: unknown) => unknown,
  onBug: (bug: Bug) => void,
): Promise<Reply> {
  try {
    const checked = procedure.input.safeParse(input);
    if (!checked.success) {
      const place = checked.error.issues[0]?.path.map(String).join('.') ?? '';
      return refusal('bad-input', { where: place });
    }
    const value = await act(checked.data);
    const given = procedure.output.safeParse(value);
    if (given.success) return { ok: true, value: given.data };
    const places = given.error.issues.slice(0, 5).map((issue) => issue.path.map(String).join('.'));
    onBug({ where, what: 'wrong-output', frames: places });
  } catch (error) {
    if (error instanceof AppError && mayEnd(procedure, error.code)) {
      return refusal(error.code, error.detail);
    }
    onBug(bugOf(where, error));
  }
  return refusal('unexpected');
}

export function refusal(code: ErrorCode, detail: ErrorDetail = {}): Reply<never> {
  return { ok: false, error: { code, detail } };
}

const anywhere: readonly ErrorCode[] = ['bad-input', 'disk-full', 'forbidden-sender'];

/** A procedure may end with the codes it lists; those that say something of the whole book end any. */
function mayEnd(procedure: Procedure, code: ErrorCode): boolean {
  return procedure.errors.includes(code) || anywhere.includes(code) || code.startsWith('database-');
}

export function bugOf(where: string, error: unknown): Bug {
  if (!(error instanceof Error)) return { where, what: typeof error, frames: [] };
  const code = 'code' in error ? error.code : undefined;
  const what = [code, error.name].find((each) => typeof each === 'string' && /^[\w-]+$/.test(each));
  return { where, what: typeof what === 'string' ? what : 'Error', frames: framesOf(error) };
}

// The message stands in front of the frames and may quote what the office typed; a folder may be named after a person.
function framesOf({ stack = '', message }: Error): string[] {
  const afterMessage = stack.slice(stack.indexOf(message) + message.length);
  return [...afterMessage.matchAll(/^\s+at .*?([\w.-]+:\d+:\d+)\)?$/gm)]
    .map((match) => match[1] ?? '')
    .slice(0, 8);
}
