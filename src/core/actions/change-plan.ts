import { AppError, type ErrorCode } from '../../domain/errors';
import { errorSentence } from '../../domain/error-text';
import type { PlanChange } from '../../domain/plan/change';
import type { Core } from '../core';
import { planNo } from '../storage/plan';
import { applyChange } from '../storage/plan-change';

export interface Refused {
  /** Which of the changes. */
  readonly index: number;
  readonly code: ErrorCode;
  readonly sentence: string;
}

/**
 * Changes a plan, all in one transaction: what fits is written, each of the rest is refused with its sentence.
 * @returns also what takes back all that was written, in the order it has to be done
 * @throws AppError `plan-unknown`
 */
export async function changePlan(
  core: Core,
  { id, changes }: { id: string; changes: readonly PlanChange[] },
): Promise<{ undo: PlanChange[]; refused: Refused[] }> {
  return core.store.write(async (writer) => {
    const no = await planNo(writer, id);
    if (no === undefined) throw new AppError('plan-unknown');
    const undo: PlanChange[][] = [];
    const done: PlanChange[] = [];
    const refused: Refused[] = [];
    for (const [index, change] of changes.entries()) {
      try {
        undo.unshift(await applyChange(writer, no, change));
        done.push(change);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { code, detail } = error;
        refused.push({ index, code, sentence: errorSentence(code, detail) });
      }
    }
    const back = undo.flat();
    if (done.length > 0) writer.audit('changePlan', `plan:${id}`, { changes: done, undo: back });
    return { undo: back, refused };
  });
}
