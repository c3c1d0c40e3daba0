import { z } from 'zod';
import { procedure } from './procedure';
import { done, fileToken, fileWritten, id, line, nothing, writeErrors } from './shapes';

/** One line of visible text: nothing a system's notification could take for markup of its own or for an end of line. */
const plainLine = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{C}<>&]*$/u);

/** A whole page made by our core; 3,000 persons with their phones are about 1.5 million characters. */
const paper = z.string().min(1).max(20_000_000);

const suggestedName = z.string().min(1).max(150);

/** What the page may ask of the window itself (answered by main, not by the core). */
export const desktop = {
  /** Opens the system's dialog; token null when the user closed it. */
  chooseSheet: procedure(
    z.strictObject({ of: z.enum(['people', 'figures']) }),
    z.strictObject({ file: fileToken.nullable(), name: z.string() }),
  ),
  /** A plan file, or a file of any kind as evidence. */
  chooseFile: procedure(
    z.strictObject({ for: z.enum(['plan', 'evidence']) }),
    z.strictObject({ file: fileToken.nullable(), name: z.string() }),
  ),
  chooseWhereToSave: procedure(
    z.strictObject({ kind: z.enum(['docx', 'xlsx', 'pdf', 'db', 'json', 'ics']), suggestedName }),
    z.strictObject({ file: fileToken.nullable(), name: z.string() }),
  ),
  /** Prints a document with the system's dialog; false when the user closed it. */
  print: procedure(z.strictObject({ html: paper }), z.strictObject({ isPrinted: z.boolean() }), [
    'print-failed',
  ]),
  /** The same pages as a PDF file. */
  writePdf: procedure(z.strictObject({ html: paper, file: fileToken }), fileWritten, writeErrors),
  /** Shows a file just written in the system's file window, or opens it with its own program. */
  showFile: procedure(z.strictObject({ file: fileToken }), done, [
    'file-token-unknown',
    'file-missing',
  ]),
  openFile: procedure(z.strictObject({ file: fileToken }), done, [
    'file-token-unknown',
    'file-missing',
  ]),
  /**
   * One notification of the system; a new one takes the place of the one before. Answers when it was clicked (the window
   * is in front by then), or is gone, or there are none on this PC.
   */
  notify: procedure(
    z.strictObject({ title: plainLine(80), body: plainLine(200) }),
    z.strictObject({ clicked: z.boolean() }),
  ),
  /** Opens a file of evidence in the data folder; one that could be a program is only shown there. */
  openEvidence: procedure(z.strictObject({ id, name: suggestedName }), done, ['file-missing']),
  /** Hands a web address to the browser; the program itself calls nobody. */
  openLink: procedure(z.strictObject({ link: line }), done, ['link-not-web']),
  about: procedure(
    nothing,
    z.strictObject({ version: z.string(), dataFolder: z.string(), electron: z.string() }),
  ),
  showDataFolder: procedure(nothing, done),
};
