import { fold } from '../../domain/text';
import { behind, isShortFor, isSlip, withTail, type Behind, type Tail } from './hamletTail';
import { capital } from './hamletWords';
import { onceEach } from './onceEach';

/** One text of the column, the hamlet it gives by itself, and how many rows have it. */
export interface ReadCell {
  readonly text: string;
  readonly hamlet: string;
  readonly rows: number;
}

/** A commune behind the hamlets of a column, under all its ways of writing. */
interface Place {
  readonly tail: Tail;
  /** What the titles over the table say it is. */
  readonly above: 'commune' | 'wider' | null;
  readonly fronts: Set<string>;
  rows: number;
  /** Rows of these in which a word says that it is a commune. */
  asCommune: number;
  /** The likelier one of which this is a slip, or which is short for it. */
  same?: Place;
  isUnsure?: boolean;
}

interface Cell extends ReadCell {
  readonly front: string;
  readonly start: number;
  readonly end: number;
  readonly written: Place;
}

/** A share of the rows under which a name behind hamlets is rather a slip or a remark than another commune. */
const SHARE = 8;
const SMALL_SHARE = 20;
/** A share from which on a name is no slip, nor one of many streets. */
const MAIN_SHARE = 3;
/** So many of the likelier places are compared with the others. */
const COMPARED = 8;

/**
 * Tells hamlets of one name apart by the commune behind them: `Thôn 1 - Xuân Lập`, `Thôn 1 - Thọ Minh`. One row that is
 * written otherwise must not rename the others, so what is rare is taken for a slip or a remark; where it is neither,
 * only its own row keeps the commune, and is doubtful.
 */
export class HamletsApart {
  private readonly cells = new Map<string, Cell>();
  private readonly places = new Map<string, Place>();
  private readonly names = new Map<string, Map<string, number>>();
  private readonly wider = new Set<string>();
  private readonly after = new Set<string>();
  private readonly fronts = new Map<string, Set<Place>>();
  private readonly used = new Set<Place>();
  private base: Place | null = null;

  /**
   * @param filled rows with anything in the column
   * @param above what the titles over the table say a folded name is
   */
  constructor(
    cells: readonly ReadCell[],
    private readonly filled: number,
    private readonly above: (name: string) => 'commune' | 'wider' | null,
  ) {
    const folded = onceEach(fold);
    for (const { text, hamlet, rows } of cells) {
      const found = behind(text, hamlet);
      if (found !== null) this.add({ text, hamlet, front: folded(hamlet), rows, ...found });
    }
    this.joinWritings();
    for (const cell of this.cells.values()) this.count(cell);
    this.findUsed();
  }

  /** What the hamlet of this text is called; null where nothing tells it apart. */
  nameOf(text: string, hamlet: string): { name: string; isSure: boolean } | null {
    const cell = this.cells.get(text);
    if (cell?.hamlet !== hamlet) return null;
    const { front, written } = cell;
    const place = written.same ?? written;
    if (this.isAskedAbout(place, front)) return { name: hamlet, isSure: false };
    const isApart = (this.fronts.get(front)?.size ?? 0) > 1;
    const isKept = this.used.has(place) && place !== this.base && (isApart || this.isStrong(place));
    const isUnsure = written.isUnsure === true && this.mayTell(place);
    const isSure = !isUnsure && (!isKept || this.isStrong(place));
    if (!isKept) return isSure ? null : { name: hamlet, isSure };
    const names = [...(this.names.get(`${front}|${place.tail.key}`) ?? [])];
    const [name = hamlet] = names.sort(([, one], [, other]) => other - one)[0] ?? [];
    return { name, isSure };
  }

  private add({ wider, after, tail, ...cell }: ReadCell & Behind & { front: string }): void {
    for (const name of wider) this.wider.add(name);
    for (const name of after) this.after.add(name);
    if (tail === null || tail.key === '') return;
    const { isCommune, end } = tail;
    const known = this.places.get(tail.key);
    const place = known ?? {
      tail,
      above: this.above(tail.words.join(' ')),
      fronts: new Set(),
      rows: 0,
      asCommune: 0,
    };
    if (known === undefined) this.places.set(tail.key, place);
    place.fronts.add(cell.front);
    place.rows += cell.rows;
    if (isCommune) place.asCommune += cell.rows;
    this.cells.set(cell.text, { ...cell, end, written: place });
  }

  private joinWritings(): void {
    const rank = ({ rows, above }: Place) => rows + (above === 'commune' ? 0.5 : 0);
    const likelier: Place[] = [];
    for (const place of [...this.places.values()].sort((one, other) => rank(other) - rank(one))) {
      if (place.tail.isPart) continue;
      const { tail, rows, fronts } = place;
      const written = likelier.filter((other) => isShortFor(tail, other.tail));
      const slip = this.isCommon(place)
        ? undefined
        : likelier.find((other) => isSlip(tail, other.tail));
      const same = written.length === 1 ? written[0] : slip;
      if (same === undefined) {
        if (likelier.length < COMPARED) likelier.push(place);
        continue;
      }
      const isRare =
        (rows * 3 <= same.rows || same.above === 'commune') && (rows < 3 || fronts.size < 2);
      place.isUnsure =
        same === slip && !isRare && [...fronts].some((front) => same.fronts.has(front));
      place.same = same;
    }
    for (const { same, rows, fronts, asCommune } of this.places.values()) {
      if (same === undefined) continue;
      same.rows += rows;
      same.asCommune += asCommune;
      for (const front of fronts) same.fronts.add(front);
    }
  }

  private count({ text, start, end, front, written, rows }: Cell): void {
    const place = written.same ?? written;
    if (!this.mayTell(place)) return;
    const places = this.fronts.get(front) ?? new Set();
    this.fronts.set(front, places.add(place));
    const key = `${front}|${place.tail.key}`;
    const names = this.names.get(key) ?? new Map<string, number>();
    const name = withTail(text, start, end);
    const whole = start > 0 ? capital(name) : name;
    // A slip is no name for the others.
    this.names.set(key, names.set(whole, (names.get(whole) ?? 0) + (written === place ? rows : 0)));
  }

  private findUsed(): void {
    for (const places of this.fronts.values())
      if (places.size > 1) for (const place of places) this.used.add(place);
    const [first, ...others] = [...this.used].sort((one, other) => other.rows - one.rows);
    if (first === undefined || first.tail.isPart) return;
    const rows = others.reduce((sum, other) => sum + other.rows, 0);
    const isMost = first.above === 'commune' || first.rows * 4 >= this.filled * 3;
    if (rows * SHARE < this.filled || isMost) this.base = first;
  }

  /** `Thôn 1, Tân Hưng` in one row, where most have `Thôn 1, Phú Bình`; if these have `xã Phú Bình`, it is a street. */
  private isAskedAbout(place: Place, front: string): boolean {
    const { tail, above } = place;
    if (above !== null || tail.isInside || this.mayTell(place)) return false;
    if (this.wider.has(tail.key) || this.after.has(tail.key)) return false;
    return [...(this.fronts.get(front) ?? [])].some(
      ({ rows, asCommune }) => asCommune * 2 < rows && rows * MAIN_SHARE >= this.filled,
    );
  }

  private mayTell(place: Place): boolean {
    const { tail, above, rows, fronts, asCommune } = place;
    if (asCommune > 0 || tail.isPart) return true;
    if (this.wider.has(tail.key)) return false;
    if (this.isCommon(place)) return true;
    if (above === 'wider') return false;
    const isShown =
      rows * SHARE >= this.filled || (fronts.size > 2 && rows * SMALL_SHARE >= this.filled);
    return isShown && !tail.isInside && !this.after.has(tail.key);
  }

  private isStrong(place: Place): boolean {
    const { tail, rows, fronts, asCommune } = place;
    if (tail.isPart || this.isCommon(place)) return true;
    return asCommune > 0 && (rows * SHARE >= this.filled || (rows > 2 && fronts.size > 1));
  }

  /** Behind several hamlets, and in many rows. */
  private isCommon({ rows, fronts }: Place): boolean {
    return fronts.size > 1 && rows * SHARE >= this.filled;
  }
}
