// A workbook of Excel 5.0 to 2003 is a row of records ([MS-XLS] 2.1.4): a number for its kind, the length of its body,
// the body.

export const RECORD = {
  begin: 0x0809,
  end: 0x000a,
  codePage: 0x0042,
  date1904: 0x0022,
  filePass: 0x002f,
  boundSheet: 0x0085,
  font: 0x0031,
  format: 0x041e,
  style: 0x00e0,
  sharedTexts: 0x00fc,
  goesOn: 0x003c,
  dimensions: 0x0200,
  row: 0x0208,
  columns: 0x007d,
  merged: 0x00e5,
  sharedText: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  boolOrError: 0x0205,
  formula: 0x0006,
  textResult: 0x0207,
} as const;

const HEAD = 4;

/**
 * Goes over the records from a place on, to the end of what begins there.
 * @param take told the kind of each record, where its body begins and ends, and how deep it lies: what begins at `start`
 *   is at 1, a chart within it at 2
 * @throws Error when no beginning stands at `start`, or the bytes are at an end before it is
 */
export function eachRecord(
  bytes: Buffer,
  start: number,
  take: (kind: number, from: number, to: number, depth: number) => void,
): void {
  let depth = 0;
  for (let at = start; at + HEAD <= bytes.length;) {
    const kind = bytes.readUInt16LE(at);
    const from = at + HEAD;
    at = from + bytes.readUInt16LE(at + 2);
    if (at > bytes.length) break;
    if (kind === RECORD.begin) depth += 1;
    if (depth === 0) break;
    if (kind === RECORD.end) depth -= 1;
    if (depth === 0) return;
    take(kind, from, at, depth);
  }
  throw new Error('a part of the workbook is cut off');
}
