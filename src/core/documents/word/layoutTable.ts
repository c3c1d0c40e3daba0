import {
  type Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnTwips } from './units';

/** What stands in one place. */
export interface Place {
  readonly children: readonly Paragraph[];
}

/** A table without lines that only places things side by side, no row split; widths in millimetres. */
export function layoutTable(widths: readonly number[], rows: readonly (readonly Place[])[]): Table {
  const columns = columnTwips(widths);
  return new Table({
    columnWidths: columns,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (places) =>
        new TableRow({
          cantSplit: true,
          children: places.map(
            ({ children }, index) =>
              new TableCell({
                children,
                width: { size: columns[index] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
              }),
          ),
        }),
    ),
  });
}
