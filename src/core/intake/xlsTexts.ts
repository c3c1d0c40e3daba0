/** How the texts of a workbook are written. */
export interface TextForm {
  /** From Excel 97 on, letters of one or of two bytes; before, bytes of a code page. */
  readonly isUnicode: boolean;
  readonly codePage: number;
}

export interface XlsText {
  readonly text: string;
  /** Numbers of the fonts that parts of it are set in, but for the first. */
  readonly fonts: readonly number[];
}

const IS_WIDE = 1;
const HAS_PRONUNCIATION = 4;
const HAS_RUNS = 8;
const RUN_BYTES = 4;
const NO_FONTS: readonly number[] = [];

/** The body of a record and of those it goes on in, read from its beginning on; Error when it is at its end. */
export class XlsBody {
  #next = 1;
  #at: number;
  #end: number;

  /** @param pieces where the body of each record begins and ends; one at least */
  constructor(
    readonly bytes: Buffer,
    readonly pieces: readonly (readonly [from: number, to: number])[],
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
    if (!isUnicode)
      return { text: ofCodePage(this.#letters(length, 1), codePage), fonts: NO_FONTS };
    const flags = this.byte();
    const runs = (flags & HAS_RUNS) === 0 ? 0 : this.short();
    const pronunciation = (flags & HAS_PRONUNCIATION) === 0 ? 0 : this.long();
    const text = this.#letters(length, (flags & IS_WIDE) + 1);
    const fonts = runs === 0 ? NO_FONTS : this.#fonts(runs);
    this.skip(pronunciation);
    return { text, fonts };
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

  #fonts(runs: number): number[] {
    const fonts: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      this.skip(RUN_BYTES / 2);
      fonts.push(this.short());
    }
    return fonts;
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
