import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanRole } from '../../../domain/plan/plan';
import { call, refreshFeature, type FeatureName, type Output } from '../../api/client';
import { tracked } from '../../api/saved';
import { showToast } from '../../parts/toast';
import { plansText } from '../../text/plans';

export type PlanLine = Output<'plan', 'list'>[number];

const FOLLOWING: readonly FeatureName[] = ['plan', 'figure', 'report', 'calendar', 'office'];

/** What can be done with a whole plan of the book; each with “Hoàn tác” where it can be taken back. */
export function usePlanActions() {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await tracked(work);
    await Promise.all(FOLLOWING.map((feature) => refreshFeature(queries, feature)));
    return done;
  };
  /** Null when it was refused; the sentence stands in `error`. */
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setError(null);
    try {
      return await write(work);
    } catch (refused) {
      setError(refused);
      return null;
    }
  };
  return {
    error,
    setRole: async ({ id, role: before }: PlanLine, role: PlanRole) => {
      const done = await attempt(() => call.plan.setRole({ id, role }));
      if (!done) return;
      const undo = () => write(() => call.plan.setRole({ id, role: before }));
      showToast({ text: plansText.roleSaved(plansText.role[role]), undo });
    },
    hang: async ({ id, upperId: before }: PlanLine, upper: PlanLine | null) => {
      const done = await attempt(() => call.plan.hang({ id, upperId: upper?.id ?? null }));
      if (!done) return;
      const undo = () => write(() => call.plan.hang({ id, upperId: before }));
      showToast({ text: upper ? plansText.hung(upper.title) : plansText.unhung, undo });
    },
    makeCurrent: async ({ id, title }: PlanLine, before: PlanLine | undefined) => {
      const done = await attempt(() => call.plan.setCurrent({ id }));
      if (!done) return;
      showToast({
        text: plansText.madeCurrent(title),
        ...(before && { undo: () => write(() => call.plan.setCurrent({ id: before.id })) }),
      });
    },
    remove: async ({ id, title, isCurrent }: PlanLine) => {
      const done = await attempt(() => call.plan.remove({ id }));
      if (!done) return;
      const undo = async () => {
        await write(() => call.plan.restore({ id }));
        if (isCurrent) await write(() => call.plan.setCurrent({ id }));
      };
      showToast({ text: plansText.removed(title), undo });
    },
    makeNextYear: (id: string) => attempt(() => call.plan.makeNextYear({ id })),
    takeForOffice: (id: string) => attempt(() => call.plan.takeForOffice({ id })),
  };
}
