import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, refreshFeature } from '../../api/client';
import { inTurn, tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { closeToast, openToast, showToast } from '../../parts/toast';
import { samePeople as text } from '../../text/same-people';
import { keyOf, otherSide, type Pair, type Side } from './pairs';

interface Decision {
  readonly pair: Pair;
  readonly goneId: string | null;
  /** Takes it back; waits until it is written. */
  readonly undo: () => Promise<void>;
  toast?: number;
}

export interface Decisions {
  readonly decided: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  /** `asksAgain`: the list is asked for again once it is written. */
  readonly merge: (pair: Pair, kept: Side, asksAgain: boolean) => void;
  readonly apart: (pair: Pair, asksAgain: boolean) => void;
  /** Takes the last one back; again, the one before it. */
  readonly undoLast: () => void;
}

/**
 * Decisions hold on the page at once and are written one after the other; one that is refused comes back.
 * @param onBack the pair of a decision taken back, to be shown again
 */
export function useDecisions(onBack: (pair: Pair) => void): Decisions {
  const queries = useQueryClient();
  const [made, setMade] = useState<readonly Decision[]>([]);
  const latest = useRef<readonly Decision[]>([]);
  const writing = useRef<Promise<unknown>>(Promise.resolve());

  const become = (next: readonly Decision[]) => {
    latest.current = next;
    setMade(next);
  };
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = inTurn(writing.current, () => tracked(work));
    writing.current = turn.catch(() => undefined);
    return turn;
  };
  // The list of pairs is long in the making and still right but for what was decided; it is asked for again when this
  // page is next opened, or runs out, or speaks of somebody who has changed.
  const refresh = () => {
    for (const feature of [
      ...(['person', 'class', 'attendance', 'figure', 'office'] as const),
      ...(['honour', 'teamMember'] as const),
    ]) {
      void refreshFeature(queries, feature);
    }
    void queries.invalidateQueries({ queryKey: ['samePerson'], refetchType: 'none' });
  };
  const showAgain = () => refreshFeature(queries, 'samePerson');
  const takeOut = (decision: Decision) => {
    become(latest.current.filter((each) => each !== decision));
    onBack(decision.pair);
  };
  const takeBack = async (decision: Decision) => {
    if (!latest.current.includes(decision)) return;
    if (decision.toast !== undefined) closeToast(decision.toast);
    takeOut(decision);
    await decision.undo().finally(() => {
      refresh();
      void showAgain();
    });
  };

  const decide = (
    { pair, goneId, asksAgain }: { pair: Pair; goneId: string | null; asksAgain: boolean },
    said: string,
    write: () => Promise<() => Promise<unknown>>,
  ) => {
    if (latest.current.some((each) => keyOf(each.pair) === keyOf(pair))) return;
    const written = next(write);
    const undo = async () => {
      const back = await written;
      await next(back);
    };
    const decision: Decision = { pair, goneId, undo };
    // One message is enough: Ctrl+Z goes on to those before it.
    const before = latest.current.at(-1);
    if (before?.toast !== undefined) closeToast(before.toast);
    become([...latest.current, decision]);
    written.then(
      () => {
        refresh();
        if (asksAgain) void showAgain();
        if (latest.current.at(-1) !== decision) return;
        decision.toast = openToast({ text: said, undo: () => takeBack(decision) });
      },
      (error: unknown) => {
        showToast({ text: sentenceOf(error), tone: 'wrong' });
        if (latest.current.includes(decision)) takeOut(decision);
        void showAgain();
      },
    );
  };

  return {
    decided: new Set(made.map(({ pair }) => keyOf(pair))),
    gone: new Set(made.flatMap(({ goneId }) => goneId ?? [])),
    merge: (pair, kept, asksAgain) => {
      const keptId = pair[kept].id;
      const goneId = pair[otherSide(kept)].id;
      decide({ pair, goneId, asksAgain }, text.merged(pair[kept].name), async () => {
        const { merge } = await call.samePerson.merge({ keptId, goneId });
        return () => call.samePerson.undoMerge({ merge });
      });
    },
    apart: (pair, asksAgain) => {
      const ids = { oneId: pair.one.id, otherId: pair.other.id };
      const said = text.keptApart(pair.one.name, pair.other.name);
      decide({ pair, goneId: null, asksAgain }, said, async () => {
        await call.samePerson.keepApart(ids);
        return () => call.samePerson.undoKeepApart(ids);
      });
    },
    undoLast: () => {
      const last = latest.current.at(-1);
      if (!last) return;
      takeBack(last).catch(
        (error: unknown) => void showToast({ text: sentenceOf(error), tone: 'wrong' }),
      );
    },
  };
}
