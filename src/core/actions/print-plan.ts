import phrases from '../../../resources/report/phrases.json';
import planPhrases from '../../../resources/report/plan-phrases.json';
import { yearOf } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { OfficialDocument } from '../../domain/report/document';
import { planDocument } from '../../domain/report/plan-document';
import type { Core } from '../core';
import { writeHtml } from '../documents/html/writeHtml';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { fileName } from '../files/fileNames';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';
import { readPlan } from '../storage/plan';

/**
 * The plan as it will print and the name its file should have.
 * @throws AppError `office-not-set-up`, `plan-unknown`, `plan-party-form`
 */
export async function previewPlan(
  core: Core,
  id: string,
): Promise<{ html: string; fileName: string }> {
  const document = await planOnPaper(core, id);
  return {
    html: writeHtml(document),
    fileName: fileName(`${document.type} - ${document.subject}`, 'docx'),
  };
}

/**
 * Writes the plan's Word file whole or not at all; who wrote which plan is kept.
 * @throws AppError those of `previewPlan` and of the file
 */
export async function writePlan(
  core: Core,
  id: string,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'docx');
  const document = await planOnPaper(core, id);
  const written = await writeFileWhole(path, await writeWord(document, { fixedDate: core.now() }));
  await core.store.write((writer) => {
    writer.audit('writePlan', `plan:${id}`, { file: written.name, bytes: written.bytes });
    return Promise.resolve();
  });
  return written;
}

async function planOnPaper(core: Core, id: string): Promise<OfficialDocument> {
  const [stored, plan] = await core.store.read(
    async (reader) => [await readOffice(reader), await readPlan(reader, id)] as const,
  );
  if (!stored) throw new AppError('office-not-set-up');
  if (!plan) throw new AppError('plan-unknown');
  return planDocument(plan, stored.office, { ...phrases, ...planPhrases }, yearOf(core.today()));
}
