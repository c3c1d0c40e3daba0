import { describe, expect, test } from 'vitest';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import { all, openDocx, part, textOf } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { sampleReport } from '../../support/docx-samples';
import { variations } from '../../support/docx-variations';

const fixedDate = new Date('2025-12-15T02:00:00Z');

describe('a Word document keeps every rule of the official form', () => {
  test.each([...variations()])('%s', async (_, document) => {
    expect(checkOfficialForm(await writeWord(document, { fixedDate }))).toEqual([]);
  });

  test('at the widest margins of the decree', async () => {
    const margins = { top: 25, bottom: 25, left: 35, right: 20 };
    const findings = checkOfficialForm(await writeWord(sampleReport(), { fixedDate, margins }));
    // The checker knows the room of the letterhead only at usual margins.
    expect(findings.filter((finding) => !finding.startsWith('rule-length'))).toEqual([]);
  });
});

describe('a Word document', () => {
  test('repeats nothing and loses nothing of its tables', async () => {
    const report = sampleReport();
    const document = part(openDocx(await writeWord(report, { fixedDate })), 'word/document.xml');
    const cells = all(document, 'w:tc').map(textOf);
    const blocks = [...report.body, ...report.annexes.flatMap((annex) => annex.blocks)];
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.table.rows) {
        const start = cells.findIndex((_, at) => row.every((text, i) => cells[at + i] === text));
        expect(start, row.join(' | ')).toBeGreaterThan(-1);
      }
    }
  });

  test('names the office as its author and the title, and no program', async () => {
    const parts = openDocx(await writeWord(sampleReport(), { fixedDate }));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>ỦY BAN NHÂN DÂN XÃ PHÚ BÌNH</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>ỦY BAN NHÂN DÂN XÃ PHÚ BÌNH</cp:lastModifiedBy>');
    expect(core).toContain('<dc:title>BÁO CÁO Kết quả triển khai Phong trào “Bình dân học vụ số”');
    expect(core).toContain('>2025-12-15T02:00:00Z</dcterms:created>');
    expect([...parts.values()].join('')).not.toMatch(/docx|Un-named|LibreOffice|electron/iu);
  });

  test('is the same, byte for byte, at any time of making', async () => {
    const first = await writeWord(sampleReport(), { fixedDate });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeWord(sampleReport(), { fixedDate })).equals(first)).toBe(true);
  });

  test('differs when the date of making differs, and only there', async () => {
    const [some, other] = await Promise.all(
      [fixedDate, new Date('2026-01-01T00:00:00Z')].map(async (date) =>
        openDocx(await writeWord(sampleReport(), { fixedDate: date })),
      ),
    );
    const differing = [...(some ?? [])].filter(([path, text]) => other?.get(path) !== text);
    expect(differing.map(([path]) => path)).toEqual(['docProps/core.xml']);
  });

  test('refuses margins the decree does not allow', async () => {
    const margins = { top: 20, bottom: 20, left: 20, right: 15 };
    await expect(writeWord(sampleReport(), { margins })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});
