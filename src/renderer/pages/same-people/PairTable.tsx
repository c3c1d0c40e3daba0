import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { formatDay } from '../../../domain/day';
import { StateBadge } from '../../parts/StateBadge';
import { people } from '../../text/people';
import { samePeople as text } from '../../text/same-people';
import { noFilters, usePeopleView, wholeList } from '../people/list-view';
import type { Pair, Record, Side } from './pairs';
import css from './same-people.module.css';

interface PairTableProps {
  readonly pair: Pair;
  readonly kept: Side;
  readonly hamletWord: string;
  readonly onKeep: (side: Side) => void;
}

const sides = ['one', 'other'] as const;

/** Field by field, with a sign where the two differ. */
export function PairTable({ pair, kept, hamletWord, onKeep }: PairTableProps) {
  return (
    <table className={css.table} aria-label={text.table}>
      <thead>
        <tr>
          <td className={css.which}>
            {text.keepWhich} <kbd>← →</kbd>
          </td>
          {sides.map((side) => (
            <th key={side} scope="col" data-kept={side === kept || undefined}>
              <Head record={pair[side]} isKept={side === kept} onKeep={() => onKeep(side)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fieldsOf(pair, hamletWord).map(({ name, values }) => {
          const differs = values[0] !== values[1];
          return (
            <tr key={name} data-differs={differs || undefined}>
              <th scope="row">
                {name}
                {differs && (
                  <span className={css.differs} title={text.differs}>
                    <span aria-hidden>≠</span>
                    <span className={css.spoken}>{text.differs}</span>
                  </span>
                )}
              </th>
              {values.map((value, index) => (
                <td key={sides[index]} data-kept={sides[index] === kept || undefined}>
                  {value === '' ? <span className={css.empty}>{text.empty}</span> : value}
                </td>
              ))}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{text.fields.classes}</th>
          {sides.map((side) => (
            <td key={side} data-kept={side === kept || undefined}>
              <Classes record={pair[side]} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly record: Record;
  readonly isKept: boolean;
  readonly onKeep: () => void;
}

function Head({ record, isKept, onKeep }: HeadProps) {
  const [, navigate] = useLocation();
  const [, changePeople] = usePeopleView();
  const open = () => {
    changePeople({ ...noFilters, ...wholeList, ids: [record.id] });
    navigate('/nguoi-dan');
  };
  return (
    <div className={css.recordHead}>
      {isKept ? (
        <StateBadge tone="good">{text.keep}</StateBadge>
      ) : (
        <>
          <StateBadge tone="quiet">{text.goes}</StateBadge>
          <Button size="compact-sm" variant="default" onClick={onKeep} title="← →">
            {text.keepThis}
          </Button>
        </>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        ml="auto"
        onClick={open}
        title={text.openPerson(record.name)}
      >
        {text.open}
      </Button>
    </div>
  );
}

/** What both say, as text; what neither has is left out. */
function fieldsOf({ one, other }: Pair, hamletWord: string) {
  const rows: [name: string, say: (record: Record) => string, isAlways: boolean][] = [
    [text.fields.name, ({ name }) => name, true],
    [text.fields.birth, birthOf, true],
    [text.fields.sex, ({ sex }) => (sex ? people.sexes[sex] : ''), true],
    [hamletWord, ({ hamlet }) => hamlet ?? '', true],
    [text.fields.audience, ({ audience }) => people.audiences[audience], true],
    [text.fields.cccd, ({ cccd }) => cccd ?? '', false],
    [text.fields.phone, ({ phone }) => phone ?? '', false],
    [text.fields.confirmed, confirmedOf, false],
    [text.fields.note, ({ note }) => note, false],
  ];
  return rows
    .map(([name, say, isAlways]) => ({ name, values: [say(one), say(other)] as const, isAlways }))
    .filter(({ values, isAlways }) => isAlways || values.some((value) => value !== ''));
}

function birthOf({ birthDay, birthYear }: Record): string {
  return birthDay ? formatDay(birthDay) : (birthYear?.toString() ?? '');
}

function confirmedOf({ confirmedOn }: Record): string {
  return confirmedOn ? text.confirmed(formatDay(confirmedOn)) : '';
}

function Classes({ record }: { readonly record: Record }): ReactNode {
  if (record.inClasses.length === 0) return <span className={css.empty}>{text.noClass}</span>;
  return (
    <ul className={css.classes}>
      {record.inClasses.map(({ classId, name, attended, sessions, result, resultDay }) => (
        <li key={classId}>
          <span>{name}</span>
          <span className={css.quiet}>
            {text.inClass(attended, sessions)}
            {result && resultDay && `, ${text.results[result](formatDay(resultDay))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
