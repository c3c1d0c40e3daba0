import { fold } from '../text';

const WORDS =
  /^(thon|xom|ban|buon|ap|lang|khu pho|khu dan cu|khu|khoi|khom|to dan pho|tdp|to|pho)( so)? (?=\S)/u;

/**
 * Finds one hamlet under the names offices and lists give it: `Đoàn Kết`, `Xóm Đoàn Kết`, `xom doan ket`. With another
 * word before it (`Thôn 3`, `Tổ 3`) it is another hamlet, and so it is where two would fit.
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
    const fitting = (this.#byRest.get(rest) ?? []).filter((other) => {
      const { word: otherWord } = partsOf(other);
      return word === '' || otherWord === '' || otherWord === word;
    });
    const [only] = fitting;
    return fitting.length === 1 && only !== undefined ? only : null;
  }

  /** As `find`; a hamlet not known yet is from then on. */
  findOrAdd(name: string): string {
    const before = this.#asWritten.get(name);
    if (before !== undefined) return before;
    const known = this.find(name) ?? this.#add(fold(name));
    this.#byName.set(fold(name), known);
    this.#asWritten.set(name, known);
    return known;
  }

  #add(folded: string): string {
    this.#byName.set(folded, folded);
    const { rest } = partsOf(folded);
    this.#byRest.set(rest, [...(this.#byRest.get(rest) ?? []), folded]);
    return folded;
  }
}

function partsOf(folded: string): { word: string; rest: string } {
  const plain = folded
    .replace(/[.,:“”"']/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
  const [found = '', word = ''] = WORDS.exec(plain) ?? [];
  // “Tổ dân phố số 3” and “Tổ dân phố 03” are one.
  const rest = plain.slice(found.length).replace(/^0+(?=\d)/u, '');
  return { word: word === 'tdp' ? 'to dan pho' : word, rest };
}
