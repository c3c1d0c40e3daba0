import { Button, Checkbox, Menu, Popover, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { classColumns, type ClassColumn } from '../../../domain/class/class-list';
import { useRemembered } from '../../api/remembered';
import { COUNTS, SKILLS } from '../../app/pages';
import { classes as text } from '../../text/classes';
import { countsText } from '../../text/counts';
import { skills as skillText } from '../../text/skills';

const atFirst: readonly ClassColumn[] = [
  'hamlet',
  'audience',
  'persons',
  'sessions',
  'notTaken',
  'days',
  'achieved',
];
const isColumn = (word: string): word is ClassColumn => classColumns.some((each) => each === word);

/** The columns shown, kept over restarts. */
export function useClassColumns() {
  const [kept, keep] = useRemembered<string>(
    'class-columns',
    atFirst.join(' '),
    (words): words is string => words.split(' ').every(isColumn),
  );
  const shown = useMemo(
    () => classColumns.filter((each) => kept.split(' ').includes(each)),
    [kept],
  );
  const toggle = (column: ClassColumn, isOn: boolean) => {
    const next = classColumns.filter((each) => (each === column ? isOn : shown.includes(each)));
    if (next.length > 0) keep(next.join(' '));
  };
  return { shown, toggle };
}

interface ColumnsProps {
  readonly columns: ReturnType<typeof useClassColumns>;
  readonly hamletWord: string;
}

export function ClassColumnsChoice({ columns, hamletWord }: ColumnsProps) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus width={240}>
      <Popover.Target>
        <Button variant="default">{text.files.columns}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.files.columns}>
        <Stack gap="xs">
          {classColumns.map((column) => (
            <Checkbox
              key={column}
              label={column === 'hamlet' ? hamletWord : text.columns[column]}
              checked={columns.shown.includes(column)}
              onChange={(event) => columns.toggle(column, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What the list can become, and the skills its classes teach. */
export function ClassListMenu(props: {
  readonly onExcel: () => void;
  readonly onPrint: () => void;
}) {
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default">{text.files.menu} ▾</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={props.onExcel}>{text.files.excel}</Menu.Item>
        <Menu.Item onClick={props.onPrint} rightSection={<small>Ctrl+P</small>}>
          {text.files.print}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => navigate(COUNTS)}>{countsText.link}</Menu.Item>
        <Menu.Item onClick={() => navigate(SKILLS)}>{skillText.title}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
