import { AppError } from '../../domain/errors';
import { planRoles } from '../../domain/plan/plan';
import { importPlan, planFileOf } from '../actions/plan-files';
import { listPlans } from '../actions/read-plan';
import { describeShipped, shippedPlanNames } from '../actions/shipped-plans';
import { openCore, type Core } from '../core';
import type { Arguments } from './arguments';
import { text } from './text';

/** A plan as `plan list` tells of it; `id` is what the other commands take. */
interface ListedPlan {
  readonly id: string;
  readonly where: 'shipped' | 'stored';
  readonly level: string;
  readonly role: string | null;
  readonly issuer: string;
  readonly title: string;
  readonly symbol: string | null;
  readonly year: number;
  readonly targets: number;
  readonly quotas: number;
  readonly tasks: number;
}

/** Shipped plans by their file names; with a book, its plans too. */
export async function listAllPlans(options: Arguments): Promise<number> {
  const shipped = shippedPlanNames.map((name): ListedPlan => {
    const { name: id, hamletWord: _, ...rest } = describeShipped(name);
    return { id, where: 'shipped', role: null, ...rest };
  });
  const stored = options.has('db') ? await inBook(options, storedPlans) : [];
  const all = [...shipped, ...stored];
  if (options.has('json')) console.log(JSON.stringify(all, null, 1));
  else for (const plan of all) console.log(text.planLine(plan));
  return 0;
}

async function storedPlans(core: Core): Promise<ListedPlan[]> {
  const plans = await listPlans(core);
  return plans.map(({ id, level, role, issuer, title, symbol, year, targets, quotas, tasks }) => ({
    id,
    where: 'stored',
    level,
    role,
    issuer,
    title,
    symbol,
    year,
    targets,
    quotas,
    tasks,
  }));
}

export async function importPlanFile(options: Arguments): Promise<number> {
  const as = options.oneOf('as', planRoles);
  const file = options.wordAsPath();
  const { id, title } = await inBook(options, (core) => importPlan(core, file, as));
  if (options.has('json')) console.log(JSON.stringify({ id, title }));
  else console.log(text.planTaken(title, id));
  return 0;
}

/** Prints the plan's file. */
export async function exportPlanFile(options: Arguments): Promise<number> {
  const named = options.need('plan');
  const file = await inBook(options, async (core) => planFileOf(core, await idOf(core, named)));
  console.log(JSON.stringify(file, null, 1));
  return 0;
}

/** A plan of the book by its id, or by the name of the shipped file it was taken from. */
async function idOf(core: Core, named: string): Promise<string> {
  const plans = await listPlans(core);
  const found =
    plans.find(({ id }) => id === named) ??
    plans.find(({ source }) => source === named || source.startsWith(`${named}:`));
  if (!found) throw new AppError('plan-unknown');
  return found.id;
}

/** With the book of `--db`, or without one. */
export async function inBookIfGiven<T>(
  options: Arguments,
  work: (core: Core | null) => Promise<T>,
): Promise<T> {
  return options.has('db') ? inBook(options, work) : work(null);
}

export async function inBook<T>(options: Arguments, work: (core: Core) => Promise<T>): Promise<T> {
  const core = await openCore({ file: options.path('db'), check: true });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}
