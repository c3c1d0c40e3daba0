import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { type Block } from '../../../src/domain/report/document';
import { openDocx, part } from '../../support/docx-package';
import { sampleReport } from '../../support/docx-samples';
import { xmlTree } from '../../support/docx-tree';

const folder = path.resolve(import.meta.dirname, '../../fixtures/golden');

/** The sample with an annex of two rows: every kind of element, and still readable in a review. */
function goldenReport() {
  const report = sampleReport();
  const few = (block: Block): Block =>
    block.kind === 'table'
      ? { kind: 'table', table: { ...block.table, rows: block.table.rows.slice(0, 2) } }
      : block;
  return {
    ...report,
    body: [{ kind: 'basis', text: 'Căn cứ Kế hoạch số 64/KH-UBND' } as const, ...report.body],
    annexes: report.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(few) })),
  };
}

/** UPDATE_GOLDEN=1 npm run unit -- test/core/documents/word-golden: writes the trees as they are now. */
test.each(['document', 'styles'])('the sample report has the known tree: %s.xml', async (name) => {
  const bytes = await writeWord(goldenReport(), { fixedDate: new Date('2025-12-15T00:00:00Z') });
  const tree = xmlTree(part(openDocx(bytes), `word/${name}.xml`));
  const file = path.join(folder, `report.${name}.tree`);
  if (process.env.UPDATE_GOLDEN === '1') {
    await mkdir(folder, { recursive: true });
    await writeFile(file, tree);
  }
  expect(tree).toBe(await readFile(file, 'utf8'));
});
