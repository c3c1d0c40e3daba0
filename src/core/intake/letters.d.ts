import type { TextCoding } from '../../domain/legacy-text/coding';
import type { ListColumn } from './people-list';
import type { SheetRow } from './sheet';
/** A text as it would be entered. */
export interface Converted {
    readonly text: string;
    /** What stands in the file could mean something else; to be looked at. */
    readonly isUnsure: boolean;
}
/** Clean and in Unicode; what no letter needs goes only after the letters are known (`ư` of TCVN3 is U+00AD). */
export declare function cleaned(text: string): string;
/** The texts of a column: how they are coded, and each as it would be entered. */
export declare class ColumnLetters {
    private readonly isName;
    private readonly chosen;
    private readonly known;
    private readonly plain;
    private readonly fonts;
    private cells;
    private unicode;
    private strange;
    private isMixed;
    /** Some text could mean something else. */
    hasUnsure: boolean;
    coding: TextCoding;
    codingBy: ListColumn['codingBy'];
    constructor(isName: boolean, chosen: TextCoding | null);
    gather(text: string, font: string | undefined): void;
    /**
     * Decides on the coding when all texts are gathered.
     * @param elsewhere how the other texts of the sheet are coded, for columns that do not tell by themselves
     */
    decide(elsewhere: TextCoding): void;
    convert(text: string, font: string | undefined): Converted;
    get samples(): ListColumn['samples'];
    private byLetters;
    private fresh;
    /** A text in a column of Unicode, perhaps pasted from an old file. */
    private perhapsOld;
    private read;
}
/** The titles of a row, in Unicode whatever their fonts and letters. */
export declare function titlesOf(row: SheetRow, elsewhere: TextCoding): string[];
/** How the texts of a sheet without a font of before are coded, taken together. */
export declare function codingOfSheet(rows: readonly SheetRow[]): TextCoding;
