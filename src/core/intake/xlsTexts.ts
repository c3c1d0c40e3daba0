/** How the texts of a workbook are written. */
export interface TextForm {
  /** From Excel 97 on, letters of one or of two bytes; before, bytes of a code page. */
  readonly isUnicode: boolean;
  readonly codePage: number;
}

export interface XlsText {
  readonly text: string;
  readonly runs: readonly XlsRun[];
}

/** From the letter `at` on, to where the next begins, a text is set in the font of that number. */
interface XlsRun {
  readonly at: number;
  readonly font: number;
}

/** A record's body and those it goes on in. */
export type Pieces = readonly (readonly [from: number, to: number])[];

const IS_WIDE = 1;
const HAS_PRONUNCIATION = 4;
const HAS_RUNS = 8;
const NO_RUNS: readonly XlsRun[] = [];

/** The body of a record and of those it goes on in, read from its beginning on; Error when it is at its end. */
export class XlsBody {
  #next = 1;
  #at: number;
  #end: number;

  /** @param pieces where the body of each record begins and ends; one at least */
  constructor(
    readonly bytes: Buffer,
    readonly pieces: Pieces,
  ) {
    [this.#at, this.#end] = pieces[0] ?? [0, 0];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#end && this.#next >= this.pieces.length;
  }

  byte(): number {
    if (this.#at >= this.#end) this.#goOn();
    const byte = this.bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  short(): number {
    return this.byte() + this.byte() * 0x100;
  }

  long(): number {
    return this.short() + this.short() * 0x1_0000;
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      if (this.#at >= this.#end) this.#goOn();
      const some = Math.min(left, this.#end - this.#at);
      this.#at += some;
      left -= some;
    }
  }

  /** A text of so many letters ([MS-XLS] 2.5.293, 2.5.294; before Excel 97 its bytes only). */
  text(length: number, { isUnicode, codePage }: TextForm): XlsText {
    // Programs other than Excel leave out what stands before the letters where there are none.
    if (length === 0 && this.isAtEnd) return { text: '', runs: NO_RUNS };
    if (!isUnicode) return { text: ofCodePage(this.#letters(length, 1), codePage), runs: NO_RUNS };
    const flags = this.byte();
    const count = (flags & HAS_RUNS) === 0 ? 0 : this.short();
    const pronunciation = (flags & HAS_PRONUNCIATION) === 0 ? 0 : this.long();
    const text = this.#letters(length, (flags & IS_WIDE) + 1);
    const runs = count === 0 ? NO_RUNS : this.#runs(count, () => this.short());
    this.skip(pronunciation);
    return { text, runs };
  }

  /** A text whose fonts stand behind it ([MS-XLS] 2.4.216 RString; before Excel 97 in bytes). */
  richText(length: number, form: TextForm): XlsText {
    const { text } = this.text(length, form);
    const number = form.isUnicode ? () => this.short() : () => this.byte();
    return { text, runs: this.#runs(number(), number) };
  }

  #letters(count: number, width: number): string {
    let text = '';
    let size = width;
    for (let left = count; left > 0;) {
      if (this.#at >= this.#end) {
        this.#goOn();
        // Where letters go on in another record, it says anew how wide they are.
        size = (this.byte() & IS_WIDE) + 1;
      }
      const some = Math.min(left, Math.floor((this.#end - this.#at) / size));
      if (some === 0) throw new Error('a text is cut off');
      const to = this.#at + some * size;
      text += this.bytes.toString(size === 2 ? 'utf16le' : 'latin1', this.#at, to);
      this.#at = to;
      left -= some;
    }
    return text;
  }

  #runs(count: number, number: () => number): XlsRun[] {
    const runs: XlsRun[] = [];
    for (let run = 0; run < count; run += 1) runs.push({ at: number(), font: number() });
    return runs;
  }

  #goOn(): void {
    const piece = this.pieces[this.#next];
    if (!piece) throw new Error('a text is cut off');
    this.#next += 1;
    [this.#at, this.#end] = piece;
  }
}

/** @param bytes each as the letter of its number */
function ofCodePage(bytes: string, codePage: number): string {
  return codePage === 1258
    ? new TextDecoder('windows-1258').decode(Buffer.from(bytes, 'latin1'))
    : bytes;
}
