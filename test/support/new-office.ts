import { office } from './office';
import { openProgram, type Program, type ProgramOptions } from './program';

/**
 * Opens the program on a new book of xã Phú Bình with two hamlets, working on the fourth quarter of 2025.
 * @param plan name of the shipped plan to start with; null for none
 */
export async function openNewOffice(
  plan: string | null,
  options: ProgramOptions = {},
): Promise<Program> {
  const program = await openProgram(options);
  const { page } = program;
  await page.getByRole('button').first().waitFor();
  await ask(program, 'office.setUp', {
    office,
    hamlets: ['Đoàn Kết', 'Bảo Lý'],
    shippedPlan: plan,
  });
  await page.evaluate(`localStorage.setItem('period', '2025-Q4')`);
  await page.reload();
  await page.locator('#page').waitFor();
  return program;
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

/** What a procedure answers, asked past the pages: what is on disk, not what is on show. */
export async function ask<T>({ page }: Program, procedure: string, input: object = {}): Promise<T> {
  const call = `window.api.${procedure}(${JSON.stringify(input)})`;
  const reply = await page.evaluate<Answer<T>>(call);
  if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply)}`);
  return reply.value;
}
