import { fold } from '../../domain/text';
import { ColumnNames, DASHED, squeezed } from './hamletNamesOfColumn';
import { HamletsApart, type ReadCell } from './hamletsApart';
import {
  capital,
  isDirection,
  isNumbered,
  isStreet,
  isWider,
  named,
  partsOf,
  wordOf,
  wordsOfTitle,
  writtenOut,
} from './hamletWords';
import { onceEach } from './onceEach';
import type { Read } from './personValues';
import { doubtWords } from './words';

const HAMLET_LIMIT = 100;
/** No address is longer. */
const TEXT_LIMIT = 400;

export interface ReadHamlet extends Read<string> {
  /** The cell has a number alone, and the word before it is the title's: a book may have another one. */
  readonly number?: string;
}

/** What a cell alone says, and what the rest of the column has to settle. */
interface Draft extends ReadHamlet {
  /** Names that are meant instead where the column has them otherwise, the likelier first. */
  readonly rather?: readonly string[];
  /** Then it is not doubtful. */
  readonly isSureThen?: boolean;
}

/** Reads the hamlets of one column: their names as written, without the house before and the commune after them. */
export class HamletColumn {
  readonly read: (text: string) => ReadHamlet;
  /** As if nothing else stood in the column under the same name. */
  private readonly single: (text: string) => ReadHamlet;
  private readonly words: readonly string[];
  private others: ColumnNames | null = null;
  private hasWords: boolean | null = null;
  private apart: HamletsApart | null = null;

  /**
   * @param title words for hamlets in it say that hamlets stand under it, and which; else they are addresses
   * @param above the titles over the table, folded: what is named there as a commune, district or province is no hamlet
   * @param texts what stands in the column; asked for only when a cell alone does not tell
   */
  constructor(
    title: string,
    private readonly above: string,
    private readonly texts: () => Iterable<string>,
  ) {
    this.words = wordsOfTitle(title);
    this.single = onceEach((text) => this.settled(text));
    this.read = onceEach((text) => this.whole(text, this.single(text)));
  }

  /** `Thôn 1 - Xuân Lập`, `Thôn 1 - Thọ Minh`: what stands behind the names tells two hamlets apart, and stays. */
  private whole(text: string, read: ReadHamlet): ReadHamlet {
    const { value } = read;
    if (value === null || value === text) return read;
    this.apart ??= this.toldApart();
    const found = this.apart.nameOf(text, value);
    if (found === null) return read;
    const { name, isSure } = found;
    if (isSure) return sure(name);
    const doubt = name === value ? doubtWords.hamletIs : doubtWords.hamletApart;
    return { value: name, doubt: doubt(text) };
  }

  private toldApart(): HamletsApart {
    const rows = new Map<string, number>();
    for (const text of this.texts()) if (text !== '') rows.set(text, (rows.get(text) ?? 0) + 1);
    const cells: ReadCell[] = [];
    let filled = 0;
    for (const [text, of] of rows) {
      filled += of;
      const { value } = this.single(text);
      if (value === null) continue;
      const [, front = value, rest = ''] = value === text ? (DASHED.exec(value) ?? []) : [];
      const isOfTwo = rest !== '' && wordOf(rest) !== null;
      cells.push({ text, hamlet: isOfTwo ? value : front, rows: of });
    }
    return new HamletsApart(cells, filled, (name) =>
      isPlaceIn(this.above, name, COMMUNES)
        ? 'commune'
        : isPlaceIn(this.above, name)
          ? 'wider'
          : null,
    );
  }

  /** Whether the title asks for hamlets of this word; a `tổ dân phố` is mostly written `tổ`. */
  private asksFor(word: string | null): boolean {
    const { words } = this;
    return words.includes(word ?? '') || (word === 'tổ' && words.includes('tổ dân phố'));
  }

  private settled(text: string): ReadHamlet {
    const { rather, isSureThen, ...read } = this.draft(text);
    for (const name of rather ?? []) {
      const known = this.names().known(name);
      if (known === null) continue;
      return { value: known, doubt: isSureThen ? null : doubtWords.hamletIs(text) };
    }
    return read.value === null || read.number !== undefined ? read : this.withoutTail(text, read);
  }

  /** `Xóm Núi - Phú Bình`: two that became one, or a hamlet and its commune. */
  private withoutTail(text: string, read: Draft): ReadHamlet {
    if (!/[-–]/u.test(read.value ?? '')) return read;
    const [, front = '', tail = ''] = DASHED.exec(read.value ?? '') ?? [];
    if (front.length < 2 || wordOf(tail) !== null) return read;
    const names = this.names();
    if (names.known(tail) !== null && !names.isBehindSeveral(tail)) return read;
    const isUnit = wordOf(front) === 'tổ' && !this.asksFor('tổ');
    if (this.isPlace(tail) || names.isTail(tail, text)) return { ...read, value: front };
    if (wordOf(front) !== null && isNumbered(front) && !isUnit && !isDirection(tail))
      return { ...read, value: front };
    // `Phú Thọ - Hòa`: of two names that became one, mostly the second is the shorter.
    if (/^\p{L}{1,7}$/u.test(tail)) return read;
    const known = names.known(front);
    return known === null ? read : { value: known, doubt: doubtWords.hamletIs(text) };
  }

  private draft(text: string): Draft {
    if (text === '' || /^[-–—/☐□]+$/u.test(text)) return sure(null);
    // `..`, `…`: the same as above to some, nothing to others.
    if (text.length > TEXT_LIMIT) return { value: null, doubt: doubtWords.hamletTooLong };
    const number = this.number(text);
    if (number === null && !/\p{L}|\d[^\d.,]+\d/u.test(text))
      return { value: null, doubt: doubtWords.hamletSigns(text) };
    const draft = number ?? this.shortened(text) ?? this.place(text);
    const isLong = (draft.value?.length ?? 0) > HAMLET_LIMIT;
    return isLong ? { value: null, doubt: doubtWords.hamletTooLong } : draft;
  }

  /** `2`, `02`, `số 2`, `3A`: the title says of what. */
  private number(text: string): Draft | null {
    const [, number = ''] = /^(?:số )?0*([1-9]\d{0,2}\p{L}?)\.?$/iu.exec(text) ?? [];
    const [word] = this.words;
    if (number === '' || (word === undefined && /\D/u.test(text))) return null;
    if (word === undefined)
      return { value: null, doubt: doubtWords.hamletSigns(text), rather: [number] };
    const all = this.words.map((each) => named(each, number));
    const value = named(word, number);
    if (all.length === 1 || !this.hasNames()) return { ...sure(value), number };
    return {
      value,
      doubt: doubtWords.hamletIs(text),
      number,
      rather: [number],
      isSureThen: true,
    };
  }

  /** `X. Núi`, `T.1`; null where nothing is shortened. */
  private shortened(text: string): Draft | null {
    const all = writtenOut(text);
    if (all.length === 0) return null;
    const titled = all.filter(({ word }) => this.words.includes(word));
    const [only] = titled;
    if (only !== undefined && titled.length === 1) return this.place(only.name);
    const isPlain = /^\p{L}+\d/u.test(text);
    return {
      value: text,
      doubt: isPlain ? null : doubtWords.hamletShort(text),
      rather: all.map(({ name }) => partsOf(name)[0] ?? name),
      isSureThen: this.words.length > 0,
    };
  }

  private place(text: string): Draft {
    const parts = partsOf(text);
    const first = parts.findIndex((part) => wordOf(part) !== null);
    if (first === -1) return this.withoutWord(text, parts);
    const end = parts.findIndex((part, at) => at > first && wordOf(part) === null);
    const hamlets = parts.slice(first, end === -1 ? undefined : end);
    const next = end === -1 ? '' : (parts[end] ?? '');
    // “Thôn 1, 2” is not of one hamlet.
    if (/^\d{1,2}$/u.test(next)) return sure(text);
    const [only = ''] = hamlets;
    if (hamlets.length > 1) return this.several(text, hamlets);
    const value = first === 0 ? only : capital(only);
    if (!isUnit(only) || next === '' || this.isPlace(next) || this.asksFor('tổ'))
      return sure(value);
    return { value, doubt: doubtWords.hamletIs(text), rather: [next] };
  }

  /** `Tổ 4, Thôn 1`: the smaller stands before the larger. */
  private several(text: string, hamlets: readonly string[]): Draft {
    const words = hamlets.map(wordOf);
    if (new Set(words).size < hamlets.length) return sure(hamlets.join(', '));
    const titled = hamlets.filter((_, at) => this.asksFor(words[at] ?? null));
    const larger = hamlets.filter((hamlet) => !isUnit(hamlet));
    const [only] = titled.length === 1 ? titled : titled.length === 0 ? larger : [];
    const isOne = titled.length === 1 || (titled.length === 0 && larger.length === 1);
    if (only !== undefined && isOne) return sure(capital(only));
    const value = capital(hamlets.at(-1) ?? text);
    return { value, doubt: doubtWords.hamletIs(text) };
  }

  private withoutWord(text: string, parts: readonly string[]): Draft {
    const [front = ''] = parts;
    const isNone = front === '' || isStreet(front) || isWider(front);
    if (isNone && parts.length === 1 && this.words.length > 0)
      return { value: text, doubt: doubtWords.hamletOdd(text) };
    if (isNone)
      return { value: null, doubt: doubtWords.hamletNotThere(text), rather: parts.slice(1, 2) };
    const isWhole = squeezed(front) === squeezed(text.replace(/[\s.:–-]+$/u, ''));
    if (parts.length === 1 && isWhole) return sure(text);
    const isSure =
      parts.length === 1
        ? /^\s*[-–(]/u.test(text.slice(front.length))
        : parts.slice(1).every((part) => this.isPlace(part));
    if (isSure && this.words.length > 0) return sure(front);
    return {
      value: front,
      doubt: doubtWords.hamletIs(text),
      rather: [front],
      isSureThen: true,
    };
  }

  /** `xã Phú Bình`; `Phú Bình - Thái Nguyên` under the title `UBND XÃ PHÚ BÌNH`. */
  private isPlace(text: string): boolean {
    const [name = ''] = fold(text).split(/ ?[-–,] ?/u);
    return isWider(text) || isPlaceIn(this.above, name);
  }

  /** Something else than numbers stands in the column. */
  private hasNames(): boolean {
    this.hasWords ??= [...this.texts()].some((text) => /\p{L}{2}/u.test(text));
    return this.hasWords;
  }

  private names(): ColumnNames {
    if (this.others === null) {
      const texts = [...new Set(this.texts())];
      const drafts = texts.map((text) => this.draft(text));
      this.others = new ColumnNames(
        texts,
        drafts.flatMap(({ value, doubt }) => (value === null || doubt !== null ? [] : [value])),
      );
    }
    return this.others;
  }
}

const COMMUNES = ['xa', 'phuong', 'thi tran'];
const KINDS = [...COMMUNES, 'thi xa', 'huyen', 'quan', 'tinh', 'thanh pho', 'tp'];

/** What may follow a name that has ended. */
const ENDS = ['|', ',', '.', ' -', ' nam ', ' huyen ', ' tinh '];

function isPlaceIn(titles: string, name: string, kinds: readonly string[] = KINDS): boolean {
  if (name.length < 2 || !titles.includes(name)) return false;
  return kinds.some((kind) => ENDS.some((end) => `${titles}|`.includes(`${kind} ${name}${end}`)));
}

/** `Tổ 3`, which may be a part of a hamlet. */
function isUnit(hamlet: string): boolean {
  return wordOf(hamlet) === 'tổ' && isNumbered(hamlet);
}

function sure(value: string | null): Draft {
  return { value, doubt: null };
}

/** What a user typed: of an address what is surely the hamlet, else the whole, but for signs and bare numbers. */
export function readHamlet(text: string): Read<string> {
  const { value, doubt } = new HamletColumn('', '', () => []).read(text);
  const isName = /\p{L}/u.test(text) && text.length <= HAMLET_LIMIT;
  return doubt !== null && isName ? { value: text, doubt: null } : { value, doubt };
}
