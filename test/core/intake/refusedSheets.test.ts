import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { Document, Packer, Paragraph } from 'docx';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/intake/limits';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { container, found, refusal, sheetOf } from './lists';

const refused = (code: string) => ({ code, detail: { file: 'danh sách.xlsx' } });
const fixture = (name: string) => readFile(join(import.meta.dirname, '../../fixtures/lists', name));
const good = () => sheetOf([['Họ tên'], ['Nguyễn Văn An']]);

/** The good list with one of its parts changed. */
async function changed(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await good());
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

describe('a file that is no list', () => {
  it.each([
    ['a letter', Buffer.from('A')],
    [
      'a container without a workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    ],
    ['a container with another document', container({ Contents: Buffer.alloc(5000, 1) })],
    ['a .xlsb', zipSync({ 'xl/workbook.bin': new Uint8Array(100) })],
    ['a zip file of nothing', zipSync({})],
    ['a .pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 0x90), Buffer.alloc(500)])],
    ['zeros', Buffer.alloc(10_000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => ((at * 7919) % 255) + 1))],
    ['a web page without a table', Buffer.from('<html><p>Họ tên</p></html>')],
    ['other XML', Buffer.from('<?xml version="1.0"?><a><b>Họ tên</b></a>')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toEqual(refused('sheet-unreadable'));
  });

  it.each(['xlsx', 'xls', 'ods'])('is refused wherever an .%s was cut off', async (kind) => {
    const bytes = await fixture(`chu-cu.${kind}`);
    const whole = await readPeopleList(bytes, 'danh sách.xlsx', found);
    let refusals = 0;
    for (let length = 1; length < bytes.length; length += Math.ceil(bytes.length / 60)) {
      const cut = bytes.subarray(0, length);
      const reason = await refusal(cut);
      refusals += reason === null ? 0 : 1;
      // What an .xls has behind its sheets is about itself.
      if (reason !== null) expect(reason).toEqual(refused('sheet-unreadable'));
      else expect(await readPeopleList(cut, 'danh sách.xlsx', found)).toEqual(whole);
    }
    expect(refusals).toBeGreaterThan(kind === 'xls' ? 30 : 55);
  });

  it.each(['xlsx', 'xls', 'ods', 'csv'])(
    'is refused in words or read with any byte of an .%s damaged, and never brings the program down',
    async (kind) => {
      const bytes = await fixture(`chu-cu.${kind}`);
      const step = Math.max(1, Math.floor(bytes.length / 250));
      for (let at = 0; at < bytes.length; at += step) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 0xff;
        const reason = await refusal(damaged);
        if (reason !== null) expect(reason).toMatchObject({ detail: { file: 'danh sách.xlsx' } });
      }
    },
  );

  it('is never read wrong with any byte of an .xlsx damaged', async () => {
    const bytes = await good();
    for (let at = 0; at < bytes.length; at += 53) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const list = await readPeopleList(damaged, 'danh sách.xlsx', found).catch(() => null);
      if (list) expect(list.rows.map((row) => row.name)).toEqual(['Nguyễn Văn An']);
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

describe('a document of Word', () => {
  it('is called one, not an empty or broken table, whatever its name ends in', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('Họ và tên')] }] });
    const docx = await Packer.toBuffer(document);
    expect(await refusal(docx)).toEqual(refused('sheet-is-word'));
    const doc = container({ WordDocument: Buffer.alloc(5000) });
    expect(await refusal(doc)).toEqual(refused('sheet-is-word'));
    const rtf = String.raw`{\rtf1\ansi Ho va ten\par Nguyen Van An}`;
    expect(await refusal(Buffer.from(rtf))).toEqual(refused('sheet-is-word'));
  });
});

describe('a file with a password', () => {
  it('is told apart: an .xls that LibreOffice locked, an .xlsx, an .ods', async () => {
    const locked = refused('sheet-locked');
    expect(await refusal(await fixture('co-mat-khau.xls'))).toEqual(locked);
    const xlsx = container({
      EncryptionInfo: Buffer.alloc(300, 4),
      EncryptedPackage: Buffer.alloc(9000, 7),
    });
    expect(await refusal(xlsx)).toEqual(locked);
    const parts = unzipSync(await fixture('chu-cu.ods'));
    const manifest = strFromU8(parts['META-INF/manifest.xml'] ?? new Uint8Array());
    const encrypted = manifest.replace(
      /<manifest:file-entry manifest:full-path="content.xml"[^>]*\/>/u,
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>',
    );
    expect(encrypted).not.toBe(manifest);
    const ods = zipSync({
      ...parts,
      'META-INF/manifest.xml': strToU8(encrypted),
      'content.xml': new Uint8Array(5000).fill(77),
    });
    expect(await refusal(ods)).toEqual(locked);
  });
});

describe('a file without a list', () => {
  it('is told apart: nothing at all, no names, no rows under the names', async () => {
    for (const nothing of [
      new Uint8Array(),
      Buffer.from('\ufeff\r\n'),
      Buffer.from('\r\n'.repeat(40)),
    ])
      expect(await refusal(nothing)).toEqual(refused('sheet-empty'));
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
    const detail = { file: 'danh sách.xlsx', sheet: 'Ẩn' };
    expect(await refusal(bytes)).toEqual({ code: 'sheet-only-hidden', detail });
    const asked = await readPeopleList(bytes, 'danh sách.xlsx', { ...found, sheet: 'Ẩn' });
    expect(asked.rows).toHaveLength(1);
  });

  it('is told apart where its hidden sheets hold no list either', async () => {
    const workbook = new exceljs.Workbook();
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['Ghi chú']);
    // A form nobody is written in.
    workbook.addWorksheet('Mẫu', { state: 'hidden' }).addRow(['STT', 'Họ và tên', 'Năm sinh']);
    workbook.addWorksheet('Bìa').addRow(['Danh sách năm 2025']);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await refusal(bytes)).toEqual(refused('sheet-no-name-column'));
  });

  it('names both columns where each row holds a couple', async () => {
    const rows = [
      ['TT', 'Họ tên chồng', 'Năm sinh', 'Họ tên vợ', 'Năm sinh', 'Thôn'],
      [1, 'Lê Văn An', 1980, 'Hà Thị Bé', 1981, 'Thôn Hạ'],
    ];
    const detail = { file: 'danh sách.xlsx', one: 'Họ tên chồng', other: 'Họ tên vợ' };
    expect(await refusal(await sheetOf(rows))).toEqual({ code: 'sheet-two-persons', detail });
  });

  it('reads one of a couple once his column is called “Họ và tên”', async () => {
    const bytes = await sheetOf([
      ['TT', 'Họ và tên', 'Năm sinh', 'Họ tên vợ', 'Năm sinh', 'Thôn'],
      [1, 'Lê Văn An', 1980, 'Hà Thị Bé', 1981, 'Thôn Hạ'],
    ]);
    const { rows } = await readPeopleList(bytes, 'danh sách.xlsx', found);
    expect(rows).toMatchObject([{ name: 'Lê Văn An', birthYear: 1980, hamlet: 'Thôn Hạ' }]);
  });
});

describe('a file too large to be a list', () => {
  it('but not one with a cell longer than any program has: the rest of the cell is no text', async () => {
    const long = 'a'.repeat(12_000_000);
    const csv = ['Họ tên;Ghi chú', `Nguyễn Văn An;${long}`, `${long};x`, 'Lê Văn Bình;'].join('\n');
    const { rows, rejected } = await readPeopleList(Buffer.from(csv), 'dài.csv', found);
    expect(rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Văn Bình']);
    expect(rows[0]?.doubts).toMatchObject([{ field: 'note' }]);
    expect(rejected).toHaveLength(1);
  });

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
    const rows = (count: number, row: (number: number) => string) =>
      changed('xl/worksheets/sheet1.xml', (xml) =>
        xml.replace(
          '</sheetData>',
          `${Array.from({ length: count }, (_, index) => row(index + 3)).join('')}</sheetData>`,
        ),
      );
    const filled = (row: number) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
    expect(await refusal(await rows(limits.rows, filled))).toEqual(refused('sheet-too-large'));
    expect(await refusal(await rows(limits.rows - 3, filled))).toBeNull();
    const cells = '<c r="B3" s="1"/>'.repeat(limits.cells);
    const padded = await rows(1, () => `<row r="3"><c r="A3"><v>1</v></c>${cells}</row>`);
    expect(await refusal(padded)).toEqual(refused('sheet-too-large'));
    const wide = (count: number) => sheetOf([['Họ tên'], ['An', ...Array<number>(count).fill(1)]]);
    expect(await refusal(await wide(200))).toEqual(refused('sheet-too-large'));
    expect(await refusal(await wide(199))).toBeNull();
  });

  it('is refused with 2,000 columns that hold something, and read when they are only formatted', async () => {
    const titles = Array.from({ length: 2000 }, (_, index) => `Cột ${index}`);
    const text = `${['Họ tên', ...titles].join(';')}\n${['An', ...titles].join(';')}\n`;
    expect(await refusal(Buffer.from(text))).toEqual(refused('sheet-too-large'));
    expect(
      await refusal(Buffer.from(`Họ tên${';'.repeat(2000)}\nAn${';'.repeat(2000)}`)),
    ).toBeNull();
    const sheet = utils.aoa_to_sheet([['Họ tên', ...titles.slice(0, 250)], ['An']]);
    for (const bookType of ['biff8', 'ods', 'xlsx'] as const) {
      const bytes = write(utils.book_new(sheet, 's'), { bookType, type: 'buffer' }) as Buffer;
      expect(await refusal(bytes)).toEqual(refused('sheet-too-large'));
    }
    const empty = Array.from(
      { length: 2000 },
      (_, column) => `<c r="${utils.encode_col(column + 1)}2" s="0"/>`,
    );
    const formatted = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</row></sheetData>', `${empty.join('')}</row></sheetData>`),
    );
    expect(await refusal(formatted)).toBeNull();
  });

  it('is read with a million empty formatted rows, in .xlsx and in .ods', async () => {
    const million = Array.from(
      { length: 1_000_000 },
      (_, row) => `<row r="${row + 3}" ht="15"><c r="A${row + 3}" s="0"/></row>`,
    );
    const xlsx = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', `${million.join('')}</sheetData>`),
    );
    expect((await readPeopleList(xlsx, 'a.xlsx', found)).rows).toHaveLength(1);
    const parts = unzipSync(await fixture('chu-cu.ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000"/></table:table-row>';
    const ods = zipSync({
      ...parts,
      'content.xml': strToU8(content.replace('</table:table>', `${row}</table:table>`)),
    });
    expect(await refusal(ods)).toBeNull();
    const same = row.replace(
      '<table:table-cell table:number-columns-repeated="16000"/>',
      '<table:table-cell office:value-type="string"><text:p>An</text:p></table:table-cell>',
    );
    const repeated = zipSync({
      ...parts,
      'content.xml': strToU8(content.replace('</table:table>', `${same}</table:table>`)),
    });
    expect(await refusal(repeated)).toEqual(refused('sheet-too-large'));
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
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      const grown = await changed(part, (xml) =>
        xml
          .replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
          .replace(/<(?:sheetData|si|fonts)[^>]*>/u, '$&&b;'),
      );
      expect(await refusal(grown)).toEqual(refused('sheet-unreadable'));
    }
    const parts = unzipSync(await fixture('chu-cu.ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const ods = content
      .replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>')
      .replace('<text:p>', '<text:p>&a;');
    expect(await refusal(zipSync({ ...parts, 'content.xml': strToU8(ods) }))).toEqual(
      refused('sheet-unreadable'),
    );
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
