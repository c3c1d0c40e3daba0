import { useMemo, useState } from 'react';
import { formatCount } from '../../../domain/number';
import { communeName } from '../../../domain/office/office';
import type { OfficialDocumentEntry } from '../../../domain/register/rows';
import { documentTypes, typeInSign } from '../../../domain/report/document-types';
import { useBook } from '../../app/office';
import {
  choiceColumn,
  dayColumn,
  textColumn,
  type RegisterColumn,
} from '../../parts/register-grid/columns';
import { RegisterGrid } from '../../parts/register-grid/RegisterGrid';
import { useRegisterRows } from '../../parts/register-grid/use-register';
import { documentsText as words } from '../../text/activities-documents';
import { app } from '../../text/app';
import { useEvidence } from './use-evidence';
import { usedBefore } from './used-before';

type Entry = OfficialDocumentEntry;

const start = (id: string, day: string): Entry => ({
  id,
  direction: 'issued',
  type: 'CV',
  symbol: '',
  day,
  issuer: '',
  subject: '',
  note: '',
});
const directions = (['issued', 'received'] as const).map((value) => ({
  value,
  label: words.direction[value],
}));
const types = Object.entries(documentTypes).map(([value, label]) => ({ value, label }));
const filters = [
  {
    id: 'direction',
    label: words.column.direction,
    all: words.directions,
    options: directions,
    of: ({ direction }: Entry) => direction,
  },
  {
    id: 'type',
    label: words.column.type,
    all: words.types,
    options: types,
    of: ({ type }: Entry) => type,
  },
];
const dayOf = ({ day }: Entry) => day;
const nameOf = ({ symbol, subject }: Entry) => [symbol, subject].filter(Boolean).join(' – ');
const totals = (rows: readonly Entry[]) => {
  const issued = rows.filter(({ direction }) => direction === 'issued').length;
  return words.totals(
    formatCount(rows.length),
    formatCount(issued),
    formatCount(rows.length - issued),
  );
};

const symbolColumn: RegisterColumn<Entry> = {
  ...textColumn<Entry>('symbol', {
    title: words.column.symbol,
    width: 11,
    hint: words.symbolHint,
    paper: 18,
  }),
  put: (row, text) => {
    const symbol = text.trim();
    return { ...row, symbol, type: typeInSign(symbol) ?? row.type };
  },
};

/**
 * Documents issued and received, which open section I of the report. What is done most: the week's documents from the
 * văn thư (sign, Tab, summary, Enter; the type follows from the sign, day and direction are those of the row above), one
 * looked up (Ctrl+F and a word), the year's list in Excel (Ctrl+E).
 */
export function DocumentsTab() {
  const { office } = useBook();
  const committee = app.frame.committee(communeName(office));
  const rows = useRegisterRows('officialDocument').data;
  const [current, setCurrent] = useState<string | null>(null);
  const evidence = useEvidence('officialDocument', current, nameOf);
  const issuers = useMemo(() => usedBefore(rows?.map(({ issuer }) => issuer)), [rows]);
  const columns = useMemo(
    (): readonly RegisterColumn<Entry>[] => [
      dayColumn('day', { title: words.column.day, repeats: true, hint: words.dayHint }),
      choiceColumn('direction', directions, {
        title: words.column.direction,
        width: 5,
        paper: 9,
        repeats: true,
      }),
      symbolColumn,
      choiceColumn('type', types, { title: words.column.type, width: 7.5, paper: 14 }),
      textColumn('subject', {
        title: words.column.subject,
        needed: true,
        blankHint: words.blank,
        paper: 50,
      }),
      {
        ...textColumn<Entry>('issuer', {
          title: words.column.issuer,
          width: 13,
          suggestions: issuers,
          hint: words.issuerHint,
        }),
        text: ({ issuer, direction }) =>
          issuer === '' && direction === 'issued' ? committee : issuer,
        opens: ({ issuer }) => issuer,
      },
      textColumn('note', { title: words.column.note, width: 8, quiet: true }),
      evidence.column,
    ],
    [issuers, committee, evidence.column],
  );
  return (
    <RegisterGrid
      name="officialDocument"
      title={words.title}
      columns={columns}
      start={start}
      dayOf={dayOf}
      filters={filters}
      totals={totals}
      onCurrent={setCurrent}
      tools={evidence.button}
      aside={evidence.panel}
      minWidth={68}
    />
  );
}
