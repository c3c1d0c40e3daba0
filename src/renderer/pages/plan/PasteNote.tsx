import { CloseButton } from '@mantine/core';
import type { PasteProblem } from '../../../domain/plan/pasted-rows';
import { planText } from '../../text/plan';
import css from './plan.module.css';

const words = planText.paste;

export interface PasteReport {
  readonly taken: number;
  readonly problems: readonly PasteProblem[];
  readonly columns: readonly string[];
}

/** Which of the pasted rows stayed outside, and why. */
export function PasteNote({
  report,
  onClose,
}: {
  readonly report: PasteReport | null;
  readonly onClose: () => void;
}) {
  if (report === null || report.problems.length === 0) return null;
  const { taken, problems, columns } = report;
  return (
    <div className={css.pasteNote} role="alert">
      <div>
        <p>{words.title(taken, taken + problems.length)}</p>
        <ul>
          {problems.map((problem) => (
            <li key={problem.line}>{words.problem(problem, columns)}</li>
          ))}
        </ul>
        <p>{words.hint}</p>
      </div>
      <CloseButton aria-label={words.close} onClick={onClose} />
    </div>
  );
}
