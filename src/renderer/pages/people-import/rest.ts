import type { Preview } from './preview';
import type { Source } from './use-reading';

/** A file just entered, and its sheets that were not entered from this page, in the order they are offered. */
export interface Rest {
  readonly file: string;
  readonly name: string;
  readonly sheets: readonly string[];
}

interface Read {
  readonly source: Pick<Source, 'file' | 'name' | 'sheet'>;
  readonly preview: Pick<Preview, 'sheet' | 'sheets'>;
}

/**
 * What is left of a file once this sheet of it is entered: those behind it first. Hidden sheets are read only when asked
 * for; those in front of one that was found by itself hold no list.
 * @param before what was left when a sheet was entered last
 */
export function restOf({ source, preview }: Read, before: Rest | null): Rest {
  const { file, name, sheet } = source;
  const visible = preview.sheets.filter(({ isHidden }) => !isHidden).map((each) => each.name);
  const at = visible.indexOf(preview.sheet);
  const behind = visible.slice(at + 1);
  const inFront = sheet === null ? [] : visible.slice(0, Math.max(at, 0));
  const isOpen = (each: string) => before?.file !== file || before.sheets.includes(each);
  return { file, name, sheets: [...behind, ...inFront].filter(isOpen) };
}
