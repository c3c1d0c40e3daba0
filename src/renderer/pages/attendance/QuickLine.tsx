import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { readQuickLine, type QuickEntry } from '../../../domain/attendance/quick-line';
import { sentenceOf } from '../../parts/ErrorNote';
import { attendance as text } from '../../text/attendance';

interface QuickLineProps {
  readonly ref: Ref<HTMLInputElement>;
  /** The persons in the order of the numbers. */
  readonly order: () => Promise<readonly string[]>;
  readonly onEnter?: () => void;
  /** A line that was understood. */
  readonly onLine: (entries: readonly QuickEntry[], order: readonly string[]) => void;
  /** Why nothing was written; null when that is over. */
  readonly onProblem: (problem: string | null) => void;
  readonly onLeave: () => void;
}

/** “3 7 12p 18 25m 33”: who was away from one session, by the order numbers of the paper. */
export function QuickLine({ ref, order, onEnter, onLine, onProblem, onLeave }: QuickLineProps) {
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);

  const refuse = (problem: string | null) => {
    setRefused(problem !== null);
    onProblem(problem);
  };
  const type = (value: string) => {
    setTyped(value);
    if (isRefused) refuse(null);
  };
  const enter = async () => {
    if (typed.trim() === '') return;
    const persons = await order().catch((error: unknown) => {
      refuse(sentenceOf(error));
      return null;
    });
    if (persons === null) return;
    const line = readQuickLine(typed, persons.length);
    if (line.ok) {
      setTyped('');
      refuse(null);
      onLine(line.entries, persons);
    } else {
      refuse(text.quickRefused(line.problems.map(text.quickProblem).join('; ')));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      void enter();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setTyped('');
      refuse(null);
      onLeave();
    }
  };
  return (
    <TextInput
      ref={ref}
      w="18.75rem"
      ml="auto"
      aria-label={text.quick}
      title={`${text.quickHelp} (Ctrl+G)`}
      placeholder={text.quickHint}
      value={typed}
      error={isRefused}
      onFocus={onEnter}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      spellCheck={false}
      autoComplete="off"
    />
  );
}
