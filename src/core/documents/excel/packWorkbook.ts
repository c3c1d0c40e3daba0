import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { FONT_NAME } from './looks';

/** Children of a font in the order of the schema (ECMA-376, Part 1, 18.8.22, as Microsoft's validator reads it). */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/**
 * Gives the workbook's file, the same bytes for the same content on any day, and without the one error the library
 * makes: it writes the default font out of the schema's order (docs/decisions, 2026-11-22, excel).
 */
export async function packWorkbook(workbook: Workbook): Promise<Uint8Array> {
  // Packed here for good, hence not compressed twice.
  const raw = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return repackWorkbook(new Uint8Array(raw));
}

/** The same for a file the library has written itself. */
export function repackWorkbook(raw: Uint8Array): Uint8Array {
  const parts = unzipSync(raw);
  rewrite(parts, 'xl/styles.xml', repairFonts);
  // The library says it is Microsoft Excel; LibreOffice then believes the row heights and fits none to its text.
  rewrite(parts, 'docProps/app.xml', (xml) =>
    xml.replace(/(?<=<Application>)[^<]*|(?<=<AppVersion>)[^<]*/gu, (said) =>
      /^\d/u.test(said) ? '1.0000' : 'Sổ học vụ số',
    ),
  );
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/sheet'))) {
    // Heights are ours only until somebody edits the row; the library would pin them for good.
    rewrite(parts, name, (xml) => xml.replace(/(<row [^>]*?) customHeight="1"/gu, '$1'));
  }
  // A local time on purpose: zip files hold local times, and so it is the same in every zone.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

function rewrite(parts: Unzipped, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new Error(`the workbook has no ${name}`);
  parts[name] = strToU8(change(strFromU8(part)));
}

function repairFonts(styles: string): string {
  return styles
    .replace(
      /(?<=<fonts[^>]*>)<font>.*?<\/font>/su,
      `<font><sz val="12"/><name val="${FONT_NAME}"/></font>`,
    )
    .replace(/<font>(.*?)<\/font>/gsu, (_, children: string) => {
      const place = (child: string) => FONT_ORDER.indexOf(/^<(\w+)/u.exec(child)?.[1] ?? '');
      const sorted = (children.match(/<[^>]+\/>/gu) ?? []).toSorted((a, b) => place(a) - place(b));
      return `<font>${sorted.join('')}</font>`;
    });
}
