import { isDeepStrictEqual } from 'node:util';
import { learningOfBoth, type Enrolled } from '../../domain/person/put-together';
import type { GoneClass } from './class-removal';
import { addLearning, learningOf, removeLearning } from './person-merge';
import type { Reader, Writer } from './store';

/** Where two persons who are one now were in a class that is removed; nobody was marked or judged there. */
export interface InRemovedClass {
  readonly classId: string;
  readonly gone: InClass;
  readonly kept: InClass | null;
  readonly became: InClass;
}

type InClass = Omit<Enrolled, 'classNo'>;
type Row = GoneClass['enrolments'][number];

/** Gives the place of one person in removed classes to another, who is in each of them once. */
export function moveInRemovedClasses(writer: Writer, from: number, to: number): InRemovedClass[] {
  const ids = writer
    .statement(
      `select id from class_removed r where exists
        (select 1 from json_each(r.gone, '$.enrolments') e where e.value ->> 'person_no' = ?)
      order by id`,
    )
    .pluck()
    .all(from) as string[];
  return ids.map((classId) => {
    const gone = placeIn(writer, classId, from);
    if (!gone) throw new Error('not in a class he was found in');
    const kept = placeIn(writer, classId, to);
    const became = kept ? joined(kept, gone) : gone;
    putPlaces(writer, classId, new Map([[to, became]]), [from, to]);
    return { classId, gone, kept, became };
  });
}

/** Whether the kept one still is in each of these classes, removed or brought back, as the merge left him. */
export function isAsMerged(
  reader: Reader,
  places: readonly InRemovedClass[],
  keptNo: number,
): boolean {
  return places.every(({ classId, became }) => {
    const classNo = broughtBack(reader, classId);
    return classNo === null
      ? isDeepStrictEqual(placeIn(reader, classId, keptNo), became)
      : isDeepStrictEqual(learningOf(reader, keptNo, [classNo]), learningAt(classNo, became));
  });
}

export function moveInRemovedClassesBack(
  writer: Writer,
  places: readonly InRemovedClass[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (const { classId, gone, kept } of places) {
    const both = new Map(
      kept
        ? [
            [from, kept],
            [to, gone],
          ]
        : [[to, gone]],
    );
    const classNo = broughtBack(writer, classId);
    if (classNo === null) {
      putPlaces(writer, classId, both, [from, to]);
      continue;
    }
    removeLearning(writer, from, [classNo]);
    for (const [no, place] of both) addLearning(writer, no, learningAt(classNo, place));
  }
}

function joined(one: InClass, other: InClass): InClass {
  const [both] = learningOfBoth(learningAt(0, one), learningAt(0, other)).enrolments;
  if (!both) throw new Error('two places made none');
  const { classNo: _, ...place } = both;
  return place;
}

const learningAt = (classNo: number, place: InClass) => ({
  enrolments: [{ classNo, ...place }],
  marks: [],
});

/** @returns the key of a class that was removed once and is there again; null while it is removed */
export function broughtBack(reader: Reader, classId: string): number | null {
  const no = reader.statement('select no from class where id = ?').pluck().get(classId);
  return (no ?? null) as number | null;
}

function goneClass(reader: Reader, classId: string): GoneClass | null {
  const gone = reader.statement('select gone from class_removed where id = ?').pluck().get(classId);
  return typeof gone === 'string' ? (JSON.parse(gone) as GoneClass) : null;
}

function placeIn(reader: Reader, classId: string, no: number): InClass | null {
  const row = goneClass(reader, classId)?.enrolments.find((each) => each['person_no'] === no);
  if (!row) return null;
  const { joined, result, result_day: resultDay, left_day: left, score } = row as unknown as Stored;
  return {
    ...{ joined, result, resultDay },
    ...(left !== null && { left }),
    ...(score !== null && { score }),
  };
}

interface Stored extends Pick<Enrolled, 'joined' | 'result'> {
  readonly result_day: Enrolled['resultDay'];
  readonly left_day: string | null;
  readonly score: number | null;
}

/** @param instead of the places of these persons, in the order a class keeps them */
function putPlaces(
  writer: Writer,
  classId: string,
  places: ReadonlyMap<number, InClass>,
  instead: readonly number[],
): void {
  const gone = goneClass(writer, classId);
  if (!gone) return;
  const isOther = (row: Row) => !instead.includes(Number(row['person_no']));
  const rows = [...places].map(
    ([no, { joined, result, resultDay, left = null, score = null }]) => ({
      class_no: gone.class['no'] ?? null,
      ...{ person_no: no, joined, result, result_day: resultDay, left_day: left, score },
    }),
  );
  const enrolments = [...gone.enrolments.filter(isOther), ...rows].toSorted(
    (one, other) => Number(one['person_no']) - Number(other['person_no']),
  );
  writer
    .statement('update class_removed set gone = ? where id = ?')
    .run(JSON.stringify({ ...gone, enrolments }), classId);
}
