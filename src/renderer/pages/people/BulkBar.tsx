import { Button, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useState, type Ref } from 'react';
import { formatCount } from '../../../domain/number';
import { audiences } from '../../../domain/person/person';
import { parseTypedDay, type Day } from '../../../domain/day';
import { useAsk, type Input } from '../../api/client';
import { useBook } from '../../app/office';
import { useFocusBack } from '../../parts/use-focus-back';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { people as text } from '../../text/people';
import { useHamletWord } from './hamlet-word';
import { HamletChange } from './HamletChange';
import { mayMove } from './may-move';
import type { Marked } from './use-marked';
import type { PersonRow } from './use-people';
import { useChangePeople, useEnrolMany } from './use-change-people';

type Change = Input<'person', 'change'>['change'];
const words = text.bulk;
const UNKNOWN = 'unknown';

interface BulkBarProps {
  readonly marked: Marked;
  /** Those loaded. */
  readonly rows: readonly PersonRow[];
}

/** What can be done with everybody marked; each is one action that can be taken back. */
export function BulkBar({ marked, rows }: BulkBarProps) {
  const { hamlets } = useBook();
  const hamletWord = useHamletWord().toLowerCase();
  const classes = useAsk('class', 'list', {});
  const change = useChangePeople();
  const enrol = useEnrolMany();
  const give = (given: Change) => change(marked.who(), given);
  const [asking, setAsking] = useState<{ readonly hamletId: string | null } | null>(null);
  const opener = useFocusBack<HTMLSelectElement>(asking !== null);
  const giveHamlet = useOneAtATime(async (hamletId: string | null) => {
    if (await mayMove(marked.who(), rows, hamletId)) setAsking({ hamletId });
    else give({ hamletId });
  });
  if (asking !== null) {
    return (
      <HamletChange
        {...asking}
        count={marked.count}
        onGiven={(movedOn) => {
          setAsking(null);
          give({ ...asking, movedOn });
        }}
        onCancel={() => setAsking(null)}
      />
    );
  }
  return (
    <Group gap="0.25rem" role="toolbar" aria-label={words.label}>
      <strong role="status">{words.chosen(formatCount(marked.count))}</strong>
      <Act
        ref={opener}
        label={words.hamlet(hamletWord)}
        choices={[...hamlets.map(({ id, name }) => [id, name] as const), [UNKNOWN, text.noHamlet]]}
        onChoose={(id) => giveHamlet(id === UNKNOWN ? null : id)}
      />
      <Act
        label={words.audience}
        choices={audiences.map((each) => [each, text.audiences[each]] as const)}
        onChoose={(id) => {
          const audience = audiences.find((each) => each === id);
          if (audience) give({ audience });
        }}
      />
      <Act
        label={words.sex}
        choices={[
          ['female', text.sexes.female],
          ['male', text.sexes.male],
          [UNKNOWN, text.sexUnknown],
        ]}
        onChoose={(id) => give({ sex: id === 'female' || id === 'male' ? id : null })}
      />
      <ConfirmButton
        label={words.confirm}
        onGiven={(day, source) => give({ confirmedOn: day, source })}
      />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => give({ confirmedOn: null, source: '' })}
      >
        {words.unconfirm}
      </Button>
      <Act
        label={words.addToClass}
        choices={(classes.data ?? []).map(({ id, name }) => [id, name] as const)}
        onChoose={(id) => enrol(id, marked.ids)}
      />
      <Button size="compact-sm" variant="subtle" onClick={marked.none}>
        {words.none}
      </Button>
    </Group>
  );
}

interface ActProps {
  readonly ref?: Ref<HTMLSelectElement>;
  readonly label: string;
  readonly choices: readonly (readonly [id: string, label: string])[];
  readonly onChoose: (id: string) => void;
}

/** A choice that acts at once and then says its name again. */
function Act({ ref, label, choices, onChoose }: ActProps) {
  return (
    <NativeSelect
      ref={ref}
      size="xs"
      w="9.5rem"
      aria-label={label}
      value=""
      data={[{ value: '', label }, ...choices.map(([value, shown]) => ({ value, label: shown }))]}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onChoose(event.currentTarget.value);
      }}
    />
  );
}

interface ConfirmButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly label: string;
  readonly onGiven: (day: Day, source: string) => void;
}

/** Asks for day and source of a confirmation; Enter gives them. */
export function ConfirmButton({ ref, label, onGiven }: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [source, setSource] = useState('');
  const day = parseTypedDay(typed);
  const isReady = day !== null && source.trim() !== '';
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button ref={ref} size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.confirmation.title}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (!isReady) return;
            setOpen(false);
            onGiven(day, source);
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={text.confirmation.day}
              placeholder="05/11/2025"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <TextInput
              label={text.confirmation.source}
              placeholder={text.confirmation.sourceHint}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
            <Button type="submit" disabled={!isReady}>
              {text.confirmation.set}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
