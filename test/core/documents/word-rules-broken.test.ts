import { beforeAll, describe, expect, test } from 'vitest';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { type Block, type OfficialDocument } from '../../../src/domain/report/document';
import { type DocxParts, openDocx } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { samplePlan, sampleReport } from '../../support/docx-samples';
import { DOCUMENT } from '../../support/docx-breach';
import { componentBreaches } from '../../support/docx-breaches-components';
import { pageBreaches } from '../../support/docx-breaches-page';

/** The sample with an annex of three rows, so that each breach is read in no time. */
function shortReport(): OfficialDocument {
  const report = sampleReport();
  const few = (block: Block): Block =>
    block.kind === 'table'
      ? { kind: 'table', table: { ...block.table, rows: block.table.rows.slice(0, 3) } }
      : block;
  return {
    ...report,
    annexes: report.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(few) })),
  };
}

describe('the checker', () => {
  let good: DocxParts;

  beforeAll(async () => {
    good = openDocx(await writeWord(shortReport()));
  });

  test('finds nothing in a good document', () => {
    expect(checkOfficialForm(good)).toEqual([]);
  });

  test.each([...pageBreaches, ...componentBreaches])('%s: sees %s', (rule, _, path, from, to) => {
    const text = good.get(path);
    const broken = text?.replace(from, to);
    expect(broken, 'the breach changes nothing').not.toBe(text);
    const parts = new Map(good).set(path, broken ?? '');
    let found: readonly string[];
    try {
      found = checkOfficialForm(parts);
    } catch (error) {
      // A part that cannot be read at all is found by being refused.
      found = [`well-formed: ${String(error)}`];
    }
    expect(found.map((finding) => finding.split(':')[0])).toContain(rule);
  });

  test('as-above: sees Như trên in a document without Kính gửi', async () => {
    const parts = openDocx(await writeWord(samplePlan()));
    const text = parts.get(DOCUMENT)?.replace('- Lưu: VT.', '- Như trên;') ?? '';
    const found = checkOfficialForm(new Map(parts).set(DOCUMENT, text));
    expect(found.some((finding) => finding.startsWith('as-above'))).toBe(true);
  });

  test('joined-tables: sees two tables that nothing stands between', () => {
    const text = good.get(DOCUMENT) ?? '';
    const table = /<w:tbl>(?:(?!<w:tbl>).)*?STT.*?<\/w:tbl>/su.exec(text)?.[0] ?? '';
    const parts = new Map(good).set(DOCUMENT, text.replace(table, table + table));
    const found = checkOfficialForm(parts);
    expect(found.some((finding) => finding.startsWith('joined-tables'))).toBe(true);
  });
});
