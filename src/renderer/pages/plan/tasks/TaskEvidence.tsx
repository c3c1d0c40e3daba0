import { useAsk, useDo } from '../../../api/client';
import { EvidenceList } from '../../../parts/evidence/EvidenceList';
import type { Step } from '../edits/plan-edits';
import css from '../plan.module.css';

const CARD = { refresh: ['plan'] as const };

interface Props {
  readonly taskId: string;
  readonly did: (step: Step) => void;
}

/** Files and links that prove a task is done. */
export function TaskEvidence({ taskId, did }: Props) {
  const card = useAsk('plan', 'taskCard', { id: taskId });
  const addFile = useDo('plan', 'addEvidenceFile', CARD);
  const addLink = useDo('plan', 'addEvidenceLink', CARD);
  const remove = useDo('plan', 'removeEvidence', CARD);
  const restore = useDo('plan', 'restoreEvidence', CARD);
  return (
    <div className={css.panelPart}>
      <EvidenceList
        did={did}
        keeping={{
          evidence: card.data?.evidence,
          error: card.error,
          addFile: (file) => addFile.mutateAsync({ taskId, file }),
          addLink: (link) => addLink.mutateAsync({ taskId, ...link }),
          remove: (id) => remove.mutateAsync({ id }),
          restore: (id) => restore.mutateAsync({ id }),
        }}
      />
    </div>
  );
}
