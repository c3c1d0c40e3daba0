import type { ProvedRegister } from '../../domain/register/proved';
import type { Reader, Writer } from './store';

export interface RegisterEvidence {
  readonly id: string;
  readonly kind: 'file' | 'link';
  /** What the office calls it; for a file its name. */
  readonly name: string;
  /** The link, or the file's place below the evidence folder. */
  readonly location: string;
  /** When it was added, UTC. */
  readonly at: string;
}

const tables: Readonly<Record<ProvedRegister, string>> = {
  activity: 'activity',
  honour: 'honour',
  officialDocument: 'official_document',
};

/** Whether a register that keeps evidence holds this row. */
export function isProvable(reader: Reader, owner: string): boolean {
  return Object.values(tables).some(
    (table) =>
      reader.statement(`select 1 from ${table} where id = ? and removed = 0`).get(owner) !==
      undefined,
  );
}

/** In order of entry. */
export function evidenceOf(reader: Reader, owner: string): RegisterEvidence[] {
  return reader
    .statement(
      `select id, kind, name, location, at from register_evidence
      where owner = ? and removed = 0 order by no`,
    )
    .all(owner) as RegisterEvidence[];
}

/** How much each row of a register has; rows without any are not named. */
export function countEvidence(
  reader: Reader,
  register: ProvedRegister,
): { owner: string; count: number }[] {
  return reader
    .statement(
      `select e.owner, count(*) as count from register_evidence e
      join ${tables[register]} r on r.id = e.owner and r.removed = 0
      where e.removed = 0 group by e.owner order by e.owner`,
    )
    .all() as { owner: string; count: number }[];
}

export function addEvidence(
  writer: Writer,
  owner: string,
  evidence: RegisterEvidence & { readonly sha256: string | null },
): void {
  const { id, kind, name, location, sha256, at } = evidence;
  writer
    .statement(
      `insert into register_evidence (id, owner, kind, name, location, sha256, at)
      values (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, owner, kind, name, location, sha256, at);
}

/** @returns the row it proves; null when it is not there, or already so */
export function setEvidenceRemoved(writer: Writer, id: string, removed: boolean): string | null {
  const owner = writer
    .statement(
      'update register_evidence set removed = ? where id = ? and removed = ? returning owner',
    )
    .pluck()
    .get(removed ? 1 : 0, id, removed ? 0 : 1) as string | undefined;
  return owner ?? null;
}

/** Of the models and rewards of a person, also of what was taken out. @returns what had been there, by id */
export function deleteEvidenceOfPerson(writer: Writer, personNo: number): string[] {
  return writer
    .statement(
      `delete from register_evidence
      where owner in (select id from honour where person_no = ?) returning id`,
    )
    .pluck()
    .all(personNo) as string[];
}
