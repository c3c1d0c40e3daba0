import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { classStates } from '../../../domain/class/class-list';
import { audiences } from '../../../domain/person/person';
import { useBook } from '../../app/office';
import { classes as text } from '../../text/classes';
import { people as peopleText } from '../../text/people';
import { useHamletWord } from '../people/hamlet-word';
import { undoesFromEmptySearch } from '../people/undo-key';
import css from './classes.module.css';
import type { ClassView } from './list-view';

interface ClassFiltersProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly view: ClassView;
  readonly onChange: (part: Partial<ClassView>) => void;
  /** The keyboard goes on into the list. */
  readonly onDown: () => void;
}

/** What the list of classes is narrowed to. */
export function ClassFilters({ searchRef, view, onChange, onDown }: ClassFiltersProps) {
  const { hamlets } = useBook();
  const hamletWord = useHamletWord();
  return (
    <div className={css.filters}>
      <TextInput
        ref={searchRef}
        data-find
        w="18.5rem"
        aria-label={text.search}
        placeholder={text.search}
        value={view.search}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (undoesFromEmptySearch(event)) return;
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onDown();
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <NativeSelect
        w="9rem"
        aria-label={text.state}
        value={view.state ?? ''}
        data={[
          { value: '', label: text.anyState },
          ...classStates.map((value) => ({ value, label: text.states[value] })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ state: classStates.find((each) => each === currentTarget.value) ?? null })
        }
      />
      <NativeSelect
        w="10rem"
        aria-label={hamletWord}
        value={view.hamletId ?? ''}
        data={[
          { value: '', label: text.anyHamlet },
          ...hamlets.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: text.noHamlet(hamletWord.toLowerCase()) },
        ]}
        onChange={({ currentTarget }) => onChange({ hamletId: currentTarget.value || null })}
      />
      <NativeSelect
        w="10rem"
        aria-label={text.columns.audience}
        value={view.audience ?? ''}
        data={[
          { value: '', label: text.anyAudience },
          ...audiences.map((value) => ({ value, label: peopleText.audiences[value] })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ audience: audiences.find((each) => each === currentTarget.value) ?? null })
        }
      />
      <Checkbox
        label={text.notTakenOnly}
        checked={view.notTakenOnly}
        onChange={(event) => onChange({ notTakenOnly: event.currentTarget.checked })}
      />
    </div>
  );
}
