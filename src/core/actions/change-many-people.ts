import { yearOf, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Audience, Sex } from '../../domain/person/person';
import { checkMove } from '../../domain/person/residence';
import { cleanLine } from '../../domain/text';
import type { Core } from '../core';
import { hamletNo } from '../storage/hamlet';
import * as changes from '../storage/person-change';
import { matchingNos, type PersonFilter } from '../storage/person-list';
import type { Reader, Writer } from '../storage/store';
import { refuseClosedAct } from './closed-book';

/** Those named, or all that match. */
export type Chosen = { readonly ids: readonly string[] } | { readonly matching: PersonFilter };

export type PersonChange =
  | {
      readonly hamletId: string | null;
      /** They live there from this day on; left out or null: a mistake is put right. */
      readonly movedOn?: Day | null | undefined;
    }
  | { readonly audience: Audience }
  | { readonly sex: Sex | null }
  /** `source` says where the confirmation is known from; null takes it away. */
  | { readonly confirmedOn: Day | null; readonly source: string };

/**
 * Gives many persons the same hamlet, audience, sex or confirmation in one transaction; what each had before is kept.
 * @returns how many were changed: whoever had the value already is not counted
 * @throws AppError `hamlet-unknown`, `move-in-future`, `people-none`, `confirmation-source-empty`, `disk-full`,
 * `book-closed`
 */
export async function changePeople(
  core: Core,
  input: { who: Chosen; change: PersonChange },
): Promise<{ act: string; persons: number }> {
  return core.store.write(async (writer) => {
    const change = await checked(writer, input.change, core.today());
    const nos =
      'ids' in input.who
        ? nosOf(writer, input.who.ids)
        : await matchingNos(writer, input.who.matching, yearOf(core.today()));
    if (nos.length === 0) throw new AppError('people-none');
    const act = changes.actNow(writer, core.newId(), core.now().toISOString());
    const persons = changes.changeMany(writer, act, nos, change);
    refuseClosedAct(writer, act.act);
    const field = Object.keys(input.change)[0];
    writer.audit('changePeople', `act:${act.act}`, { field, chosen: nos.length, persons });
    return { act: act.act, persons };
  });
}

async function checked(
  reader: Reader,
  change: PersonChange,
  today: Day,
): Promise<changes.ManyChange> {
  if ('hamletId' in change) {
    const movedOn = checkMove(change.movedOn, today);
    const no = await hamletNo(reader, change.hamletId);
    const row = reader.statement('select name from hamlet where no = ?').get(no) as
      { name: string } | undefined;
    return { hamletNo: no, hamlet: row?.name ?? null, movedOn };
  }
  if (!('confirmedOn' in change)) return change;
  const source = cleanLine(change.source);
  if (change.confirmedOn !== null && source === '') throw new AppError('confirmation-source-empty');
  return { ...change, source };
}

function nosOf(reader: Reader, ids: readonly string[]): number[] {
  const rows = reader
    .statement(
      'select p.no from json_each(?) chosen join person p on p.id = chosen.value group by p.no',
    )
    .all(JSON.stringify(ids)) as { no: number }[];
  return rows.map(({ no }) => no);
}

/** A hamlet only together with the moves that came with it. */
function putBack(
  writer: Writer,
  act: string,
  back: changes.Act,
  change: changes.ChangeOfAct,
): boolean {
  if (change.field !== 'hamlet') return changes.putBack(writer, change);
  return (
    changes.canPutBack(writer, change) &&
    changes.putMovesBack(writer, act, back, change.no) &&
    changes.putBack(writer, change)
  );
}

/**
 * Takes back what one act changed, field by field where nothing was changed since; the taking back is kept as an act
 * of its own.
 * @returns how many persons have their value again, and of how many a field was changed since
 * @throws AppError `act-unknown`, `book-closed`
 */
export async function undoPeopleChange(
  core: Core,
  act: string,
): Promise<{ persons: number; changedSince: number }> {
  return core.store.write((writer) => {
    if (!changes.isActKnown(writer, act)) return Promise.reject(new AppError('act-unknown'));
    const back = changes.actNow(writer, core.newId(), core.now().toISOString());
    const done = new Set<number>();
    const kept = new Set<number>();
    for (const change of changes.changesOfAct(writer, act)) {
      if (change.now !== change.became || !putBack(writer, act, back, change)) {
        kept.add(change.no);
        continue;
      }
      const { no, field, was, became } = change;
      changes.addChange(writer, back, no, { field, was: became, became: was });
      done.add(no);
    }
    refuseClosedAct(writer, back.act);
    const counts = { persons: done.size, changedSince: kept.size };
    writer.audit('undoPeopleChange', `act:${act}`, { ...counts, by: back.act });
    return Promise.resolve(counts);
  });
}
