import type { WebContents } from 'electron';
import { AppError } from '../contract/answer';

/** What Chromium says when the user closed the dialog. */
const CLOSED = /cancel/i;

/**
 * Prints what the window holds, as the user settles it in the system's dialog.
 * @returns false when the dialog was closed
 * @throws AppError `print-failed`
 */
export function printWithDialog(page: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    page.print({ silent: false }, (isPrinted, reason) => {
      if (isPrinted || CLOSED.test(reason)) resolve(isPrinted);
      else reject(new AppError('print-failed'));
    });
  });
}

/** Sheets, margins and page numbers are those of the document's own style sheet. */
export function pdfOf(page: WebContents): Promise<Uint8Array> {
  return page.printToPDF({ preferCSSPageSize: true, printBackground: true });
}
