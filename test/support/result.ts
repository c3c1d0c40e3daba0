import { setResults } from '../../src/core/actions/results';
import { readSheet } from '../../src/core/actions/take-attendance';
import type { Core } from '../../src/core/core';
import type { Result } from '../../src/domain/class/class';

/** Decides about one person of a class, whatever was decided before. */
export async function setResult(
  core: Core,
  input: { classId: string; personId: string; result: Result | null; day: string | null },
): Promise<void> {
  const { classId, personId, result, day } = input;
  const { persons } = await readSheet(core, classId);
  const known = persons.find(({ id }) => id === personId);
  const from = { result: known?.result ?? null, day: known?.resultDay ?? null };
  await setResults(core, { classId, changes: [{ personId, from, to: { result, day } }] });
}
