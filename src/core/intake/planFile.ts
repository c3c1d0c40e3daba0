import { z } from 'zod';
import { isDay } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { indicatorIds } from '../../domain/indicator/catalogue';
import { targetAudiences, type PlanDraft } from '../../domain/plan/plan';

const day = z.string().refine(isDay);
const words = z.string().min(1);
const list = z.array(words);
const thenOngoing = z.boolean().optional();

const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['day', 'before']), value: day, thenOngoing }),
  z.strictObject({
    kind: z.literal('month'),
    value: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    thenOngoing,
  }),
  z.strictObject({
    kind: z.literal('quarter'),
    value: z.string().regex(/^\d{4}-Q[1-4]$/),
    thenOngoing,
  }),
  z.strictObject({
    kind: z.literal('yearly'),
    value: z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    thenOngoing,
  }),
  z.strictObject({ kind: z.literal('range'), from: day, to: day, thenOngoing }),
  z.strictObject({ kind: z.enum(['ongoing', 'periodic']), thenOngoing }),
]);

const target = z.strictObject({
  year: z.int().min(2020).max(2100),
  label: words,
  audience: z.enum(targetAudiences),
  indicator: z.enum(indicatorIds),
  op: z.enum(['>=', '>']),
  value: z.number().min(0),
  unit: words,
  strength: words.optional(),
});

const task = z.strictObject({
  no: words,
  about: words,
  lead: list.min(1),
  with: list.optional(),
  due,
  note: words.optional(),
});

/** A plan as it ships; every field of the file is known here, so that a misspelt one is noticed. */
const planFile = z.strictObject({
  source: words,
  level: z.literal('commune'),
  issuer: words,
  province: words,
  document: z.strictObject({
    type: z.literal('KH'),
    number: z.int().positive(),
    symbol: words,
    place: words,
    date: day,
    title: words,
    signer: z.strictObject({ authority: words, proxy: words, role: words }),
    recipients: list,
  }),
  legalBases: z.array(z.strictObject({ symbol: words, date: day, by: words })),
  targets: z.array(target),
  units: list,
  hamletWord: words,
  tasks: z.array(task),
  reporting: z.array(z.strictObject({ by: words, about: words, kind: z.literal('periodic') })),
  assignments: z.array(
    z.strictObject({
      unit: words,
      tasks: list,
      also: list.optional(),
      asked: z.boolean().optional(),
      coordinates: z.boolean().optional(),
      note: words.optional(),
    }),
  ),
  funding: list,
});

/**
 * Reads the content of a shipped plan file into a plan not stored yet. The signer, the reporting duties and the
 * units' assignments are checked but left out: the plan has no place for them yet.
 * @param raw the parsed JSON
 * @param source the shipped file's name without extension: `phu-binh-2025`
 * @throws AppError `plan-file-unreadable` with `{ file, at }`, the first place that does not fit
 */
export function readPlanFile(raw: unknown, source: string): PlanDraft {
  const read = planFile.safeParse(raw);
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? '';
    throw new AppError('plan-file-unreadable', { file: source, at }, { cause: read.error });
  }
  const file = read.data;
  return {
    source,
    issuer: file.issuer,
    province: file.province,
    number: file.document.number,
    symbol: file.document.symbol,
    date: file.document.date,
    title: file.document.title,
    hamletWord: file.hamletWord,
    legalBases: file.legalBases,
    units: file.units,
    recipients: file.document.recipients,
    funding: file.funding,
    targets: file.targets.map((row) => ({ ...row, strength: row.strength ?? null })),
    tasks: file.tasks.map((row) => ({ ...row, with: row.with ?? [], note: row.note ?? null })),
  };
}
