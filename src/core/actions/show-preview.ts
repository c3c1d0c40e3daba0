import { masked, maskNumbers } from '../../domain/person/contact';
import type { KnownPerson } from '../../domain/person/lookalikes';
import type { Core } from '../core';
import type { Doubt } from '../intake/people-list';
import {
  countRows,
  fateOf,
  isOf,
  joinedTo,
  type PeoplePreview,
  type PreviewedRow,
  type RowKind,
  type SameAs,
} from '../intake/people-preview';
import { classNamesOf } from '../storage/known-persons';
import { newHamletsOf, previewOf } from './import-people';

/** What the page shows of a list before it pages through the rows. @throws AppError `preview-gone` */
export function previewSummary(core: Core, id: string) {
  const preview = previewOf(core, id);
  const { list } = preview;
  return {
    preview: id,
    fileName: preview.fileName,
    encoding: list.encoding,
    sheets: list.sheets,
    sheet: list.sheet,
    headerRow: list.headerRow,
    top: list.top.map(({ row, texts }) => ({ row, texts: texts.map(maskNumbers) })),
    columns: list.columns.map((column) => ({
      ...column,
      samples: column.samples.map(({ before, after }) => ({
        before: maskNumbers(before),
        after: maskNumbers(after),
      })),
    })),
    isRemembered: preview.isRemembered,
    hamletOfAll: list.hamletOfAll,
    newHamlets: newHamletsOf(preview),
    counts: countRows(preview),
    keepsPhone: preview.keeps.phone,
    keepsCccd: preview.keeps.cccd,
  };
}

/** @throws AppError `preview-gone` */
export async function previewRows(
  core: Core,
  input: { preview: string; show: RowKind; offset: number; limit: number },
) {
  const preview = previewOf(core, input.preview);
  const shown = [...preview.rows.values()].filter((row) => isOf(row, input.show));
  const page = shown.slice(input.offset, input.offset + input.limit);
  return { rows: await viewsOf(core, preview, page), total: shown.length };
}

/** @throws AppError `preview-gone` */
export function rejectedRows(
  core: Core,
  input: { preview: string; offset: number; limit: number },
) {
  const { rejected } = previewOf(core, input.preview);
  const page = rejected.slice(input.offset, input.offset + input.limit);
  return {
    rows: page.map((row) => ({ ...row, text: maskNumbers(row.text) })),
    total: rejected.length,
  };
}

/** One row, and the counts as they are now. @throws AppError `preview-gone` */
export async function previewRow(core: Core, id: string, key: number) {
  const preview = previewOf(core, id);
  const shown = preview.rows.get(key);
  const [view] = await viewsOf(core, preview, shown ? [shown] : []);
  if (!view) throw new Error('a row is not in its preview');
  return { row: view, counts: countRows(preview) };
}

async function viewsOf(core: Core, preview: PeoplePreview, rows: readonly PreviewedRow[]) {
  const nos = rows.flatMap(({ sameAs }) => (sameAs && 'no' in sameAs.other ? sameAs.other.no : []));
  const classes = await core.store.read((reader) => Promise.resolve(classNamesOf(reader, nos)));
  return rows.map((row) => {
    const { person, facts, sameAs } = row;
    return {
      key: facts.key,
      row: person.row,
      name: person.name,
      birthYear: person.birthYear,
      birthDay: person.birthDay,
      sex: person.sex,
      audience: person.audience,
      group: person.group,
      hamlet: person.hamlet,
      newHamlet: facts.hamlet !== null && !preview.hamlets.has(facts.hamlet),
      cccd: person.cccd === null ? null : masked(person.cccd),
      phone: person.phone === null ? null : masked(person.phone),
      note: person.note,
      doubts: person.doubts.map(discreet),
      sameAs: sameAs && otherOf(sameAs, classes),
      fate: fateOf(row, preview.rows),
      isJoined: joinedTo(row, preview.rows) !== null,
    };
  });
}

/** A doubt about a number tells no more of it than the number's own column. */
function discreet(doubt: Doubt): Doubt {
  if (doubt.field !== 'cccd' && doubt.field !== 'phone') return doubt;
  return {
    ...doubt,
    reason: doubt.reason.replace(/\d[\d .]{4,}\d/gu, masked),
    proposal: doubt.proposal === null ? null : masked(doubt.proposal),
  };
}

function otherOf({ likely, other }: SameAs, classes: ReadonlyMap<number, readonly string[]>) {
  const inBook = (each: SameAs['other']): each is KnownPerson => 'no' in each;
  return {
    ...likely,
    personId: inBook(other) ? other.id : null,
    row: inBook(other) ? null : other.row,
    name: other.name,
    birthYear: other.birthYear,
    birthDay: other.birthDay,
    sex: other.sex,
    hamlet: other.hamletName,
    classes: (inBook(other) ? classes.get(other.no) : null) ?? [],
  };
}
