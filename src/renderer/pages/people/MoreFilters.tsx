import { Button, Checkbox, NativeSelect, NumberInput, Popover, Stack, Text } from '@mantine/core';
import { useAsk } from '../../api/client';
import { people as text } from '../../text/people';
import { useHamletWord } from './hamlet-word';
import type { PeopleView } from './list-view';

interface MoreFiltersProps {
  readonly view: PeopleView;
  readonly onChange: (part: Partial<PeopleView>) => void;
}

const words = text.more;
const sexes = ['female', 'male', 'unknown'] as const;
const confirmed = ['any', 'yes', 'no'] as const;

/** The filters there is no room for in the line. */
export function MoreFilters({ view, onChange }: MoreFiltersProps) {
  const classes = useAsk('class', 'list', {});
  const hamletWord = useHamletWord().toLowerCase();
  const age = (value: string | number) => (typeof value === 'number' ? value : null);
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="default">{words.filters}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.filters}>
        <Stack gap="xs">
          <NativeSelect
            label={words.sex}
            value={view.sex ?? ''}
            data={[
              { value: '', label: words.anySex },
              { value: 'female', label: text.sexes.female },
              { value: 'male', label: text.sexes.male },
              { value: 'unknown', label: text.sexUnknown },
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ sex: sexes.find((each) => each === value) ?? null });
            }}
          />
          <NumberInput
            label={words.ageFrom}
            min={0}
            max={150}
            allowDecimal={false}
            hideControls
            value={view.ageFrom ?? ''}
            onChange={(value) => onChange({ ageFrom: age(value) })}
          />
          <NumberInput
            label={words.ageTo}
            min={0}
            max={150}
            allowDecimal={false}
            hideControls
            value={view.ageTo ?? ''}
            onChange={(value) => onChange({ ageTo: age(value) })}
          />
          <Text size="xs">{words.agesHint}</Text>
          <NativeSelect
            label={words.class}
            value={view.classId ?? ''}
            data={[
              { value: '', label: words.anyClass },
              ...(classes.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => onChange({ classId: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={words.confirmed}
            value={view.confirmed ?? 'any'}
            data={confirmed.map((value) => ({ value, label: words.confirmedChoices[value] }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onChange({ confirmed: confirmed.find((each) => each === value) ?? 'any' });
            }}
          />
          <Checkbox
            label={words.onlyNoHamlet(hamletWord)}
            checked={view.hamletId === 'none'}
            onChange={(event) =>
              onChange({ hamletId: event.currentTarget.checked ? 'none' : null })
            }
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
