import { statSync } from 'node:fs';
import { join } from 'node:path';
import sample from '../resources/sample/commune.json';
import { keepNumbers } from '../src/core/actions/keep-numbers';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { writeSetUp } from '../src/core/actions/set-up-office';
import type { Office } from '../src/domain/office/office';
import { insertPerson } from '../src/core/storage/person';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { timed } from './support/interleaved';
import type { Measurement } from './support/measurement';

const PERSONS = 50_000;

/** Turning numbers on for the first time, which enciphers the book of 50,000 persons; and off again. */
export function measureEncipher(): Promise<Measurement[]> {
  return inFolder((folder) => {
    const file = join(folder, 'so-hoc-vu-so.db');
    return withBook(file, async (core) => {
      await core.store.write(async (writer) => {
        const setUp = { office: sample.office as Office, hamlets: sample.hamlets };
        await writeSetUp(core, writer, { ...setUp, shippedPlan: 'phu-binh-2025' }, true);
        const chance = chanceOf(64);
        for (let number = 0; number < PERSONS; number += 1) {
          insertPerson(writer, core.newId(), { draft: samplePerson(chance), hamletNo: null }, null);
        }
      });
      const keep = (on: boolean) =>
        timed(() => keepNumbers(core, { keepsPhone: on, keepsCccd: on }));
      const on = await keep(true);
      const megabytes = Math.round(statSync(file).size / 1_000_000);
      core.store.raw.exec(`update person set phone = '0912345678', cccd = '019085001234'`);
      return [
        line(`turned on, ${megabytes} MB enciphered`, on),
        line('turned off, every number removed', await keep(false)),
      ];
    });
  });
}

function line(name: string, value: number): Measurement {
  return {
    name: `${PERSONS} persons: ${name}`,
    value,
    unit: 'ms',
    against: null,
    ratio: null,
    bound: null,
    runs: 1,
  };
}
