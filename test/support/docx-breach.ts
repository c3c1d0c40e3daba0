export const DOCUMENT = 'word/document.xml';
export const STYLES = 'word/styles.xml';

/** A rule, how it is broken, the part and what is put in place of what. */
export type Breach = readonly [
  rule: string,
  how: string,
  path: string,
  from: RegExp | string,
  to: string,
];

/** The start of a style in styles.xml, up to what follows in the pattern, as group 1. */
export const style = (id: string) => new RegExp(`(w:styleId="${id}".*?)`, 'u').source;
