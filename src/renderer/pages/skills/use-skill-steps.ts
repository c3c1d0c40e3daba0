import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, refreshFeature, type Input } from '../../api/client';
import { inTurn, tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { isTyping, matches } from '../../parts/keys';
import { showToast } from '../../parts/toast';
import { skills as words } from '../../text/skills';

export type SkillChange = Input<'skill', 'change'>['changes'][number];
type Step = readonly SkillChange[];

export interface SkillSteps {
  /** Saves changes as one step. */
  readonly put: (changes: Step) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Every change of the lists goes through one line of steps, which can be taken back and done again. */
export function useSkillSteps(): SkillSteps {
  const queries = useQueryClient();
  const done = useRef<Step[]>([]);
  const undone = useRef<Step[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());
  const [able, setAble] = useState({ undo: false, redo: false });

  /** One after the other; gives what takes it back. */
  const save = useCallback(
    (take: () => Step | undefined, then: (back: Step) => void) => {
      const work = async () => {
        const changes = take();
        if (!changes || changes.length === 0) return;
        try {
          const answer = await tracked(() => call.skill.change({ changes: [...changes] }));
          if (answer.undo.length > 0) then(answer.undo);
          const [refused] = answer.refused;
          if (refused) showToast({ text: refused.sentence, tone: 'wrong' });
        } catch (error) {
          showToast({ text: sentenceOf(error), tone: 'wrong' });
        }
        setAble({ undo: done.current.length > 0, redo: undone.current.length > 0 });
        await refreshFeature(queries, 'skill');
      };
      line.current = inTurn(line.current, work);
    },
    [queries],
  );
  const put = useCallback(
    (changes: Step) =>
      save(
        () => changes,
        (back) => {
          done.current.push(back);
          undone.current = [];
        },
      ),
    [save],
  );
  const undo = useCallback(
    () =>
      save(
        () => done.current.pop(),
        (back) => {
          undone.current.push(back);
          showToast({ text: words.undone });
        },
      ),
    [save],
  );
  const redo = useCallback(
    () =>
      save(
        () => undone.current.pop(),
        (back) => {
          done.current.push(back);
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
