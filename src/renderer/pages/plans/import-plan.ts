import type { PlanRole } from '../../../domain/plan/plan';
import { call, useDo } from '../../api/client';
import { showToast } from '../../parts/toast';
import { plansText } from '../../text/plans';

/** Asks for a plan file and takes it into the book. */
export function useImportPlan(onImported: (id: string) => void) {
  const take = useDo('plan', 'importFile', { refresh: ['plan', 'figure', 'report', 'calendar'] });
  const run = async (as: PlanRole) => {
    const { file } = await call.desktop.chooseFile({ for: 'plan' });
    if (file === null) return;
    const { id, title } = await take.mutateAsync({ file, as });
    showToast({ text: plansText.imported(title) });
    onImported(id);
  };
  return {
    error: take.error,
    isRunning: take.isPending,
    // The sentence of a refusal stands in `error`.
    run: (as: PlanRole) => void run(as).catch(() => undefined),
  };
}
