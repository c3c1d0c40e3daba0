import { cleanLine } from '../text';

/**
 * A task's wording in several: at the cursor, or, without one, at every `;` and line end. Empty parts are dropped; one
 * part means that there is nothing to split.
 */
export function splitTask(about: string, at: number | null): string[] {
  const parts = at === null ? about.split(/[;\r\n]+/u) : [about.slice(0, at), about.slice(at)];
  return parts
    .map((part) => cleanLine(part).replace(/^[;,.\s]+|[;,\s]+$/gu, ''))
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toLocaleUpperCase('vi') + part.slice(1));
}
