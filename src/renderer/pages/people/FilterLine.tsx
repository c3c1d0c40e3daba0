import { Button, Group, Pill } from '@mantine/core';
import { useAsk } from '../../api/client';
import { useBook } from '../../app/office';
import { people as text } from '../../text/people';
import { useHamletWord } from './hamlet-word';
import { noFilters, type PeopleView } from './list-view';

interface FilterLineProps {
  readonly view: PeopleView;
  readonly onChange: (part: Partial<PeopleView>) => void;
}

/** Says which filters are on; each can be dropped, and all at once. Nothing while none is. */
export function FilterLine({ view, onChange }: FilterLineProps) {
  const { hamlets } = useBook();
  const hamletWord = useHamletWord();
  const classes = useAsk('class', 'list', {}, { enabled: Boolean(view.classId) });
  const batches = useAsk('peopleImport', 'batches', {}, { enabled: Boolean(view.batch) });
  const on: { what: string; off: Partial<PeopleView> }[] = [];
  const add = (what: string, off: Partial<PeopleView>) => on.push({ what, off });
  if (view.search?.trim()) add(text.on.search(view.search.trim()), { search: '' });
  if (view.hamletId === 'none') {
    add(text.noHamletChoice(hamletWord.toLowerCase()), { hamletId: null });
  } else if (view.hamletId) {
    const name = hamlets.find(({ id }) => id === view.hamletId)?.name ?? '';
    add(`${hamletWord} ${name}`, { hamletId: null });
  }
  if (view.audience) add(text.audiences[view.audience], { audience: null });
  if (view.reached && view.reached !== 'any') add(text.reached[view.reached], { reached: 'any' });
  if (view.sex) {
    const sex = view.sex === 'unknown' ? text.sexUnknown : text.sexes[view.sex];
    add(`${text.more.sex}: ${sex}`, { sex: null });
  }
  const [from, to] = [view.ageFrom ?? null, view.ageTo ?? null];
  if (from !== null || to !== null) add(text.on.ages(from, to), { ageFrom: null, ageTo: null });
  if (view.classId) {
    const name = classes.data?.find(({ id }) => id === view.classId)?.name ?? '';
    add(text.on.class(name), { classId: null });
  }
  if (view.confirmed && view.confirmed !== 'any') {
    const choice = text.more.confirmedChoices[view.confirmed];
    add(`${text.more.confirmed}: ${choice}`, { confirmed: 'any' });
  }
  if (view.batch) {
    const file = batches.data?.find(({ id }) => id === view.batch)?.fileName ?? '';
    add(text.on.batch(file), { batch: null });
  }
  if (view.ids) add(text.on.persons(view.ids.length), { ids: null });
  if (on.length === 0) return null;
  return (
    <Group gap="xs" aria-label={text.on.label} role="group">
      <span>{text.on.label}</span>
      {on.map(({ what, off }) => (
        <Pill
          // Not by its words: they change with every letter typed.
          key={Object.keys(off).join(' ')}
          withRemoveButton
          onRemove={() => onChange(off)}
          removeButtonProps={{
            'aria-label': text.on.drop(what),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {what}
        </Pill>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(noFilters)}>
        {text.clearFilters}
      </Button>
    </Group>
  );
}
