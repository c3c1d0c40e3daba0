import { type Block, type DocumentTable } from '../../../domain/report/document';
import { cleanLine, cleanParagraphs } from '../../../domain/text';
import { endings, withoutEndings } from './addressees';
import { columnWidths } from './columnWidths';
import { decree30 } from './decree30';
import { type PrintedBlock, type PrintedTable, type PrintedText } from './printed';

/** Blocks with clean texts, labels and dashes in place; empty texts are left out. Tables fill `room` millimetres. */
export function printedBlocks(blocks: readonly Block[], room: number): PrintedBlock[] {
  return blocks.flatMap((block, index): PrintedBlock[] => {
    switch (block.kind) {
      case 'section':
      case 'heading':
        return text(block.kind, labelled(block.label, block.text));
      case 'basis':
        return text('basis', basisText(block.text, blocks[index + 1]?.kind === 'basis'));
      case 'paragraph':
        return cleanParagraphs(block.text)
          .split('\n')
          .flatMap((line) => text('paragraph', line));
      case 'item':
        return text('item', dashed(block.text));
      case 'table':
        return [printedTable(block.table, room)];
    }
  });
}

/**
 * Body blocks closed with `./.` right after the last word, in place of the mark that stood there; after a
 * table, which has no last word, on a line of its own.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4.
 */
export function withEndMark(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const { endMark } = decree30.fixedTexts;
  const last = blocks.at(-1);
  if (last === undefined) return [];
  if (last.kind === 'table') {
    return [...blocks, { kind: 'text', component: 'paragraph', text: endMark }];
  }
  const words = last.text.replace(/(?:[\s.;,:]|\.\/\.)+$/u, '');
  return [...blocks.slice(0, -1), { ...last, text: `${words}${endMark}` }];
}

function text(component: PrintedText['component'], content: string): PrintedText[] {
  if (content === '') return [];
  const upper = decree30.components[component].upper;
  return [{ kind: 'text', component, text: upper ? content.toLocaleUpperCase('vi') : content }];
}

/** `I. Tiêu đề`; a label that already ends with a mark keeps it: `a) …`. */
function labelled(label: string, title: string): string {
  const mark = cleanLine(label);
  const content = cleanLine(title);
  if (mark === '') return content;
  return `${mark}${/[.)]$/u.test(mark) ? '' : '.'} ${content}`.trim();
}

function basisText(content: string, followed: boolean): string {
  const [words] = withoutEndings([content]);
  if (words === undefined) return '';
  return followed ? `${words};` : (endings([words])[0] ?? '');
}

function dashed(content: string): string {
  const words = cleanLine(content).replace(/^[-–—+•*]\s+/u, '');
  return words === '' ? '' : `- ${words}`;
}

function printedTable(table: DocumentTable, room: number): PrintedTable {
  const count = table.columns.length;
  const cells = (row: readonly string[]): string[] => {
    if (row.length > count) throw new Error(`table row of ${row.length} cells, ${count} columns`);
    return table.columns.map((_, index) => cleanLine(row[index] ?? ''));
  };
  const clean: DocumentTable = {
    caption: table.caption === null ? null : cleanLine(table.caption),
    columns: table.columns.map((column) => ({ ...column, title: cleanLine(column.title) })),
    rows: table.rows.map(cells),
    totalRow: table.totalRow === null ? null : cells(table.totalRow),
  };
  const widths = columnWidths(clean, room);
  return {
    kind: 'table',
    caption: clean.caption === '' ? null : clean.caption,
    columns: clean.columns.map(({ title, align }, index) => ({
      title,
      align,
      width: widths[index] ?? 0,
    })),
    rows: clean.rows,
    totalRow: clean.totalRow,
    rowHeight: table.rowHeight ?? null,
    startsPage: table.startsPage ?? false,
  };
}
