import { fold } from '../text';

const WORDS =
  /^(thon|xom|ban|buon|bon|ap|lang|plei|soc|phum|khu pho|khu dan cu|khu vuc|khu|khoi pho|khoi|khom|tieu khu|to dan pho|tdp|kp|to|pho)( so)? (?=\S)/u;

const WHOLE: Readonly<Record<string, string>> = { tdp: 'to dan pho', kp: 'khu pho' };
const SHORT = /^(x|t|th|b|k|a)\.\s*(?![a-z]\.)(.+)$/u;
const SHORT_FOR: Readonly<Record<string, readonly string[]>> = {
  x: ['xom'],
  t: ['thon', 'to'],
  th: ['thon'],
  b: ['ban', 'buon'],
  k: ['khu', 'khoi', 'khom'],
  a: ['ap'],
};

/**
 * Finds one hamlet under the names offices and lists give it: `Đoàn Kết`, `Xóm Đoàn Kết`, `xom doan ket`. With another
 * word before it (`Thôn 3`, `Tổ 3`) it is another hamlet, and so it is where two would fit; `Tổ 3` is `Tổ dân phố 3` where no
 * hamlet is called `Tổ 3`.
 */
export class HamletNames {
  readonly #byName = new Map<string, string>();
  /** As lists write it → what it was found to be. */
  readonly #asWritten = new Map<string, string>();
  /** Without the word in front → the folded names that have this rest. */
  readonly #byRest = new Map<string, string[]>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.#add(fold(name));
  }

  /** The folded name under which the hamlet is known. */
  find(name: string): string | null {
    const folded = fold(name);
    const known = this.#byName.get(folded);
    if (known !== undefined) return known;
    const { word, rest } = partsOf(folded);
    const others = this.#byRest.get(rest) ?? [];
    const withWord = (fits: (otherWord: string) => boolean) =>
      others.filter((other) => fits(partsOf(other).word));
    const same = withWord((other) => word === '' || other === '' || other === word);
    const fitting = same.length > 0 ? same : withWord((other) => isShortFor(word, other));
    // “Sóc Ruộng” may be all of the name of `Ấp Sóc Ruộng`.
    const named = word === '' ? [] : (this.#byRest.get(folded) ?? []);
    const [only, another] = fitting.length > 0 ? fitting : named;
    return only !== undefined && another === undefined ? only : this.#findShort(name);
  }

  /**
   * As `find`; a hamlet not known yet is from then on.
   * @param number all that is known of the name, where the word in it is only likely: a known `Tổ 2` is then meant by 2
   */
  findOrAdd(name: string, number?: string): string {
    const written = number === undefined ? name : `${name}|${number}`;
    const before = this.#asWritten.get(written);
    if (before !== undefined) return before;
    const found = this.find(name) ?? (number === undefined ? null : this.find(number));
    const known = found ?? this.#add(fold(name));
    if (number === undefined) this.#byName.set(fold(name), known);
    this.#asWritten.set(written, known);
    return known;
  }

  /** `X. Đoàn Kết`, `T.1`: with the word it is short for. */
  #findShort(name: string): string | null {
    const [, short = '', rest = ''] = SHORT.exec(fold(name)) ?? [];
    const found = new Set((SHORT_FOR[short] ?? []).map((word) => this.find(`${word} ${rest}`)));
    found.delete(null);
    return found.size === 1 ? ([...found][0] ?? null) : null;
  }

  #add(folded: string): string {
    this.#byName.set(folded, folded);
    const { rest } = partsOf(folded);
    this.#byRest.set(rest, [...(this.#byRest.get(rest) ?? []), folded]);
    return folded;
  }
}

/** `Tổ 5` is said of `Tổ dân phố 5`, `Khu 2` of `Khu phố 2`. */
function isShortFor(word: string, other: string): boolean {
  return word.startsWith(`${other} `) || other.startsWith(`${word} `);
}

function partsOf(folded: string): { word: string; rest: string } {
  const plain = folded
    .replace(/[.,:“”"']/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  const [found = '', word = ''] = WORDS.exec(plain) ?? [];
  // “Tổ dân phố số 3” and “Tổ dân phố 03” are one.
  const rest = plain.slice(found.length).replace(/^0+(?=\d)/u, '');
  return { word: WHOLE[word] ?? word, rest };
}
