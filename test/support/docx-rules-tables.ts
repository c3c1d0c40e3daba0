import { dataTables, rowsOf, sections } from './docx-components';
import { expectThat, type Finding } from './docx-finding';
import { all, child, elements, textOf, type XmlElement } from './docx-package';

/** Widths that every program reads, header rows repeated, rows whole (domain facts 1.4). */
export function tableRules(document: XmlElement): Finding[] {
  const figures = new Set(dataTables(document));
  return sections(document).flatMap(({ children, properties }) => {
    const page = Number(child(properties, 'w:pgSz')?.attributes['w:w']);
    const margin = child(properties, 'w:pgMar')?.attributes ?? {};
    const room = page - Number(margin['w:left']) - Number(margin['w:right']);
    const last = children.at(-1);
    return [
      ...children.flatMap((each, index) => [
        ...(each.name === 'w:tbl' ? widths(each, room) : []),
        ...(figures.has(each) ? rows(each) : []),
        ...expectThat(
          'joined-tables',
          each.name !== 'w:tbl' || children[index + 1]?.name !== 'w:tbl',
          textOf(each).slice(0, 30),
        ),
      ]),
      ...expectThat(
        'last-paragraph',
        last === undefined || last.name === 'w:p',
        'a section ends with a table',
      ),
    ];
  });
}

function widths(table: XmlElement, room: number): Finding[] {
  const name = textOf(table).slice(0, 30);
  const grid = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const total = grid.reduce((sum, width) => sum + width, 0);
  const properties = child(table, 'w:tblPr');
  const whole = child(properties, 'w:tblW')?.attributes ?? {};
  return [
    ...expectThat('table-width', whole['w:type'] === 'dxa' && Number(whole['w:w']) === total, name),
    ...expectThat('table-room', total <= room + 20, `${total} of ${room} twips: ${name}`),
    ...expectThat(
      'table-fixed',
      child(properties, 'w:tblLayout')?.attributes['w:type'] === 'fixed',
      name,
    ),
    ...rowsOf(table).flatMap((row) => {
      const cells = elements(row).filter((each) => each.name === 'w:tc');
      return cells.flatMap((cell, index) => {
        const width = child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes ?? {};
        return expectThat(
          'cell-width',
          cells.length === grid.length &&
            width['w:type'] === 'dxa' &&
            Number(width['w:w']) === grid[index],
          `${JSON.stringify(width)} in column ${index + 1}: ${name}`,
        );
      });
    }),
  ];
}

function rows(table: XmlElement): Finding[] {
  const has = (row: XmlElement | undefined, property: string) =>
    child(child(row, 'w:trPr'), property) !== undefined;
  const [head, ...others] = rowsOf(table);
  return [
    ...expectThat('header-row', has(head, 'w:tblHeader'), textOf(table).slice(0, 30)),
    ...expectThat('header-row', !others.some((row) => has(row, 'w:tblHeader')), 'more than one'),
    ...[head, ...others].flatMap((row) =>
      expectThat(
        'whole-row',
        has(row, 'w:cantSplit'),
        row === undefined ? 'none' : textOf(row).slice(0, 30),
      ),
    ),
  ];
}
