import data from '../../../../resources/sample/registers.json';
import type { Activity, Honour, Money, OfficialDocumentEntry } from '../../../domain/register/rows';
import type { Core } from '../../core';
import { listHamlets, type HamletRow } from '../../storage/hamlet';
import type { Writer } from '../../storage/store';
import type { Chance } from './chance';
import { addGuidance } from './guidance';
import { putWith, type Put } from './put';
import { chooser, type KnownPerson, type Someone } from './someone';
import { addTeams } from './teams';

/**
 * The registers of the sample: documents, activities and money as the tables say; teams, honours and guidance with
 * people of the book as far as it has them.
 */
export async function addRegisters(
  core: Core,
  writer: Writer,
  chance: Chance,
  persons: readonly KnownPerson[],
): Promise<void> {
  const put = putWith(core, writer);
  const hamlets = await listHamlets(writer);
  const someone = chooser(chance, persons);
  for (const row of data.documents) {
    put('officialDocument', { ...(row as Omit<OfficialDocumentEntry, 'id'>), note: '' });
  }
  addMoney(put, addActivities(put));
  addTeams(put, hamlets, someone);
  addHonours(put, hamlets, someone);
  addGuidance(put, chance, hamlets);
}

/** @returns their ids by name */
function addActivities(put: Put): ReadonlyMap<string, string> {
  const usual = { dayTo: null, place: '', hamletId: null, quantity: 1, turns: null, note: '' };
  return new Map(
    data.activities.map((row) => [
      row.name,
      put('activity', {
        ...usual,
        unit: data.activityUnit,
        ...row,
        kind: row.kind as Activity['kind'],
      }),
    ]),
  );
}

function addMoney(put: Put, activities: ReadonlyMap<string, string>): void {
  for (const { activity, kind, ...row } of data.money) {
    const activityId = activities.get(activity ?? '') ?? null;
    put('money', { ...row, kind: kind as Money['kind'], activityId, note: '' });
  }
}

/** Where the table names nobody it is somebody of the hamlet. */
function addHonours(put: Put, hamlets: readonly HamletRow[], someone: Someone): void {
  for (const { hamlet: at, kind, name, state, ...row } of data.honours) {
    const hamlet = hamlets.find((each) => each.name === at);
    const usual = { decision: '', decidedOn: null, note: '' };
    const outcome = row.decidedOn === undefined ? 'candidate' : 'recognised';
    put('honour', {
      ...usual,
      ...row,
      kind: kind as Honour['kind'],
      state: (state ?? outcome) as Honour['state'],
      hamletId: hamlet?.id ?? null,
      ...(name === undefined ? someone(hamlet?.no ?? 0) : { name, personId: null }),
    });
  }
}
