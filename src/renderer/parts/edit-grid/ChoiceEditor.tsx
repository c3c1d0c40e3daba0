import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fold } from '../../../domain/text';
import { app } from '../../text/app';
import { leavingBy, type EditorProps, type Leaving } from './CellEditor';
import type { Option } from './edit-column';
import css from './edit-grid.module.css';

interface Props extends EditorProps {
  readonly options: readonly Option[];
  /** What is typed stays as it is unless one of the options is marked with the arrows. */
  readonly isFree?: boolean;
}

/** One of several, found by a part of its name without accents; Enter and Tab take the one that is marked. */
export function ChoiceEditor(props: Props) {
  const { label, opened, isTyped, invalid, describedBy, options, onText, isFree = false } = props;
  // Nothing is marked by itself where anything may be typed.
  const unmarked = isFree ? -1 : 0;
  const chosen = options.find(({ value }) => value === opened);
  const [text, setText] = useState(isTyped ? '' : (chosen?.label ?? (isFree ? opened : '')));
  const [isSearching, setSearching] = useState(isTyped);
  const input = useRef<HTMLInputElement>(null);
  const found = isSearching ? matching(options, text) : options;
  const [marked, setMarked] = useState(chosen ? options.indexOf(chosen) : -1);
  const at = Math.min(marked, found.length - 1);
  const combobox = useCombobox({ opened: true });
  useLayoutEffect(() => {
    input.current?.focus();
    if (!isTyped) input.current?.select();
  }, [isTyped]);
  useEffect(() => {
    document.getElementById(optionId(label, at))?.scrollIntoView({ block: 'nearest' });
  }, [label, at]);

  const valueNow = () => {
    if (!isSearching) return found[at]?.value ?? opened;
    if (text.trim() === '' && !(isFree && at >= 0)) return '';
    return found[at]?.value ?? text;
  };
  const leave = (leaving: Leaving) => props.onLeave(valueNow(), leaving);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event, false);
    if (leaving) leave(leaving);
    else if (event.key === 'Escape') props.onGiveUp();
    else if (event.key === 'ArrowDown') setMarked(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(at - 1, unmarked));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      withinPortal
      // Within the page's landmark, and over whatever scrolls there.
      portalProps={{ target: '#page' }}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
      width={Math.min(34, Math.max(12, longest(options) * 0.55)) * 16}
      onOptionSubmit={(value) => props.onLeave(value, { rows: 0, columns: 0 })}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <input
          ref={input}
          className={css.editor}
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId(label)}
          aria-activedescendant={found[at] ? optionId(label, at) : undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setSearching(true);
            setMarked(unmarked);
            const [first] = isFree ? [] : matching(options, currentTarget.value);
            onText(currentTarget.value.trim() === '' ? '' : (first?.value ?? currentTarget.value));
          }}
          onBlur={() => props.onBlur(valueNow())}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={isFree && found.length === 0}>
        <Combobox.Options id={listId(label)} aria-label={label} mah={260} className={css.options}>
          {found.map(({ value, label: name }, index) => (
            <Combobox.Option
              key={value}
              id={optionId(label, index)}
              value={value}
              data-combobox-selected={index === at || undefined}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
            >
              {name}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{app.grid.nothingFound}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Those that begin so first. */
function matching(options: readonly Option[], text: string): readonly Option[] {
  const wanted = fold(text);
  if (wanted === '') return options;
  const beginning = options.filter(({ label }) => fold(label).startsWith(wanted));
  const words = wanted.split(' ');
  const holding = options.filter((option) => {
    const name = fold(option.label);
    return !beginning.includes(option) && words.every((word) => name.includes(word));
  });
  return [...beginning, ...holding];
}

function longest(options: readonly Option[]): number {
  return Math.max(0, ...options.map(({ label }) => label.length));
}

const listId = (label: string) => `choices-${slug(label)}`;
const optionId = (label: string, index: number) => `${listId(label)}-${index}`;
const slug = (label: string) => fold(label).replace(/[^a-z0-9]+/gu, '-');
