import { join } from 'node:path';
import { listSamePersons } from '../src/core/actions/same-person';
import { chanceOf, type Chance } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { insertPerson } from '../src/core/storage/person';
import { addDays } from '../src/domain/day';
import { findLikePairs } from '../src/domain/person/like-index';
import type { PersonFacts } from '../src/domain/person/same-person';
import { fold } from '../src/domain/text';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { collectGarbage } from './support/garbage';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const SIZES = [5_000, 15_000, 50_000] as const;
const LARGEST = 50_000;
const HAMLETS = 60;
const RUNS = 15;

type Person = PersonFacts & { readonly key: number };
type Commune = (count: number) => Person[];

/** How the people of a commune are called; the last two do not occur, they bound the work. */
const communes: Readonly<Record<string, Commune>> = {
  'names as they are': (count) => realCommune(count),
  'names as they are, with cards': (count) => realCommune(count, withCard),
  'one name': (count) => realCommune(count).map((each) => ({ ...each, name: 'Nguyễn Thị Hoa' })),
  'one record many times': (count) =>
    Array.from({ length: count }, (_, key) => ({
      name: 'Nguyễn Thị Hoa',
      birthYear: 1980,
      birthDay: null,
      sex: null,
      hamlet: 'doan ket',
      cccd: null,
      key,
    })),
};

/** Finding who may be entered twice: how it grows against n log n, and the page's first answer from a full book. */
export async function measureSamePeople(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [name, commune] of Object.entries(communes))
    lines.push(...(await pairsOf(name, commune)));
  return [...lines, await measureList()];
}

/** The sizes in turn, so that what else the machine does meanwhile falls on all of them. */
async function pairsOf(name: string, commune: Commune): Promise<Measurement[]> {
  const crowds = SIZES.map(commune);
  const given: number[] = [];
  const find = (people: Person[], at: number) => () => {
    collectGarbage();
    return timed(() => {
      given[at] = findLikePairs(people).length;
    });
  };
  const sides: Record<string, () => Promise<number>> = {};
  for (const [at, people] of crowds.entries()) sides[String(SIZES[at])] = find(people, at);
  const taken = await interleaved(RUNS, sides);
  const times = SIZES.map((size) => median(taken(String(size))));
  const lines = times.map((value, at) => ({
    name: `pairs among ${SIZES[at]} people, ${name}`,
    value,
    unit: 'ms' as const,
    against: null,
    ratio: null,
    bound: null,
    runs: RUNS,
  }));
  return [...lines, ...[1, 2].map((at) => growth(name, at, times, given))];
}

/** How much longer one size takes than the one before, against n log n, or against the pairs there are to give if these grow faster. */
function growth(name: string, at: number, times: number[], given: number[]): Measurement {
  const of = (values: readonly number[]) => (values[at] ?? NaN) / (values[at - 1] ?? NaN);
  const expected = Math.max(of(SIZES.map((size) => size * Math.log(size))), of(given));
  const title = `pairs, ${name}, growth from ${SIZES[at - 1]} to ${SIZES[at]} people / growth of n log n, or of the pairs`;
  return compared(title, '×', RUNS, [of(times), expected], 1);
}

function measureList(): Promise<Measurement> {
  return inFolder((folder) =>
    withBook(join(folder, 'so.db'), async (core) => {
      await core.store.write((writer) => {
        const hamlet = writer.statement(
          'insert into hamlet (id, name, folded, position) values (?, ?, ?, ?) returning no',
        );
        const nos = Array.from(
          { length: HAMLETS },
          (_, no) => hamlet.pluck().get(core.newId(), `Thôn ${no}`, `thon ${no}`, no) as number,
        );
        for (const person of realCommune(LARGEST)) {
          const hamletNo = nos[Number(person.hamlet?.slice(5))] ?? null;
          const draft = { ...person, hamletId: null, audience: 'adults', note: '' } as const;
          insertPerson(writer, core.newId(), { draft, hamletNo }, null);
        }
        return Promise.resolve();
      });
      const taken = await interleaved(RUNS, {
        ours: () => timed(() => listSamePersons(core, { hamletId: null, limit: 50 })),
      });
      return {
        name: `first 50 pairs from a book of ${LARGEST} people`,
        value: median(taken('ours')),
        unit: 'ms',
        against: null,
        ratio: null,
        bound: null,
        runs: RUNS,
      };
    }),
  );
}

/** Most with the day of birth, some with the year or nothing; three in a hundred entered a second time, otherwise. */
function realCommune(count: number, newcomer = withoutCard): Person[] {
  const chance = chanceOf(count);
  const people: Person[] = [];
  while (people.length < count) {
    const again = people.length > 0 && chance.happens(0.03);
    const facts = again ? otherwise(chance, chance.pick(people)) : newcomer(chance);
    people.push({ ...facts, key: people.length });
  }
  return people;
}

function withCard(chance: Chance): PersonFacts {
  const cccd = `019${String(chance.between(0, 999_999_999)).padStart(9, '0')}`;
  return { ...withoutCard(chance), cccd: chance.happens(0.9) ? cccd : null };
}

function withoutCard(chance: Chance): PersonFacts {
  const { name, birthYear, sex } = samplePerson(chance);
  const dice = chance.next();
  const birthDay =
    dice < 0.8 && birthYear ? addDays(`${birthYear}-01-01`, chance.between(0, 364)) : null;
  const hamlet = `thon ${chance.between(0, HAMLETS - 1)}`;
  const known = dice < 0.95 ? birthYear : null;
  return { name, birthDay, birthYear: known, sex, hamlet, cccd: null };
}

function otherwise(chance: Chance, person: PersonFacts): PersonFacts {
  return chance.pick([
    person,
    { ...person, name: fold(person.name).toUpperCase() },
    { ...person, birthDay: null },
    { ...person, hamlet: null },
    { ...person, hamlet: `thon ${chance.between(0, HAMLETS - 1)}` },
  ]);
}
