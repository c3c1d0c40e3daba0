import { AppError } from '../../domain/errors';
import { cleanLine, fold } from '../../domain/text';
import { openList } from './openList';
import { valueText, type Sheet } from './sheet';

export interface SkillTable {
  readonly sheet: string;
  readonly skills: { readonly row: number; readonly code: string; readonly name: string }[];
  readonly rejected: {
    readonly row: number;
    readonly reason: 'twice' | 'too-long';
    readonly text: string;
  }[];
}

interface Head {
  readonly row: number;
  readonly nameAt: number;
  readonly codeAt: number | null;
}

const HEAD_WITHIN = 30;
const LONGEST = 300;
/** More is a list of something else; they are entered at once, with the list itself. */
const MOST = 1999;
/** On lower-case text without accents; the first column that matches. */
const NAME = /\b(ky nang|noi dung|chuyen de|chu de|bai hoc|kien thuc|mon hoc)\b/u;
const CODE = /^(ma|ma so|ma ky nang|ky hieu|so hieu|code|muc|tt|stt|so tt|so thu tu)$/u;

/**
 * Reads the first visible sheet with a column of skills; a code beside it is kept, an order number, too, where it says
 * more than the order.
 * @throws AppError `sheet-no-skills`, `sheet-empty`, `sheet-too-large` with `{ file }`, and those of `openList`
 */
export async function readSkillTable(bytes: Uint8Array, file: string): Promise<SkillTable> {
  const list = await openList(bytes, file);
  let isEmpty = true;
  for (const [index, { isHidden }] of list.sheets.entries()) {
    if (isHidden) continue;
    const sheet = await list.read(index);
    isEmpty &&= sheet.rows.length === 0;
    const head = headOf(sheet);
    if (!head) continue;
    const table = readTable(sheet, head);
    if (table.skills.length > MOST) throw new AppError('sheet-too-large', { file });
    return table;
  }
  throw new AppError(isEmpty ? 'sheet-empty' : 'sheet-no-skills', { file });
}

function headOf({ rows }: Sheet): Head | null {
  for (const { row, values } of rows) {
    if (row > HEAD_WITHIN) return null;
    const titles = values.map((value) =>
      fold(valueText(value))
        .replace(/[^a-z0-9]+/gu, ' ')
        .trim(),
    );
    const nameAt = titles.findIndex(
      (title) => title.length <= 60 && NAME.test(title) && !/^ma\b/u.test(title),
    );
    // A title of the whole sheet (“DANH MỤC KỸ NĂNG SỐ”) stands alone in its row.
    const isAlone = titles.filter(Boolean).length === 1;
    if (nameAt === -1 || (isAlone && isTitle(titles[nameAt] ?? ''))) continue;
    const codeAt = titles.findIndex((title, at) => at !== nameAt && CODE.test(title));
    return { row, nameAt, codeAt: codeAt === -1 ? null : codeAt };
  }
  return null;
}

function isTitle(title: string): boolean {
  return /\b(danh muc|danh sach|khung|phu luc|bang)\b/u.test(title);
}

function readTable(sheet: Sheet, head: Head): SkillTable {
  const table: SkillTable = { sheet: sheet.name, skills: [], rejected: [] };
  const known = new Set<string>();
  for (const { row, values, continued } of sheet.rows) {
    if (row <= head.row || continued.has(head.nameAt)) continue;
    const name = cleanLine(valueText(values[head.nameAt]));
    const code = head.codeAt === null ? '' : cleanLine(valueText(values[head.codeAt]));
    if (name === '' || /^\(?\d+\)?$/u.test(name)) continue;
    if (name.length > LONGEST || code.length > LONGEST) {
      table.rejected.push({ row, reason: 'too-long', text: name.slice(0, 60) });
    } else if (known.has(fold(name))) table.rejected.push({ row, reason: 'twice', text: name });
    else {
      known.add(fold(name));
      table.skills.push({ row, code, name });
    }
  }
  return table;
}
