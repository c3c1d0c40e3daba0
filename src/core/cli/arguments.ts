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
  plan: { type: 'string' },
  as: { type: 'string' },
  upper: { type: 'string' },
  lower: { type: 'string' },
  year: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  ics: { type: 'string' },
  sheet: { type: 'string' },
  header: { type: 'string' },
  batch: { type: 'string' },
  class: { type: 'string' },
  accept: { type: 'boolean' },
  'accept-doubts': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export type Name = keyof typeof OPTIONS;
type Switch = 'accept' | 'accept-doubts' | 'json';
type Valued = Exclude<Name, Switch>;

/** What a command takes: its options, and how its one word without a dash, or its one or more words, are called. */
export interface Takes {
  readonly options: readonly Name[];
  readonly word?: string;
  readonly words?: string;
}

export interface Arguments {
  /** `demo`, `plan list` … */
  readonly command: string;
  has(name: Name): boolean;
  /** @throws UsageError when missing */
  need(name: Valued): string;
  /** As an absolute path, from where the user stands. @throws UsageError when missing */
  path(name: Valued): string;
  /** @throws UsageError when not a whole number within bounds */
  number(name: Valued, fallback: number, low: number, high: number): number;
  /** @throws UsageError when it is none of these */
  oneOf<T extends string>(name: Valued, words: readonly T[]): T | null;
  /** The word without a dash, as an absolute path. */
  wordAsPath(): string;
  /** The words without a dash, as they were given and as absolute paths. */
  wordsAsPaths(): { readonly given: string; readonly path: string }[];
}

/** @throws UsageError */
export function readArguments(
  argv: readonly string[],
  callerFolder: string,
  allowed: Readonly<Record<string, Takes>>,
): Arguments {
  const { values, positionals, tokens } = parsed(argv);
  const [command, words] = commandOf(positionals, allowed);
  const takes = allowed[command];
  if (!takes || !Object.hasOwn(allowed, command))
    throw new UsageError(text.unknownCommand(command));
  const most = takes.words !== undefined ? Infinity : takes.word !== undefined ? 1 : 0;
  if (words.length > most) throw new UsageError(text.unknownOption(words[most] ?? ''));
  const [word] = words;
  const wanted = takes.words ?? takes.word;
  if (wanted !== undefined && word === undefined) throw new UsageError(text.missingWord(wanted));
  const extra = Object.keys(values).find(
    (name) => !(takes.options as readonly string[]).includes(name),
  );
  if (extra) throw new UsageError(text.unknownOption(`--${extra}`));
  const named = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = named.find((name, at) => named.indexOf(name) < at);
  if (twice) throw new UsageError(text.optionTwice(twice));
  const need = (name: Valued): string => {
    const value = values[name];
    if (value === undefined || value === '') throw new UsageError(text.missingOption(name));
    return value;
  };
  return {
    command,
    has: (name) => values[name] !== undefined,
    need,
    path: (name) => resolve(callerFolder, need(name)),
    number: (name, fallback, low, high) => {
      const value = values[name];
      if (value === undefined) return fallback;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (!(number >= low && number <= high)) throw new UsageError(text.badNumber(name, low, high));
      return number;
    },
    oneOf: (name, known) => {
      const value = values[name];
      if (value === undefined) return null;
      const found = known.find((each) => each === value);
      if (found === undefined) throw new UsageError(text.badWord(name, known.join(', ')));
      return found;
    },
    wordAsPath: () => resolve(callerFolder, word ?? ''),
    wordsAsPaths: () => words.map((given) => ({ given, path: resolve(callerFolder, given) })),
  };
}

/** `plan import file` is the command `plan import` and its word. */
function commandOf(
  positionals: readonly string[],
  allowed: Readonly<Record<string, Takes>>,
): [command: string, words: string[]] {
  const [first = 'help', second = '', ...rest] = positionals;
  const isGroup = Object.keys(allowed).some((name) => name.startsWith(`${first} `));
  return isGroup ? [`${first} ${second}`.trim(), rest] : [first, positionals.slice(1)];
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch {
    throw new UsageError(text.notUnderstood);
  }
}
