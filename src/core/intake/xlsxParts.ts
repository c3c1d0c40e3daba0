import { DOMParser, type Element } from '@xmldom/xmldom';
import { limits } from './limits';
import { listZip, unpackEntry, type ZipEntry } from './zip';

/** A sheet of a workbook, its content not unpacked yet. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  unpack(): Uint8Array;
}

/** The parts of an .xlsx that hold a list; everything else in it is left packed. */
export interface XlsxParts {
  /** Dates counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  unpackTexts(): Uint8Array | null;
  unpackStyles(): Uint8Array | null;
}

const DOCUMENT = '/officeDocument';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Finds the parts of an .xlsx by their relationships, as Excel does; unpacks only the small ones.
 * @param mayUnpack asked with a size and the most it may be before anything is unpacked: of all parts together, of each
 * that is read whole; throws to refuse
 * @throws Error when it is not an .xlsx
 */
export function openXlsx(
  zip: Uint8Array,
  mayUnpack: (size: number, most: number) => void,
): XlsxParts {
  const entries = listZip(zip);
  const sum = entries.reduce((total, entry) => total + entry.size, 0);
  mayUnpack(sum, limits.unpackedBytes);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) byName.set(entry.name.toLowerCase(), entry);
  const unpack = (name: string, most: number): Uint8Array | null => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) return null;
    mayUnpack(entry.size, most);
    return unpackEntry(zip, entry);
  };
  const related = (part: string): Relation[] => {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const markup = unpack(`${folder}_rels/${part.slice(slash)}.rels`, limits.treeBytes);
    return markup ? readRelations(markup, folder) : [];
  };
  const book = related('').find((relation) => relation.type.endsWith(DOCUMENT))?.target ?? '';
  const markup = unpack(book, limits.treeBytes);
  if (!markup) throw new Error('no workbook');
  const relations = related(book);
  const partOf = (type: string) => relations.find((relation) => relation.type.endsWith(type));
  const workbook = parse(markup);
  const properties = elements(workbook, 'workbookPr')[0];
  return {
    from1904: /^(1|true)$/u.test(properties?.getAttribute('date1904') ?? ''),
    sheets: elements(workbook, 'sheet').flatMap((sheet) => {
      const id = sheet.getAttributeNS(RELATIONSHIPS, 'id') ?? sheet.getAttribute('r:id');
      const relation = relations.find((candidate) => candidate.id === id);
      const state = sheet.getAttribute('state') ?? 'visible';
      if (!relation?.type.endsWith('/worksheet')) return [];
      return [
        {
          name: sheet.getAttribute('name') ?? '',
          isHidden: state !== 'visible',
          unpack: () => {
            const bytes = unpack(relation.target, limits.unpackedBytes);
            if (!bytes) throw new Error(`no sheet ${relation.target}`);
            return bytes;
          },
        },
      ];
    }),
    unpackTexts: () => unpack(partOf('/sharedStrings')?.target ?? '', limits.partBytes),
    unpackStyles: () => unpack(partOf('/styles')?.target ?? '', limits.partBytes),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path inside the zip. */
  readonly target: string;
}

function readRelations(markup: Uint8Array, folder: string): Relation[] {
  return elements(parse(markup), 'Relationship').map((relation) => ({
    id: relation.getAttribute('Id') ?? '',
    type: relation.getAttribute('Type') ?? '',
    target: decodeURIComponent(
      new URL((relation.getAttribute('Target') ?? '').replaceAll('\\', '/'), `zip://zip/${folder}`)
        .pathname,
    ).slice(1),
  }));
}

function parse(markup: Uint8Array): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(new TextDecoder().decode(markup), 'text/xml');
  if (!document.documentElement) throw new Error('no markup');
  return document.documentElement;
}

function elements(root: Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS('*', name)];
}
