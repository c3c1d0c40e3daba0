import { CheckIcon, Combobox, Group, InputBase, useCombobox } from '@mantine/core';
import { useId, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { useBook } from '../../app/office';
import { findHamlets, NONE, step } from './hamlet-list';

interface HamletSelectProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly placeholder: string;
  readonly w?: string;
}

/**
 * A hamlet of the commune, found by letters without accents: Enter, Tab or leaving the field takes the one marked;
 * empty is “not known”.
 *
 * Mantine's own `Select` keeps what is marked outside the state of the page and sets it in timers, so that on a slow PC
 * Enter came before it.
 */
export function HamletSelect({ value, onChange, ...rest }: HamletSelectProps) {
  const { hamlets } = useBook();
  // Null while nothing is typed: the field then says the hamlet chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(NONE);
  const [isOpen, setOpen] = useState(false);
  const store = useCombobox({ opened: isOpen, onOpenedChange: setOpen });
  const list = useId();
  const shown = findHamlets(hamlets, typed);
  const chosen = shown.findIndex(({ id }) => id === value);

  const close = () => {
    setOpen(false);
    setTyped(null);
    setMarked(NONE);
  };
  const take = (id: string | null) => {
    if (id !== value) onChange(id);
    close();
  };
  const takeMarked = () => {
    const hamlet = shown[marked];
    if (hamlet) take(hamlet.id);
    else if (typed?.trim() === '') take(null);
    else close();
  };
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    setTyped(text);
    setMarked(text.trim() === '' ? NONE : 0);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const from = marked === NONE ? chosen : marked;
      setMarked(isOpen ? step(shown.length, from, event.key) : Math.max(chosen, 0));
      setOpen(true);
    } else if (event.key === 'Enter' && (typed !== null || marked !== NONE)) takeMarked();
    // Esc closes the list of hamlets, not the panel around it.
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  };
  const seen = isOpen ? (marked === NONE ? chosen : marked) : NONE;
  return (
    <Combobox store={store} onOptionSubmit={take}>
      <Combobox.Target
        withExpandedAttribute
        withKeyboardNavigation={false}
        aria-activedescendant={isOpen && shown[marked] ? `${list}${shown[marked].id}` : undefined}
      >
        <InputBase
          {...rest}
          value={typed ?? hamlets.find(({ id }) => id === value)?.name ?? ''}
          onChange={type}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={takeMarked}
          spellCheck={false}
          rightSection={
            value === null ? (
              <Combobox.Chevron />
            ) : (
              <Combobox.ClearButton onClear={() => take(null)} />
            )
          }
          rightSectionPointerEvents={value === null ? 'none' : 'all'}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={shown.length === 0}>
        <Combobox.Options
          mah={260}
          style={{ overflowY: 'auto' }}
          aria-label={rest.label ?? rest['aria-label']}
        >
          {shown.map(({ id, name }, index) => (
            <Combobox.Option
              key={id}
              id={`${list}${id}`}
              value={id}
              active={id === value}
              selected={index === marked}
              aria-selected={id === value}
              ref={index === seen ? intoView : undefined}
            >
              <Group gap="xs" wrap="nowrap">
                {id === value && <CheckIcon size={12} />}
                {name}
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
