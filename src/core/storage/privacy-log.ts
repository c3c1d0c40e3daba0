import type { Reader } from './store';

export interface PrivacyLogRow {
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly persons: number | null;
  readonly note: string;
}

/** What was done with personal data: our own actions, and every file or print that says how many persons it holds. */
const ABOUT_PERSONS = `from audit where action <> 'mark' and (
    action in ('revealContact', 'setContact', 'writeOwnData', 'erasePerson', 'setPrivacy')
    or (json_extract(detail, '$.persons') is not null
      and (action like 'write%' or action like 'print%' or action like 'export%')))`;

const COLUMNS = `at, who,
    action || coalesce('.' || json_extract(detail, '$.field'), '') as action,
    coalesce(json_extract(detail, '$.persons'), case when subject like 'person:%' then 1 end) as persons,
    coalesce(json_extract(detail, '$.reason'), json_extract(detail, '$.file'), '') as note`;

/** Newest first. */
export function readPrivacyLog(
  reader: Reader,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { rows: PrivacyLogRow[]; total: number } {
  return {
    rows: reader
      .statement(`select ${COLUMNS} ${ABOUT_PERSONS} order by no desc limit ? offset ?`)
      .all(limit, offset) as PrivacyLogRow[],
    total: reader.statement(`select count(*) ${ABOUT_PERSONS}`).pluck().get() as number,
  };
}

/** The same of one person, oldest first. */
export function privacyLogOf(reader: Reader, personId: string): PrivacyLogRow[] {
  return reader
    .statement(`select ${COLUMNS} ${ABOUT_PERSONS} and subject = ? order by no`)
    .all(`person:${personId}`) as PrivacyLogRow[];
}
