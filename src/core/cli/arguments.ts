import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { text } from './text';

/** A command line that cannot be understood; its message is the sentence to print. */
export class UsageError extends Error {}

const OPTIONS = {
  out: { type: 'string' },
  db: { type: 'string' },
  period: { type: 'string' },
  people: { type: 'string' },
  seed: { type: 'string' },
} as const;

type Name = keyof typeof OPTIONS;

export interface Arguments {
  readonly command: string;
  /** @throws UsageError when missing */
  need(name: Name): string;
  /** As an absolute path, from where the user stands. @throws UsageError when missing */
  path(name: Name): string;
  /** @throws UsageError when not a whole number within bounds */
  number(name: Name, fallback: number, low: number, high: number): number;
}

/** @throws UsageError */
export function readArguments(
  argv: readonly string[],
  callerFolder: string,
  allowed: Readonly<Record<string, readonly Name[]>>,
): Arguments {
  const { values, positionals } = parsed(argv);
  const command = positionals[0] ?? 'help';
  const known = allowed[command];
  if (!known || !Object.hasOwn(allowed, command))
    throw new UsageError(text.unknownCommand(command));
  if (positionals.length > 1) throw new UsageError(text.unknownOption(positionals[1] ?? ''));
  const extra = Object.keys(values).find((name) => !(known as readonly string[]).includes(name));
  if (extra) throw new UsageError(text.unknownOption(`--${extra}`));
  const need = (name: Name): string => {
    const value = values[name];
    if (value === undefined || value === '') throw new UsageError(text.missingOption(name));
    return value;
  };
  return {
    command,
    need,
    path: (name) => resolve(callerFolder, need(name)),
    number: (name, fallback, low, high) => {
      const value = values[name];
      if (value === undefined) return fallback;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= low && number <= high)) throw new UsageError(text.badNumber(name, low, high));
      return number;
    },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch {
    throw new UsageError(text.notUnderstood);
  }
}
