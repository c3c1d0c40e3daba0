import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call, refreshFeature, type Input } from '../../api/client';
import { inTurn, tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { isTyping, matches } from '../../parts/keys';
import { showToast } from '../../parts/toast';
import { populationText as words } from '../../text/population';

export type Change = Input<'population', 'save'>['figures'][number];
type Save = Input<'population', 'save'>;

export interface PopulationSteps {
  /** Saves figures; what comes in the same moment (a paste) is one step. */
  readonly put: (year: number, figures: readonly Change[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Every change of the grid goes through one line of steps, which can be taken back and done again. */
export function usePopulationSteps(): PopulationSteps {
  const queries = useQueryClient();
  const done = useRef<Save[]>([]);
  const undone = useRef<Save[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const coming = useRef<Save | null>(null);
  const [able, setAble] = useState({ undo: false, redo: false });

  /** One after the other; gives what takes it back. */
  const save = useCallback(
    (take: () => Save | undefined, then: (before: Save) => void) => {
      const work = async () => {
        const input = take();
        if (!input) return;
        try {
          const { before } = await tracked(() => call.population.save(input));
          then({ year: input.year, figures: before });
        } catch (error) {
          showToast({ text: sentenceOf(error), tone: 'wrong' });
        }
        setAble({ undo: done.current.length > 0, redo: undone.current.length > 0 });
        await Promise.all(
          (['population', 'figure', 'report'] as const).map((each) =>
            refreshFeature(queries, each),
          ),
        );
      };
      line.current = inTurn(line.current, work);
    },
    [queries],
  );
  const put = useCallback(
    (year: number, figures: readonly Change[]) => {
      if (coming.current?.year === year) {
        coming.current.figures.push(...figures);
        return;
      }
      const step: Save = { year, figures: [...figures] };
      coming.current = step;
      queueMicrotask(() => {
        coming.current = null;
        save(
          () => step,
          (before) => {
            done.current.push(before);
            undone.current = [];
          },
        );
      });
    },
    [save],
  );
  const undo = useCallback(
    () =>
      save(
        () => done.current.pop(),
        (before) => {
          undone.current.push(before);
          showToast({ text: words.undone });
        },
      ),
    [save],
  );
  const redo = useCallback(
    () =>
      save(
        () => undone.current.pop(),
        (before) => {
          done.current.push(before);
          showToast({ text: words.redone });
        },
      ),
    [save],
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const isUndo = matches('Ctrl+Z', event);
      if (!isUndo && !matches('Ctrl+Y', event) && !matches('Ctrl+Shift+Z', event)) return;
      event.preventDefault();
      if (isUndo) undo();
      else redo();
    };
    document.body.addEventListener('keydown', listen);
    return () => document.body.removeEventListener('keydown', listen);
  }, [undo, redo]);
  return { put, undo, redo, canUndo: able.undo, canRedo: able.redo };
}
