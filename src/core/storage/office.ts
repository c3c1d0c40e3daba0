import type { Day } from '../../domain/day';
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

/** The last day nothing can be changed of any more; undefined before there is an office. */
export function closedUntil(reader: Reader): Day | null | undefined {
  return reader.statement('select closed_until from office').pluck().get() as
    Day | null | undefined;
}

export function setClosedUntil(writer: Writer, day: Day | null): void {
  writer.statement('update office set closed_until = ?').run(day);
}

export interface ClosingChange {
  readonly at: string;
  readonly who: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reason: string;
}

/** What the audit knows of closing and opening the book, newest first. */
export function closingChanges(reader: Reader): ClosingChange[] {
  return reader
    .statement(
      `select at, who, json_extract(detail, '$.from') as "from", json_extract(detail, '$.to') as "to",
        json_extract(detail, '$.reason') as reason
      from audit where subject = 'closing' order by no desc limit 50`,
    )
    .all() as ClosingChange[];
}
