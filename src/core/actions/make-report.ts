import phrases from '../../../resources/report/phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import { AppError } from '../../domain/errors';
import { communeName } from '../../domain/office/office';
import { parsePeriod, periodName } from '../../domain/period/period';
import type { OfficialDocument } from '../../domain/report/document';
import { ownSections, type OwnSection } from '../../domain/report/own-text';
import { periodicReport } from '../../domain/report/periodic-report';
import { speaker } from '../../domain/report/phrase';
import { summaryBook } from '../../domain/report/summary';
import { cleanParagraphs } from '../../domain/text';
import type { Core } from '../core';
import { writeSummary } from '../documents/excel/writeSummary';
import { writeHtml } from '../documents/html/writeHtml';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { fileName } from '../files/fileNames';
import { refuseForDocument } from '../files/refuseBook';
import { writeOwnText } from '../storage/report-text';
import { readPeriod, type PeriodRecords } from './measure-period';

type Written = Promise<{ name: string; bytes: number }>;

const OWN_PHRASES: Readonly<Record<OwnSection, readonly [title: string, suggestion: string]>> = {
  direction: ['ownDirection', 'suggestDirection'],
  propaganda: ['ownPropaganda', 'suggestPropaganda'],
  difficulties: ['ownDifficulties', 'suggestDifficulties'],
  'next-tasks': ['ownNext', 'suggestNext'],
  proposals: ['ownProposals', 'suggestProposals'],
};

/** The report as it will print, its own paragraphs with suggestions, and the name its file should have. */
export async function previewReport(
  core: Core,
  period: string,
): Promise<{
  html: string;
  own: { section: OwnSection; title: string; text: string; suggestion: string }[];
  fileName: string;
}> {
  const records = await readPeriod(core, period);
  const say = speaker(phrases);
  const values = {
    commune: communeName(records.office),
    hamletWord: records.office.hamletWord,
  };
  return {
    html: writeHtml(documentOf(records)),
    own: ownSections.map((section) => {
      const [title, suggestion] = OWN_PHRASES[section];
      return {
        section,
        title: say(title),
        text: records.ownTexts[section] ?? '',
        suggestion: say(suggestion, values),
      };
    }),
    fileName: fileName(`Báo cáo ${periodName(records.period)} - ${values.commune}`, 'docx'),
  };
}

export function documentOf(records: PeriodRecords): OfficialDocument {
  return periodicReport(records, phrases);
}

/** @throws AppError `period-unknown`, `period-ends-before-start` */
export async function saveOwnText(
  core: Core,
  input: { period: string; section: OwnSection; text: string },
): Promise<void> {
  parsePeriod(input.period);
  const text = cleanParagraphs(input.text);
  await core.store.write(async (writer) => {
    await writeOwnText(writer, input.period, input.section, text);
    writer.audit('saveOwnText', `report:${input.period}`, { section: input.section, to: text });
  });
}

/** Writes the Word report whole or not at all; who wrote which period is kept. */
export async function writeReport(core: Core, period: string, path: string): Written {
  refuseForDocument(core.store.file, path, 'docx');
  const records = await readPeriod(core, period);
  const bytes = await writeWord(documentOf(records), { fixedDate: core.now() });
  return write(core, 'writeReport', period, path, bytes);
}

/** Writes the Excel table whole or not at all. @throws AppError `plan-unknown` and those of the file */
export async function writeSummaryFile(core: Core, period: string, path: string): Written {
  refuseForDocument(core.store.file, path, 'xlsx');
  const records = await readPeriod(core, period);
  if (!records.plan) throw missingPlan(records);
  const matter = { ...records, plan: records.plan, madeOn: core.today() };
  const book = summaryBook(matter, { ...phrases, ...summaryPhrases });
  return write(core, 'writeSummary', period, path, await writeSummary(book));
}

export async function summaryFileName(core: Core, period: string): Promise<{ fileName: string }> {
  const { period: read, office } = await readPeriod(core, period);
  return { fileName: fileName(`Tổng hợp ${periodName(read)} - ${communeName(office)}`, 'xlsx') };
}

async function write(
  core: Core,
  action: string,
  period: string,
  path: string,
  bytes: Uint8Array,
): Written {
  const written = await writeFileWhole(path, bytes);
  await core.store.write((writer) => {
    writer.audit(action, `report:${period}`, { file: written.name, bytes: written.bytes });
    return Promise.resolve();
  });
  return written;
}

function missingPlan({ laterPlan }: PeriodRecords): AppError {
  return laterPlan
    ? new AppError('plan-after-period', {
        plan: laterPlan.symbol ?? '…',
        date: laterPlan.date ?? '…',
      })
    : new AppError('plan-unknown');
}
