import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewPlan, writePlan } from '../../../src/core/actions/print-plan';
import { listPlans } from '../../../src/core/actions/read-plan';
import { takeShippedPlan } from '../../../src/core/actions/take-plan';
import { emptyBook, FIXED_NOW, officeBook, temporaryFolder } from '../../support/book';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';

async function bookWithPlan() {
  const core = await officeBook();
  const [plan] = await listPlans(core);
  return { core, id: plan?.id ?? '' };
}

describe('printing a plan of the book', () => {
  it('shows it as it will print and names its file after it', async () => {
    const { core, id } = await bookWithPlan();
    const { html, fileName } = await previewPlan(core, id);
    expect(html).toContain('KẾ HOẠCH');
    expect(html).toContain('Số: 64/KH-UBND');
    expect(html).not.toContain('Kính gửi');
    expect(fileName).toMatch(/^Kế hoạch - Triển khai Phong trào .*xã Phú Bình\.docx$/u);
  });

  it('writes the Word file whole, the same bytes each time, and keeps who wrote it', async () => {
    const { core, id } = await bookWithPlan();
    const path = join(temporaryFolder(), 'Kế hoạch.docx');
    const written = await writePlan(core, id, path);
    const bytes = new Uint8Array(readFileSync(path));
    expect(written).toEqual({ name: 'Kế hoạch.docx', bytes: bytes.length });
    expect(checkOfficialForm(bytes)).toEqual([]);
    await writePlan(core, id, path);
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
    const audit = core.store.raw
      .prepare<[], { at: string }>(
        `select * from audit where action = 'writePlan' and subject = 'plan:${id}'`,
      )
      .all();
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).toContain(FIXED_NOW.toISOString().slice(0, 10));
  });

  it('prints the province’s plan made the office’s own under the office’s letterhead', async () => {
    const { core } = await bookWithPlan();
    const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'own' });
    const path = join(temporaryFolder(), 'kh.docx');
    await writePlan(core, id, path);
    const word = part(openDocx(new Uint8Array(readFileSync(path))), 'word/document.xml');
    const texts = paragraphTexts(word);
    expect(texts).toContain('XÃ PHÚ BÌNH');
    expect(texts).toContain('- Ít nhất 10 buổi hướng dẫn trực tiếp mỗi xóm.');
    expect(texts).toContain('Đặng Quốc Cường');
  });

  it('refuses the Party guidance, a plan not there, an office not set up', async () => {
    const { core } = await bookWithPlan();
    const { id } = await takeShippedPlan(core, { name: 'thang-binh-2025', as: 'other' });
    await expect(previewPlan(core, id)).rejects.toMatchObject({ code: 'plan-party-form' });
    const path = join(temporaryFolder(), 'hd.docx');
    await expect(writePlan(core, id, path)).rejects.toMatchObject({ code: 'plan-party-form' });
    await expect(previewPlan(core, 'x')).rejects.toMatchObject({ code: 'plan-unknown' });
    const bare = await emptyBook();
    await expect(previewPlan(bare, 'x')).rejects.toMatchObject({ code: 'office-not-set-up' });
  });

  it('goes neither over a book nor under another kind of name', async () => {
    const { core, id } = await bookWithPlan();
    const folder = temporaryFolder();
    const refused = (name: string) => writePlan(core, id, join(folder, name));
    await expect(refused('kh.xlsx')).rejects.toMatchObject({ code: 'file-wrong-kind' });
    writeFileSync(join(folder, 'kh.docx'), readFileSync(core.store.file));
    await expect(refused('kh.docx')).rejects.toMatchObject({ code: 'file-is-book' });
  });
});
