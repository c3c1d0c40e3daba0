import { NativeSelect, TextInput } from '@mantine/core';
import { memo, useState, type Ref } from 'react';
import { audiences } from '../../../domain/person/person';
import { people as text } from '../../text/people';
import type { IntoList } from './use-into-list';
import { useHamletWord } from './hamlet-word';
import { HamletSelect } from './HamletSelect';
import type { PeopleView } from './list-view';
import { MoreFilters } from './MoreFilters';
import { undoesFromEmptySearch } from './undo-key';

interface PeopleFiltersProps {
  readonly searchRef: Ref<HTMLInputElement>;
  readonly view: PeopleView;
  readonly onChange: (part: Partial<PeopleView>) => void;
  readonly intoList: IntoList;
}

const reached = ['any', 'in-class', 'achieved', 'none'] as const;
const sorts = ['given-name', 'full-name', 'hamlet', 'birth-year', 'newest'] as const;

/** Search and filters of the people's list. */
export function PeopleFilters({ searchRef, view, onChange, intoList }: PeopleFiltersProps) {
  const [typed, setTyped] = useState(view.search ?? '');
  // Cleared from outside (“Bỏ các điều kiện lọc”).
  const [known, setKnown] = useState(view.search);
  if (known !== view.search) {
    setKnown(view.search);
    if (view.search === '') setTyped('');
  }
  return (
    <>
      <TextInput
        ref={searchRef}
        data-find
        w="15rem"
        aria-label={text.search}
        placeholder={text.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          // At once: the answer to a letter comes sooner than the next one.
          onChange({ search: event.currentTarget.value, ids: null });
          intoList.onTyped();
        }}
        onKeyDown={(event) => {
          if (undoesFromEmptySearch(event)) return;
          intoList.onSearchKey(event);
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <Choices view={view} onChange={onChange} />
    </>
  );
}

type ChoicesProps = Pick<PeopleFiltersProps, 'view' | 'onChange'>;

/** Everything but the search; not drawn again while somebody types. */
const Choices = memo(
  AllChoices,
  ({ view: { search: _, ...before }, onChange }: ChoicesProps, next: ChoicesProps) => {
    const { search: __, ...now } = next.view;
    return onChange === next.onChange && JSON.stringify(before) === JSON.stringify(now);
  },
);

function AllChoices({ view, onChange }: ChoicesProps) {
  const hamletWord = useHamletWord();
  return (
    <>
      <HamletSelect
        w="11rem"
        aria-label={hamletWord}
        placeholder={
          view.hamletId === 'none' ? text.noHamletChoice(hamletWord.toLowerCase()) : text.allHamlets
        }
        value={view.hamletId === 'none' ? null : (view.hamletId ?? null)}
        onChange={(hamletId) => onChange({ hamletId })}
      />
      <NativeSelect
        w="11rem"
        aria-label={text.filters.audience}
        value={view.audience ?? ''}
        data={[
          { value: '', label: text.allAudiences },
          ...audiences.map((value) => ({ value, label: text.audiences[value] })),
        ]}
        onChange={(event) => {
          const audience = audiences.find((each) => each === event.currentTarget.value);
          onChange({ audience: audience ?? null });
        }}
      />
      <NativeSelect
        w="11rem"
        aria-label={text.filters.reached}
        value={view.reached ?? 'any'}
        data={reached.map((value) => ({ value, label: text.reached[value] }))}
        onChange={(event) => {
          const value = reached.find((each) => each === event.currentTarget.value);
          onChange({ reached: value ?? 'any' });
        }}
      />
      <MoreFilters view={view} onChange={onChange} />
      <NativeSelect
        w="11rem"
        ml="auto"
        aria-label={text.filters.sort}
        value={view.sort}
        data={sorts.map((value) => ({ value, label: text.sorts[value] }))}
        onChange={(event) => {
          const sort = sorts.find((each) => each === event.currentTarget.value);
          if (sort) onChange({ sort });
        }}
      />
    </>
  );
}
