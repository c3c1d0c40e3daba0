import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { decree30 } from '../form/decree30';
import { type ComponentName } from '../form/officialForm';
import { type PrintedTable } from '../form/printed';
import { paragraph } from './paragraphs';
import { columnTwips, pointTwips, twips } from './units';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Explicit, because programs differ in what they take when nothing is said. */
const cellMargins = {
  left: twips(decree30.table.sidePadding),
  right: twips(decree30.table.sidePadding),
  top: pointTwips(2),
  bottom: pointTwips(2),
  marginUnitType: WidthType.DXA,
} as const;

/**
 * A table with its caption: fixed widths in DXA for columns and cells, the header row repeated on every page,
 * no row split, the header kept with the first row and the total with the row before.
 */
export function dataTable(table: PrintedTable): (Paragraph | Table)[] {
  const caption =
    table.caption === null
      ? []
      : [paragraph('tableCaption', table.caption, { startsPage: table.startsPage })];
  if (table.columns.length === 0) return caption;
  const widths = columnTwips(table.columns.map(({ width }) => width));
  const aligned = table.columns.map(({ align }) => alignments[align]);
  const rowOf = (
    texts: readonly string[],
    style: ComponentName,
    options: { readonly head?: boolean; readonly keepNext?: boolean } = {},
  ) =>
    new TableRow({
      cantSplit: true,
      ...(options.head === true ? { tableHeader: true } : {}),
      ...(options.keepNext === true ? { keepNext: true } : {}),
      ...(table.rowHeight === null || options.head === true
        ? {}
        : { height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST } }),
      children: texts.map((text, index) => {
        const alignment = aligned[index];
        return new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style,
              text,
              ...(options.head === true || alignment === undefined ? {} : { alignment }),
            }),
          ],
        });
      }),
    });

  const last = table.rows.length - 1;
  const total = table.totalRow;
  const rows = [
    rowOf(
      table.columns.map(({ title }) => title),
      'tableHead',
      { head: true },
    ),
    ...table.rows.map((texts, index) =>
      rowOf(texts, 'tableCell', { keepNext: total !== null && index === last }),
    ),
    ...(total === null ? [] : [rowOf(total, 'tableTotal')]),
  ];
  return [
    ...caption,
    new Table({
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      margins: cellMargins,
    }),
  ];
}
