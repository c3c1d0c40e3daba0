import type { CommuneKind, Office } from '../../domain/office/office';
import type { Reader, Writer } from './store';

export async function readOffice(
  reader: Reader,
): Promise<{ office: Office; isSample: boolean } | null> {
  const row = await reader.query.selectFrom('office').selectAll().executeTakeFirst();
  if (!row) return null;
  const list = (json: string) => JSON.parse(json) as string[];
  return {
    office: {
      kind: row.kind as CommuneKind,
      name: row.name,
      province: row.province,
      hamletWord: row.hamlet_word,
      signatureLines: list(row.signature_lines),
      signerName: row.signer_name,
      addressees: list(row.addressees),
      recipients: list(row.recipients),
      draftingUnit: row.drafting_unit,
      enteredBy: row.entered_by,
    },
    isSample: row.is_sample === 1,
  };
}

export async function writeOffice(
  writer: Writer,
  office: Office,
  isSample: boolean,
): Promise<void> {
  const row = {
    one: 1,
    kind: office.kind,
    name: office.name,
    province: office.province,
    hamlet_word: office.hamletWord,
    signature_lines: JSON.stringify(office.signatureLines),
    signer_name: office.signerName,
    addressees: JSON.stringify(office.addressees),
    recipients: JSON.stringify(office.recipients),
    drafting_unit: office.draftingUnit,
    entered_by: office.enteredBy,
    is_sample: isSample ? 1 : 0,
  };
  await writer.query
    .insertInto('office')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
}
