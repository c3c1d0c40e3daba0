/** How a component of the official form stands on the page. Word styles and CSS are made from it. */
export interface ComponentForm {
  /** The decree's name for it, without commas: it is the name of the Word style. */
  readonly name: string;
  /** Points. */
  readonly size: number;
  /** Points, smallest and largest that `source` allows. */
  readonly allowed: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  /** Printed in capitals whatever was typed. */
  readonly upper: boolean;
  readonly align: 'left' | 'center' | 'justify';
  /** Points above and below the paragraph. */
  readonly before: number;
  readonly after: number;
  /** Line height as a multiple of single. */
  readonly line: number;
  /** Indent of the first line, millimetres. */
  readonly firstLine: number;
  /** Never the last line of a page. */
  readonly keepNext: boolean;
  /** 0 for a chapter, 1 for what is below it: the navigation pane of Word. */
  readonly outline?: number;
  readonly source: string;
}

export const componentNames = [
  'parent',
  'issuer',
  'nationalName',
  'motto',
  'number',
  'placeDate',
  'type',
  'subject',
  'addressee',
  'basis',
  'section',
  'heading',
  'paragraph',
  'item',
  'tableCaption',
  'tableHead',
  'tableCell',
  'tableTotal',
  'authority',
  'signerName',
  'recipientsTitle',
  'recipient',
  'annexLabel',
  'annexTitle',
  'annexAttached',
  'pageNumber',
] as const;
export type ComponentName = (typeof componentNames)[number];

/** A length in millimetres with the range its source allows. */
export interface RangedLength {
  readonly usual: number;
  readonly from: number;
  readonly to: number;
}

export const marginSides = ['top', 'bottom', 'left', 'right'] as const;
export type MarginSide = (typeof marginSides)[number];

/** The official form of administrative documents as data; millimetres unless said otherwise. */
export interface OfficialForm {
  /** Changes with every change of a number below. */
  readonly version: string;
  readonly source: string;
  readonly font: { readonly name: string; readonly source: string };
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: Readonly<Record<MarginSide, RangedLength>>;
    /** From the edge of the paper to the page number. */
    readonly headerDistance: number;
    readonly source: string;
  };
  readonly fixedTexts: {
    readonly nationalName: string;
    readonly motto: string;
    readonly addressees: string;
    readonly recipients: string;
    readonly asAbove: string;
    readonly endMark: string;
    readonly annex: string;
  };
  /** Width of the right column; the left one takes what the margins leave. */
  readonly letterheadRight: { readonly width: number; readonly source: string };
  readonly signatureRight: { readonly width: number; readonly source: string };
  /** Height left free for the signature and the seal. */
  readonly signatureRoom: { readonly height: number; readonly source: string };
  /** Rules under texts; `share` is of the length of the text line above, `thickness` in points. */
  readonly rules: {
    readonly thickness: number;
    readonly issuer: RuleForm;
    readonly motto: RuleForm;
    readonly subject: RuleForm;
    readonly annexAttached: RuleForm;
  };
  readonly table: { readonly sidePadding: number; readonly source: string };
  readonly components: Readonly<Record<ComponentName, ComponentForm>>;
}

export interface RuleForm {
  readonly share: number;
  readonly allowed: readonly [number, number];
  readonly source: string;
}
