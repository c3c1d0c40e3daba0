import { Textarea } from '@mantine/core';
import { start } from '../../text/start';
import type { StepProps } from './SetUp';
import css from './start.module.css';

const SHOWN = 12;

/** The hamlets, one per line, and how they were understood. */
export function HamletStep({
  draft,
  change,
  names,
}: StepProps & { readonly names: readonly string[] }) {
  const rest = names.length - SHOWN;
  return (
    <>
      <Textarea
        label={start.hamlets.label(draft.hamletWord)}
        description={start.hamlets.hint}
        value={draft.hamletText}
        onChange={(event) => change({ hamletText: event.currentTarget.value })}
        rows={9}
        maxLength={20_000}
        data-autofocus
      />
      <p className={css.found} aria-live="polite">
        {names.length === 0 ? (
          start.hamlets.none
        ) : (
          <>
            <strong>{start.hamlets.found(names.length, draft.hamletWord)}</strong>
            {`: ${names.slice(0, SHOWN).join(', ')}`}
            {rest > 0 && `, ${start.hamlets.and(rest)}`}
          </>
        )}
      </p>
    </>
  );
}
