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
  const input = { office, hamlets: ['Đoàn Kết', 'Bảo Lý'], shippedPlan: plan };
  const reply = await page.evaluate(`window.api.office.setUp(${JSON.stringify(input)})`);
  if (!(reply as { ok: boolean }).ok) throw new Error(JSON.stringify(reply));
  await page.evaluate(`localStorage.setItem('period', '2025-Q4')`);
  await page.reload();
  await page.locator('#page').waitFor();
  return program;
}

/** What a procedure answers, asked past the pages: what is on disk, not what is on show. */
export async function ask<T>({ page }: Program, procedure: string, input: object = {}): Promise<T> {
  const reply = (await page.evaluate(`window.api.${procedure}(${JSON.stringify(input)})`)) as
    { readonly ok: true; readonly value: T } | { readonly ok: false };
  if (!reply.ok) throw new Error(`${procedure}: ${JSON.stringify(reply)}`);
  return reply.value;
}
