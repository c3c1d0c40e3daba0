import { HamletNames } from '../../domain/office/hamlet-names';
import { fold } from '../../domain/text';

/** `Trung Tâm - Xuân Lập` */
export const DASHED = /^(.*?[\p{L}\d])\s*[-–]\s*(\p{L}.+)$/u;
/** `Thôn 1, xã Phú Bình` */
const COMMUNE =
  /(?:[,;(–-]\s*(?:[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị trấn|THỊ TRẤN)|\s(?:xã|phường|thị trấn))\s+(\p{L}[^,;()–-]*)/u;

/** The hamlets a column names beyond doubt. */
export class ColumnNames {
  private readonly names = new HamletNames();
  private readonly written = new Map<string, string>();
  /** Squeezed tails, with the folded names before each, as written. */
  private readonly tails = new Map<string, Map<string, string>>();

  private readonly communes: ReadonlySet<string>;

  /**
   * @param texts of the column
   * @param names of hamlets read from them
   */
  constructor(texts: readonly string[], names: readonly string[]) {
    this.communes = new Set(texts.flatMap((text) => COMMUNE.exec(text)?.[1] ?? []).map(squeezed));
    for (const name of names) {
      const [, front = '', tail = ''] = DASHED.exec(name) ?? [];
      if (tail !== '') this.addTail(front, squeezed(tail));
      else this.add(name);
    }
    for (const fronts of this.tails.values())
      if (fronts.size > 1) for (const front of fronts.values()) this.add(front);
  }

  /** As the column writes it first; null when it does not. */
  known(name: string): string | null {
    const found = this.names.find(name);
    return found === null ? null : (this.written.get(found) ?? null);
  }

  /** “Tân Lập” after the names of two hamlets is neither of them, also where a third is called so. */
  isBehindSeveral(tail: string): boolean {
    return (this.tails.get(squeezed(tail))?.size ?? 0) > 1;
  }

  /** So it is where others have “xã Phú Bình”; in `An Phú - Hòa Bình, xã Hòa Bình` it is a hamlet. */
  isTail(tail: string, text: string): boolean {
    if (this.isBehindSeveral(tail)) return true;
    return this.communes.has(squeezed(tail)) && !COMMUNE.test(text);
  }

  private add(name: string): void {
    const found = this.names.findOrAdd(name);
    if (!this.written.has(found)) this.written.set(found, name);
  }

  private addTail(front: string, tail: string): void {
    const fronts = this.tails.get(tail) ?? new Map<string, string>();
    if (!fronts.has(fold(front))) fronts.set(fold(front), front);
    this.tails.set(tail, fronts);
  }
}

/** Folded, without spaces. */
export function squeezed(text: string): string {
  return fold(text).replace(/ /gu, '');
}
