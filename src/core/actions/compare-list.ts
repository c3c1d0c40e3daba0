import { setImmediate as breath } from 'node:timers/promises';
import { LikeIndex } from '../../domain/person/like-index';
import { lookalikeIn, type KnownPerson } from '../../domain/person/lookalikes';
import type { ListedPerson, SeenIn } from '../intake/people-preview';

/** So many rows are compared before others get their turn. */
const AT_A_TIME = 1000;

/** Persons of a book with one of these names or numbers; none without a book. */
export type FindPersons = (by: { folded: string[]; cccds: string[] }) => KnownPerson[];

export interface Watch {
  readonly onProgress: (done: number, total: number) => void;
  /** Throws when the user has stopped it. */
  readonly goOn: () => void;
}

/** Sets each row beside the book and beside the rows before it. @returns in the order of the rows */
export async function compareRows(
  rows: readonly ListedPerson[],
  find: FindPersons,
  watch?: Watch,
): Promise<SeenIn[]> {
  const book = new LikeIndex<KnownPerson>();
  const list = new LikeIndex<ListedPerson>();
  const asked = new Set<string>();
  const known = new Set<number>();
  const seen: SeenIn[] = [];
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    watch?.goOn();
    watch?.onProgress(from, rows.length);
    const some = rows.slice(from, from + AT_A_TIME);
    const fresh = (values: readonly (string | null)[]) =>
      [...new Set(values)].filter((value) => value !== null && !asked.has(value)) as string[];
    const by = {
      folded: fresh(some.map(({ folded }) => folded)),
      cccds: fresh(some.map((r) => r.cccd)),
    };
    for (const value of [...by.folded, ...by.cccds]) asked.add(value);
    for (const person of find(by)) {
      if (known.has(person.no)) continue;
      known.add(person.no);
      book.addKnown(person, person);
    }
    for (const row of some) {
      seen.push({ book: lookalikeIn(book, row), list: lookalikeIn(list, row) });
      list.addKnown(row, row);
    }
    await breath();
  }
  watch?.goOn();
  return seen;
}
