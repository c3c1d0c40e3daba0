import { Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { useRef } from 'react';
import { fold } from '../../../domain/text';
import { useBook } from '../../app/office';

interface HamletSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** A hamlet of the commune, found by letters without accents; empty is “not known”. */
export function HamletSelect({ value, onChange, ...rest }: HamletSelectProps) {
  const { hamlets } = useBook();
  const isOpen = useRef(false);
  return (
    <Select
      searchable
      clearable
      openOnFocus={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      comboboxProps={{ transitionProps: { duration: 0 } }}
      maxDropdownHeight={260}
      {...rest}
      data={hamlets.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) => {
        const wanted = fold(search);
        return options.filter((option) => fold((option as ComboboxItem).label).includes(wanted));
      }}
      value={value}
      onChange={onChange}
      onDropdownOpen={() => {
        isOpen.current = true;
      }}
      onDropdownClose={() => {
        isOpen.current = false;
      }}
      onKeyDown={(event) => {
        // Esc closes the list of hamlets, not the panel around it.
        if (event.key === 'Escape' && isOpen.current) event.preventDefault();
      }}
    />
  );
}
