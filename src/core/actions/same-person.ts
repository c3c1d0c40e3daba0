import { AppError } from '../../domain/errors';
import { masked } from '../../domain/person/contact';
import { findLikePairs } from '../../domain/person/like-index';
import type { Core } from '../core';
import { personNoUnlessErased } from '../storage/person';
import { readPerson } from '../storage/person-list';
import * as same from '../storage/same-person';
import type { Reader } from '../storage/store';

/** Pairs that may be one person, the likeliest first, without those kept apart; either of a pair lives in the hamlet. */
export async function listSamePersons(
  core: Core,
  { hamletId, limit }: { hamletId: string | null; limit: number },
) {
  return core.store.read((reader) => {
    const people = same.comparedPersons(reader);
    const byKey = new Map(people.map((person) => [person.key, person]));
    const apart = new Set(same.apartPairs(reader).map((pair) => pair.join()));
    const livesThere = (no: number) => hamletId === null || byKey.get(no)?.hamletId === hamletId;
    const pairs = findLikePairs(people).filter(
      ({ one, other }) =>
        // Keys come in order, so the smaller stands first here as it does there.
        !apart.has(`${one},${other}`) && (livesThere(one) || livesThere(other)),
    );
    const sideOf = (no: number) => side(reader, no, byKey.get(no)?.id ?? '');
    const shown = [];
    for (const { one, other, likeness, reasons } of pairs.slice(0, limit)) {
      const sides = { one: sideOf(one), other: sideOf(other) };
      if (!sides.one || !sides.other) continue;
      const together = same.countTogether(reader, one, other);
      shown.push({ one: sides.one, other: sides.other, likeness, reasons: [...reasons], together });
    }
    return Promise.resolve({ pairs: shown, total: pairs.length, keptApart: apart.size });
  });
}

function side(reader: Reader, no: number, id: string) {
  const person = readPerson(reader, id);
  if (!person) return null;
  const { phone, cccd, inClasses } = same.detailsOf(reader, no);
  return { ...person, phone: phone && masked(phone), cccd: cccd && masked(cccd), inClasses };
}

/** Remembers that two who look alike are two. @throws AppError `person-unknown`, `same-person-twice` */
export async function keepApart(core: Core, pair: Pair): Promise<void> {
  if (pair.oneId === pair.otherId) throw new AppError('same-person-twice');
  await core.store.write(async (writer) => {
    const [one, other] = await bothOf(writer, pair);
    if (!same.keepApart(writer, one, other, core.now().toISOString())) return;
    writer.audit('keepApart', `person:${pair.oneId}`, { other: pair.otherId });
  });
}

/** @throws AppError `person-unknown` */
export async function undoKeepApart(core: Core, pair: Pair): Promise<void> {
  await core.store.write(async (writer) => {
    const [one, other] = await bothOf(writer, pair);
    same.undoKeepApart(writer, one, other);
    writer.audit('undoKeepApart', `person:${pair.oneId}`, { other: pair.otherId });
  });
}

interface Pair {
  readonly oneId: string;
  readonly otherId: string;
}

async function bothOf(reader: Reader, { oneId, otherId }: Pair): Promise<[number, number]> {
  const one = await personNoUnlessErased(reader, oneId);
  const other = await personNoUnlessErased(reader, otherId);
  if (!one || !other) throw new AppError('person-unknown');
  return [one.no, other.no];
}
