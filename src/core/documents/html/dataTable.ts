import { escapeMarkup } from '../form/escapeMarkup';
import { type PrintedTable } from '../form/printed';
import { mm, textElement } from './markup';

/** A table with its caption; the header row comes again on every printed page. */
export function dataTable(table: PrintedTable): string {
  const caption =
    table.caption === null ? '' : textElement('tableCaption', table.caption, { tag: 'caption' });
  if (table.columns.length === 0) {
    return table.caption === null ? '' : textElement('tableCaption', table.caption);
  }
  const columns = table.columns.map(({ width }) => `<col style="width: ${mm(width)}" />`);
  const head = table.columns.map(({ title }) =>
    textElement('tableHead', title, { tag: 'th' }).replace('<th ', '<th scope="col" '),
  );
  const row = (texts: readonly string[], component: 'tableCell' | 'tableTotal', name = '') => {
    const cells = texts.map((text, index) => {
      const align = table.columns[index]?.align ?? 'left';
      return `<td class="${component} ${align}">${escapeMarkup(text)}</td>`;
    });
    return `<tr${name}>${cells.join('')}</tr>`;
  };
  const starts = table.startsPage ? ' class="startsPage"' : '';
  const height = table.rowHeight === null ? '' : ` style="height: ${mm(table.rowHeight)}"`;
  return [
    `<table${starts}>`,
    caption,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    '<tbody>',
    ...table.rows.map((texts) => row(texts, 'tableCell', height)),
    ...(table.totalRow === null ? [] : [row(table.totalRow, 'tableTotal', ' class="total"')]),
    '</tbody>',
    '</table>',
  ].join('\n');
}
