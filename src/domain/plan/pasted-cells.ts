/** A row of a text copied from Excel, with the line it began on. */
export interface PastedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Cells of a text as Excel puts it on the clipboard: tabs between cells; a cell that holds a tab, a line end or a quote
 * is quoted and its quotes are doubled. Empty rows are left out.
 */
export function pastedLines(text: string): PastedLine[] {
  const lines: PastedLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let at = 0;
  const end = () => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
    cells = [];
    line += 1;
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
  return lines;
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
