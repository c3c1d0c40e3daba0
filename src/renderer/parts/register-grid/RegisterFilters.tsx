import { Button, NativeSelect, TextInput } from '@mantine/core';
import { registerText } from '../../text/register';
import { WHOLE_VIEW, type RegisterFilter, type RegisterView } from './shown-rows';

const words = registerText.filters;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

interface Props<Row> {
  readonly filters: readonly RegisterFilter<Row>[];
  /** Null: the rows have no day. */
  readonly year: number | null;
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
}

export function RegisterFilters<Row>({ filters, year, view, onView }: Props<Row>) {
  const isNarrowed = view !== WHOLE_VIEW;
  return (
    <>
      <TextInput
        data-find
        w="11rem"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={view.search}
        onChange={({ currentTarget: { value } }) => onView({ ...view, search: value })}
      />
      {year !== null && (
        <NativeSelect
          w="9rem"
          aria-label={words.month}
          value={String(view.month ?? '')}
          data={[
            { value: '', label: words.wholeYear(year) },
            ...MONTHS.map((month) => ({
              value: String(month),
              label: words.monthName(month, year),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onView({ ...view, month: value === '' ? null : Number(value) })
          }
        />
      )}
      {filters.map(({ id, label, all, options }) => (
        <NativeSelect
          key={id}
          w="11rem"
          aria-label={label}
          value={view.chosen[id] ?? ''}
          data={[{ value: '', label: all }, ...options]}
          onChange={({ currentTarget: { value } }) =>
            onView({ ...view, chosen: { ...view.chosen, [id]: value } })
          }
        />
      ))}
      {isNarrowed && (
        <Button size="compact-sm" variant="subtle" onClick={() => onView(WHOLE_VIEW)}>
          {words.clear}
        </Button>
      )}
    </>
  );
}
