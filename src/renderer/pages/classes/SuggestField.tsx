import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { fold } from '../../../domain/text';
import { NONE, step } from '../people/hamlet-list';

interface SuggestFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In the order offered. */
  readonly options: readonly string[];
  readonly maxLength?: number;
}

const SHOWN = 30;

/**
 * A text with what was used before to take up: ↓ marks, Enter takes what is marked; whatever is typed stands as it is.
 * The list opens with the first key, never by coming to the field, so that Tab goes through a form undisturbed.
 */
export function SuggestField({ value, onChange, options, ...rest }: SuggestFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(NONE);
  // While nothing was typed since it was opened, everything is offered.
  const [isTyped, setTyped] = useState(false);
  const store = useCombobox({ opened: isOpen, onOpenedChange: setOpen });
  const list = useId();
  const wanted = isTyped ? fold(value) : '';
  const shown = options
    .filter((option) => option !== value && fold(option).includes(wanted))
    .slice(0, SHOWN);

  const close = () => {
    setOpen(false);
    setMarked(NONE);
    setTyped(false);
  };
  const take = (option: string) => {
    onChange(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const option = shown[marked];
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && shown.length > 0) {
      setMarked(step(shown.length, isOpen ? marked : NONE, event.key));
      setOpen(true);
    } else if (event.key === 'Enter' && isOpen && option !== undefined) take(option);
    // Esc closes the list, not the panel around it.
    else if (event.key === 'Escape' && isOpen && shown.length > 0) close();
    else return;
    event.preventDefault();
  };
  return (
    <Combobox store={store} onOptionSubmit={take}>
      <Combobox.Target
        withExpandedAttribute
        withKeyboardNavigation={false}
        aria-activedescendant={isOpen && shown[marked] ? `${list}${marked}` : undefined}
      >
        <InputBase
          {...rest}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            setTyped(true);
            setMarked(NONE);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
          onBlur={close}
          autoComplete="off"
          spellCheck={false}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={shown.length === 0}>
        <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={rest.label}>
          {shown.map((option, index) => (
            <Combobox.Option
              key={option}
              id={`${list}${index}`}
              value={option}
              selected={index === marked}
              ref={index === marked ? intoView : undefined}
            >
              {option}
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
