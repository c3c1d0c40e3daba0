import { type OfficialDocument } from '../../../domain/report/document';
import { type PageMargins } from '../form/page';
import { printedDocument } from '../form/printedDocument';

export interface WordOptions {
  /** Written as the time the file was made; now, if left out. */
  readonly fixedDate?: Date;
  /** Millimetres, within the ranges of the decree; 20 / 20 / 30 / 15 if left out. */
  readonly margins?: PageMargins;
}

/**
 * The document as a Word file (.docx) in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. The same document,
 * date and margins give the same bytes.
 * @throws AppError `bad-input` for margins outside the decree
 */
export async function writeWord(
  document: OfficialDocument,
  { fixedDate = new Date(), margins }: WordOptions = {},
): Promise<Uint8Array> {
  const printed = printedDocument(document, margins);
  // The docx library costs 60 ms and is needed only here.
  const { wordDocument } = await import('./wordDocument');
  return wordDocument(printed, fixedDate);
}
