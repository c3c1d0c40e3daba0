import { useMemo, useState } from 'react';
import type { PlanRole } from '../../../domain/plan/plan';
import { call, useDo } from '../../api/client';
import { usePageKeys } from '../../parts/keys';
import { showToast } from '../../parts/toast';
import { plansText } from '../../text/plans';

/** Asks for a plan file and takes it into the book. */
export function useImportPlan(onImported: (id: string) => void) {
  const take = useDo('plan', 'importFile', { refresh: ['plan', 'figure', 'report', 'calendar'] });
  const [isOpen, onOpen] = useState(false);
  usePageKeys(
    useMemo(
      () => [
        {
          keys: 'Ctrl+I',
          does: plansText.keys.importFile,
          // Not within the key itself: a menu opened by it hears the rest of it and closes again.
          run: () => void setTimeout(() => onOpen(true)),
        },
      ],
      [],
    ),
  );
  const run = async (as: PlanRole) => {
    const { file } = await call.desktop.chooseFile({ for: 'plan' });
    if (file === null) return;
    const { id, title } = await take.mutateAsync({ file, as });
    showToast({ text: plansText.imported(title) });
    onImported(id);
  };
  return {
    error: take.error,
    menu: {
      isOpen,
      onOpen,
      isRunning: take.isPending,
      // The sentence of a refusal stands in `error`.
      run: (as: PlanRole) => void run(as).catch(() => undefined),
    },
  };
}
