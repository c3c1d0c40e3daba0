/** A row of a text copied from Excel, with the line it began on. */
export interface PastedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a text as Excel puts it on the clipboard, without those that are empty. */
export function pastedLines(text: string): PastedLine[] {
  return pastedRows(text)
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * Cells of a text as Excel puts it on the clipboard: tabs between cells; a cell that holds a tab, a line end or a quote
 * is quoted and its quotes are doubled. The line end after the last row ends it and begins no row.
 */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  const end = () => {
    rows.push(cells);
    cells = [];
  };
  while (at < text.length) {
    const cell = readCell(text, at);
    cells.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    end();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (cells.length > 0) end();
  return rows;
}

/** The other way round, for Ctrl+C. */
export function asPastedText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  const whole = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  whole.lastIndex = start;
  const quotedCell = whole.exec(text);
  if (quotedCell) {
    return { text: (quotedCell[1] ?? '').replaceAll('""', '"'), end: whole.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const found = plain.exec(text)?.[0] ?? '';
  return { text: found, end: start + found.length };
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
