import { z } from 'zod';
import { ownSections } from '../domain/report/own-text';
import { procedure } from './procedure';
import { done, fileToken, fileWritten, periodCode, text, writeErrors } from './shapes';

const errors = [
  'period-unknown',
  'period-ends-before-start',
  'office-not-set-up',
  'plan-unknown',
  'plan-after-period',
  ...writeErrors,
] as const;

export const report = {
  /** The report of a period as it will print, and the officer's own paragraphs in it. */
  preview: procedure(
    z.strictObject({ period: periodCode }),
    z.strictObject({
      html: z.string(),
      own: z.array(
        z.strictObject({
          section: z.enum(ownSections),
          title: z.string(),
          text: z.string(),
          suggestion: z.string(),
        }),
      ),
      fileName: z.string(),
    }),
    ['period-unknown', 'period-ends-before-start', 'office-not-set-up', 'plan-unknown'],
  ),
  saveOwnText: procedure(
    z.strictObject({ period: periodCode, section: z.enum(ownSections), text }),
    done,
    ['period-unknown', 'period-ends-before-start'],
  ),
  writeWord: procedure(
    z.strictObject({ period: periodCode, file: fileToken }),
    fileWritten,
    errors,
  ),
  writeExcel: procedure(
    z.strictObject({ period: periodCode, file: fileToken }),
    fileWritten,
    errors,
  ),
  summaryFileName: procedure(
    z.strictObject({ period: periodCode }),
    z.strictObject({ fileName: z.string() }),
    ['period-unknown', 'period-ends-before-start', 'office-not-set-up'],
  ),
};
