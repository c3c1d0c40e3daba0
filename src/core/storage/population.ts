import type { Day } from '../../domain/day';
import type {
  PopulationBook,
  PopulationFigure,
  PopulationKind,
} from '../../domain/person/population';
import type { Reader, Writer } from './store';

const FIGURES = `select p.year, h.id as hamletId, p.kind, p.persons, p.source, p.day
  from population p left join hamlet h on h.no = p.hamlet_no`;

/** Every figure there is; a few hundred a year. */
export function readPopulation(reader: Reader): PopulationBook {
  return {
    figures: reader.statement(FIGURES).all() as PopulationFigure[],
    hamletIds: reader.statement('select id from hamlet').pluck().all() as string[],
  };
}

export function listPopulationOf(reader: Reader, year: number): PopulationFigure[] {
  return reader
    .statement(`${FIGURES} where p.year = ? order by h.position, p.kind`)
    .all(year) as PopulationFigure[];
}

export function populationYears(reader: Reader): number[] {
  return reader
    .statement('select distinct year from population order by year')
    .pluck()
    .all() as number[];
}

/** Persons in the book by hamlet; whoever asked to be forgotten is not counted. Adults: the rule of `isAdult`. */
export function countInBook(
  reader: Reader,
  year: number,
): { hamletId: string | null; persons: number; adults: number }[] {
  return reader
    .statement(
      `select h.id as hamletId, count(*) as persons,
        sum(case when p.birth_year is null then p.audience <> 'students'
          else p.birth_year <= ? end) as adults
      from person p left join hamlet h on h.no = p.hamlet_no
      where p.erased_at is null group by p.hamlet_no order by h.position`,
    )
    .all(year - 18) as ReturnType<typeof countInBook>;
}

interface Place {
  readonly year: number;
  readonly hamletNo: number | null;
  readonly kind: PopulationKind;
}

export function figureAt(
  reader: Reader,
  { year, hamletNo, kind }: Place,
): { persons: number; source: string; day: Day } | null {
  const row = reader
    .statement(
      'select persons, source, day from population where year = ? and hamlet_no is ? and kind = ?',
    )
    .get(year, hamletNo, kind) as { persons: number; source: string; day: Day } | undefined;
  return row ?? null;
}

/** Puts the figure of a place, or with null takes it out. */
export function putFigure(
  writer: Writer,
  { year, hamletNo, kind }: Place,
  figure: { readonly persons: number; readonly source: string; readonly day: Day } | null,
): void {
  writer
    .statement('delete from population where year = ? and hamlet_no is ? and kind = ?')
    .run(year, hamletNo, kind);
  if (!figure) return;
  writer
    .statement(
      'insert into population (year, hamlet_no, kind, persons, source, day) values (?, ?, ?, ?, ?, ?)',
    )
    .run(year, hamletNo, kind, figure.persons, figure.source, figure.day);
}

export function countPopulationOf(reader: Reader, hamletNo: number): number {
  return reader
    .statement('select count(*) from population where hamlet_no = ?')
    .pluck()
    .get(hamletNo) as number;
}
