import type { KnownPerson } from '../../domain/person/lookalikes';
import type { Reader } from './store';

/**
 * Persons with one of these names or numbers of identity cards, in the order they were entered.
 * @param by.folded `nameKey` of each name
 * @param hasNumbers false for a book of before migration 0030, whose persons have no numbers
 */
export function personsLike(
  { statement }: Pick<Reader, 'statement'>,
  { folded, cccds }: { folded: readonly string[]; cccds: readonly string[] },
  hasNumbers = true,
): KnownPerson[] {
  const [cccd, isThere] = hasNumbers ? ['p.cccd', 'p.erased_at is null'] : ['null', 'true'];
  const found = new Map<number, KnownPerson>();
  const search = (column: 'folded' | 'cccd', values: readonly string[]) => {
    if (values.length === 0) return;
    const rows = statement(
      `select p.no, p.id, p.name, p.folded, p.birth_year as birthYear,
        p.birth_day as birthDay, p.sex, h.folded as hamlet, h.name as hamletName, ${cccd} as cccd
      from person p left join hamlet h on h.no = p.hamlet_no
      where p.${column} in (select value from json_each(?)) and ${isThere}
      order by p.no`,
    ).all(JSON.stringify(values)) as KnownPerson[];
    for (const row of rows) found.set(row.no, row);
  };
  search('folded', folded);
  if (hasNumbers) search('cccd', cccds);
  return [...found.values()];
}

/** Names of the classes of these persons. @returns by the person's key */
export function classNamesOf(reader: Reader, nos: readonly number[]): Map<number, string[]> {
  const rows = reader
    .statement(
      `select e.person_no as no, c.name from enrolment e join class c on c.no = e.class_no
      where e.person_no in (select value from json_each(?)) order by c.no`,
    )
    .all(JSON.stringify(nos)) as { no: number; name: string }[];
  const names = new Map<number, string[]>();
  for (const { no, name } of rows) names.set(no, [...(names.get(no) ?? []), name]);
  return names;
}
