import { crc32, deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/intake/limits';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found, refusal, sheetOf } from './lists';

const refused = (code: string) => ({ code, detail: { file: 'danh sách.xlsx' } });
const good = () => sheetOf([['Họ tên'], ['Nguyễn Văn An']]);

/** The good list with one of its parts changed. */
async function changed(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await good());
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

describe('a file that is no .xlsx', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['text', Buffer.from('Họ tên;Năm sinh\nNguyễn Văn An;1980\n')],
    [
      'an old .xls or a file with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    ],
    ['another zip file', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a zip file of nothing', zipSync({})],
    ['a web page', Buffer.from('<html><table><tr><td>Họ tên</td></tr></table></html>')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toEqual(refused('sheet-unreadable'));
  });

  it('is refused wherever it was cut off', async () => {
    const bytes = await good();
    for (let length = 1; length < bytes.length; length += Math.ceil(bytes.length / 40)) {
      expect(await refusal(bytes.slice(0, length))).toEqual(refused('sheet-unreadable'));
    }
  });

  it('is refused or read right with any byte damaged, and never brings the program down', async () => {
    const bytes = await good();
    for (let at = 0; at < bytes.length; at += 53) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const list = await readPeopleList(damaged, 'danh sách.xlsx', found).catch(() => null);
      if (list) expect(list.rows.map((row) => row.name)).toEqual(['Nguyễn Văn An']);
      else expect(await refusal(damaged)).toMatchObject({ detail: { file: 'danh sách.xlsx' } });
    }
  });

  it('is refused when its markup is broken or points nowhere', async () => {
    for (const [part, from, to] of [
      ['xl/worksheets/sheet1.xml', '</sheetData>', ''],
      ['xl/workbook.xml', '</sheets>', ''],
      ['xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'worksheets/sheet9.xml'],
      ['_rels/.rels', 'xl/workbook.xml', 'xl/nowhere.xml'],
    ] as const) {
      const bytes = await changed(part, (xml) => xml.replace(from, to));
      expect(await refusal(bytes)).toEqual(refused('sheet-unreadable'));
    }
  });
});

describe('an .xlsx without a list', () => {
  it('is told apart: nothing at all, no names, no rows under the names', async () => {
    expect(await refusal(await sheetOf([]))).toEqual(refused('sheet-empty'));
    expect(await refusal(await sheetOf([['Họ tên', 'Năm sinh']]))).toEqual(refused('sheet-empty'));
    expect(await refusal(await sheetOf([['STT', 'Họ tên'], [1], [2]]))).toEqual(
      refused('sheet-empty'),
    );
    expect(
      await refusal(
        await sheetOf([
          ['Lớp', 'Số buổi'],
          ['A', 3],
        ]),
      ),
    ).toEqual(refused('sheet-no-name-column'));
  });

  it('is not searched below its first 30 rows for the titles', async () => {
    const above = (count: number) => [
      ...Array.from({ length: count }, (_, index) => [`Dòng ${index}`]),
      ['Họ tên'],
      ['Nguyễn Văn An'],
    ];
    expect(await refusal(await sheetOf(above(30)))).toEqual(refused('sheet-no-name-column'));
    expect(await refusal(await sheetOf(above(29)))).toBeNull();
  });

  it('is refused when all its sheets are hidden but one without names', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRows([['Họ tên'], ['Nguyễn Văn An']]);
    workbook.addWorksheet('Bìa').addRow(['Danh sách năm 2025']);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await refusal(bytes)).toEqual(refused('sheet-no-name-column'));
  });
});

describe('a file too large to be a list', () => {
  it('is refused by its length before it is looked into', async () => {
    expect(await refusal(new Uint8Array(limits.fileBytes + 1))).toEqual(refused('sheet-too-large'));
  });

  it('is refused by its directory before anything is unpacked', async () => {
    const bytes = zipWith(await good(), 'xl/media/image1.png', {
      packed: new Uint8Array(10),
      size: limits.unpackedBytes,
    });
    expect(await refusal(bytes)).toEqual(refused('sheet-too-large'));
  });

  it('is refused when it unpacks to more than its directory says', async () => {
    const bomb = Buffer.alloc(50_000_000, ' ');
    const bytes = zipWith(await good(), 'xl/sharedStrings.xml', {
      packed: deflateRawSync(bomb),
      size: 1000,
      crc: crc32(bomb),
    });
    expect(await refusal(bytes)).toEqual(refused('sheet-unreadable'));
  });

  it('is refused with more rows, columns or cells than a commune has use for', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `<row r="${index + 2}"/>`).join('');
    const tooMany = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${rows(limits.rows)}</sheetData>`),
    );
    expect(await refusal(tooMany)).toEqual(refused('sheet-too-large'));
    const cells = '<c r="A3"/>'.repeat(3) + '<c r="B3" s="1"/>'.repeat(limits.cells);
    const padded = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `<row r="3">${cells}</row></sheetData>`),
    );
    expect(await refusal(padded)).toEqual(refused('sheet-too-large'));
    const wide = await sheetOf([['Họ tên'], ['Nguyễn Văn An', ...Array<number>(200).fill(1)]]);
    expect(await refusal(wide)).toEqual(refused('sheet-too-large'));
    const widest = await sheetOf([['Họ tên'], ['Nguyễn Văn An', ...Array<number>(199).fill(1)]]);
    expect(await refusal(widest)).toBeNull();
  });

  it('is read in spite of merged cells over the whole sheet', async () => {
    const bytes = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="2"><mergeCell ref="C1:XFD1048576"/><mergeCell ref="A9:XFD1048576"/></mergeCells>',
      ),
    );
    expect(await refusal(bytes)).toBeNull();
  });

  it('is not blown up by entities', async () => {
    const bytes = await changed('xl/workbook.xml', (xml) =>
      xml
        .replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
        .replace('name="Danh sách"', 'name="&b;"'),
    );
    expect(await refusal(bytes)).toEqual(refused('sheet-unreadable'));
  });
});

/** The zip with one entry replaced by one whose directory says what it likes. */
function zipWith(
  zip: Uint8Array,
  name: string,
  entry: { packed: Uint8Array; size: number; crc?: number },
): Uint8Array {
  const parts = unzipSync(zip);
  // Stored as packed bytes, then told to be deflated and of that size.
  const bytes = zipSync({ ...parts, [name]: [entry.packed, { level: 0 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(name);
  for (let at = 0; at < bytes.length - 46; at += 1) {
    const signature = view.getUint32(at, true);
    const isLocal = signature === 0x04034b50;
    if (!isLocal && signature !== 0x02014b50) continue;
    const [method, crc, size, length] = isLocal ? [8, 14, 22, 30] : [10, 16, 24, 46];
    if (
      !Buffer.from(bytes.buffer, bytes.byteOffset + at + (length ?? 0), wanted.length).equals(
        wanted,
      )
    ) {
      continue;
    }
    view.setUint16(at + (method ?? 0), 8, true);
    view.setUint32(at + (crc ?? 0), entry.crc ?? 0, true);
    view.setUint32(at + (size ?? 0), entry.size, true);
  }
  return bytes;
}
