import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../../domain/plan/plan';
import { useAsk } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { PaperActions } from '../../parts/PaperActions';
import { PaperPreview } from '../../parts/PaperPreview';
import { Waiting } from '../../parts/Waiting';
import { planText } from '../../text/plan';
import type { PlanEdits } from './edits/plan-edits';
import css from './plan.module.css';

const words = planText.preview;

interface Props {
  readonly plan: Plan;
  readonly edits: PlanEdits;
  readonly onLeave: () => void;
}

/** The plan as it will print; what is being typed is waited for. */
export function PlanPreview({ plan, edits, onLeave }: Props) {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    void edits.settled().then(() => setReady(true));
  }, [edits]);
  const preview = useAsk('plan', 'preview', { id: plan.id }, { enabled: isReady });
  const paper = useRef<HTMLDivElement>(null);
  const isThere = preview.data !== undefined;
  useEffect(() => {
    if (isThere) paper.current?.focus();
  }, [isThere]);
  return (
    <section
      className={css.preview}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <ErrorNote error={preview.error} retry={() => void preview.refetch()} />
      {preview.isPending && <Waiting>{words.loading}</Waiting>}
      {preview.data && (
        <>
          <PaperActions html={preview.data.html} fileName={preview.data.fileName} />
          <PaperPreview
            ref={paper}
            label={words.frame}
            html={preview.data.html}
            onLeave={onLeave}
          />
        </>
      )}
    </section>
  );
}
