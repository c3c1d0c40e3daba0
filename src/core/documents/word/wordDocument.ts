import { Document, Packer } from 'docx';
import { type PrintedDocument } from '../form/printed';
import { coreProperties, corePropertiesPath } from './coreProperties';
import { annexSection, mainSection } from './sections';
import { wordStyles } from './styles';
import { clearZipTimes } from './zipTimes';

/** The bytes of a .docx: the same for the same document and time. */
export async function wordDocument(printed: PrintedDocument, time: Date): Promise<Uint8Array> {
  const document = new Document({
    styles: wordStyles(),
    sections: [mainSection(printed), ...printed.annexes.map(annexSection)],
  });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: corePropertiesPath, data: coreProperties(printed, time) },
  ]);
  return clearZipTimes(new Uint8Array(bytes));
}
