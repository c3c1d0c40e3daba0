import { Button, Checkbox, Menu, Popover, Stack, Text } from '@mantine/core';
import { memo, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk, type Input } from '../../api/client';
import { useRemembered } from '../../api/remembered';
import { CONFIRM_LIST } from '../../app/pages';
import { confirmText } from '../../text/confirm-list';
import { people as text } from '../../text/people';

export type PersonColumn = Input<'person', 'printList'>['columns'][number];

const shownAlways = ['birth', 'sex', 'hamlet', 'audience', 'classes', 'result'] as const;
const all = [...shownAlways, 'confirmed', 'note'] as const;

/** The columns shown, kept over restarts; numbers of cards and telephones are asked for anew each time. */
export function useColumns() {
  const [kept, keep] = useRemembered<string>(
    'people-columns',
    shownAlways.join(' '),
    (word): word is string => word.split(' ').every((each) => all.some((known) => known === each)),
  );
  const [extra, setExtra] = useState<readonly PersonColumn[]>([]);
  const shown = useMemo(() => all.filter((each) => kept.split(' ').includes(each)), [kept]);
  const toggle = useCallback(
    (column: PersonColumn, isOn: boolean) => {
      if (column === 'phone' || column === 'cccd') {
        setExtra((now) => [...now.filter((each) => each !== column), ...(isOn ? [column] : [])]);
        return;
      }
      const next = all.filter((each) => (each === column ? isOn : shown.includes(each)));
      if (next.length > 0) keep(next.join(' '));
    },
    [keep, shown],
  );
  return useMemo(() => {
    const inFiles: readonly PersonColumn[] = [...shown, ...extra];
    return { shown, inFiles, toggle };
  }, [shown, extra, toggle]);
}

interface ColumnsChoiceProps {
  readonly columns: ReturnType<typeof useColumns>;
}

export const ColumnsChoice = memo(function ColumnsChoice({ columns }: ColumnsChoiceProps) {
  const { data: keeps } = useAsk('privacy', 'state', {});
  const contact = [
    ...(keeps?.keepsPhone ? (['phone'] as const) : []),
    ...(keeps?.keepsCccd ? (['cccd'] as const) : []),
  ];
  const box = (column: PersonColumn) => (
    <Checkbox
      key={column}
      label={text.files.column[column]}
      checked={columns.inFiles.includes(column)}
      onChange={(event) => columns.toggle(column, event.currentTarget.checked)}
    />
  );
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={260}>
      <Popover.Target>
        <Button variant="default">{text.files.columns}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.files.columns}>
        <Stack gap="xs">
          {all.map(box)}
          {contact.map(box)}
          {contact.length > 0 && <Text size="xs">{text.files.contactHint}</Text>}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
});

interface ListMenuProps {
  readonly onExcel: () => void;
  readonly onPrint: () => void;
}

/** Where else the people's pages lead, and what the list can become. */
export const ListMenu = memo(function ListMenu(props: ListMenuProps) {
  const [, navigate] = useLocation();
  const places = [
    [text.links.batches, '/nguoi-dan/cac-lan-nhap'],
    [text.links.same, '/nguoi-dan/trung'],
    [confirmText.title, CONFIRM_LIST],
    [text.links.notReached, '/nguoi-dan/chua-tiep-can'],
    [text.links.population, '/nguoi-dan/dan-so'],
  ] as const;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default">{text.links.menu} ▾</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={props.onExcel}>{text.files.excel}</Menu.Item>
        <Menu.Item onClick={props.onPrint} rightSection={<small>Ctrl+P</small>}>
          {text.files.print}
        </Menu.Item>
        <Menu.Divider />
        {places.map(([label, to]) => (
          <Menu.Item key={to} onClick={() => navigate(to)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});
