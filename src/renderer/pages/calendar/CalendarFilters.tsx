import { Button, NativeSelect } from '@mantine/core';
import { calendarKinds, calendarStates } from '../../../domain/plan/calendar';
import { calendarText } from '../../text/calendar';
import { OURS, usual, type Choice } from './choose-events';

const words = calendarText.filters;

interface CalendarFiltersProps {
  readonly choice: Choice;
  readonly plans: readonly { readonly id: string; readonly name: string }[];
  readonly units: readonly string[];
  readonly onChange: (change: Partial<Choice>) => void;
}

/** Which plan, whose, what kind, in what state. */
export function CalendarFilters({ choice, plans, units, onChange }: CalendarFiltersProps) {
  const isNarrowed =
    (choice.planId !== null && choice.planId !== OURS) ||
    [choice.unit, choice.kind, choice.state].some((value) => value !== null);
  return (
    <>
      <NativeSelect
        w="12.5rem"
        aria-label={words.plan}
        value={choice.planId ?? ''}
        data={[
          { value: OURS, label: words.ours },
          { value: '', label: words.allPlans },
          ...plans.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => onChange({ planId: currentTarget.value || null })}
      />
      <NativeSelect
        w="14rem"
        aria-label={words.unit}
        value={choice.unit ?? ''}
        data={[
          { value: '', label: words.allUnits },
          ...units.map((unit) => ({ value: unit, label: unit })),
        ]}
        onChange={({ currentTarget }) => onChange({ unit: currentTarget.value || null })}
      />
      <NativeSelect
        w="8.5rem"
        aria-label={words.kind}
        value={choice.kind ?? ''}
        data={[
          { value: '', label: words.allKinds },
          ...calendarKinds.map((kind) => ({ value: kind, label: calendarText.kinds[kind] })),
        ]}
        onChange={({ currentTarget }) => {
          const kind = calendarKinds.find((each) => each === currentTarget.value);
          onChange({ kind: kind ?? null });
        }}
      />
      <NativeSelect
        w="10rem"
        aria-label={words.state}
        value={choice.state ?? ''}
        data={[
          { value: '', label: words.allStates },
          ...calendarStates.map((state) => ({ value: state, label: calendarText.states[state] })),
        ]}
        onChange={({ currentTarget }) => {
          const state = calendarStates.find((each) => each === currentTarget.value);
          onChange({ state: state ?? null });
        }}
      />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => onChange(usual)}>
          {words.clear}
        </Button>
      )}
    </>
  );
}
