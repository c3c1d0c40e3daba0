import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PlanChange } from '../../../domain/plan/change';
import type { Plan } from '../../../domain/plan/plan';
import { useEditSteps, type EditSteps } from '../../parts/edits/use-edit-steps';
import { editsOf } from './edits/open-edits';
import type { PlanEdits } from './edits/plan-edits';

export interface PlanEditing extends EditSteps<PlanChange> {
  readonly edits: PlanEdits;
  /** As it is shown: with what is on its way to the disk, and refused rows as they were typed. */
  readonly plan: Plan;
}

/** One plan to be edited. */
export function usePlanEdits(fromDisk: Plan): PlanEditing {
  const queries = useQueryClient();
  const edits = useMemo(() => editsOf(fromDisk, queries), [fromDisk, queries]);
  useEffect(() => edits.take(fromDisk), [edits, fromDisk]);
  const plan = useSyncExternalStore(edits.subscribe, edits.shown);
  const steps = useEditSteps(edits);
  return { edits, plan, ...steps };
}

/** What stands in the empty last row of a grid. */
export function useBlank(edits: PlanEdits, grid: string): Readonly<Record<string, string>> {
  return useSyncExternalStore(edits.subscribe, () => edits.blank(grid));
}
