import { type Paragraph, type Table } from 'docx';
import { type PrintedBlock } from '../form/printed';
import { dataTable } from './dataTable';
import { bodyText, gap } from './paragraphs';

/** Points between a table and the text below it; above, the text before has its own space. */
const AFTER_TABLE = 6;

/** The blocks of the body or of an annex, in order. `keepLast`: the last text stays with what follows. */
export function blocks(
  printed: readonly PrintedBlock[],
  keepLast: boolean,
): readonly (Paragraph | Table)[] {
  return printed.flatMap((block, index) => {
    const afterTable = printed[index - 1]?.kind === 'table';
    // Word joins two tables that nothing stands between.
    if (block.kind === 'table') {
      const isApart = afterTable && !block.startsPage;
      return [...(isApart ? [gap(AFTER_TABLE)] : []), ...dataTable(block)];
    }
    const last = keepLast && index === printed.length - 1;
    return [
      bodyText(block, {
        ...(afterTable ? { before: AFTER_TABLE } : {}),
        ...(last ? { keepNext: true } : {}),
      }),
    ];
  });
}
