import { communeName, placeName, type Office } from '../office/office';
import { fold } from '../text';
import type { Origin, Plan, PlanDraft, PlanRole, Signer } from './plan';

/** `Ủy ban nhân dân xã Phú Bình`. */
export function issuerOf(office: Pick<Office, 'kind' | 'name'>): string {
  return `Ủy ban nhân dân ${communeName(office)}`;
}

/** Whether the office issued the plan itself. */
export function isOwnPlan(
  plan: Pick<Plan, 'issuer'>,
  office: Pick<Office, 'kind' | 'name'>,
): boolean {
  return fold(plan.issuer) === fold(issuerOf(office));
}

/** What a plan is to an office when nobody says: its own, of a superior body, or one kept beside. */
export function usualRole(
  plan: Pick<Plan, 'issuer' | 'level'>,
  office: Pick<Office, 'kind' | 'name'> | null,
): PlanRole {
  if (plan.level === 'province') return 'upper';
  if (plan.level !== 'commune') return 'other';
  return office === null || isOwnPlan(plan, office) ? 'own' : 'other';
}

/**
 * A plan of another body made the office's own: its names, signature and words for the place; number and date for văn thư
 * to give; each target and quota linked to where it came from; nothing done yet. A plan that the office issued itself
 * stays as it is.
 * @param from what the links name: a shipped file's name or a plan's id
 */
export function forOffice(
  plan: PlanDraft,
  office: Office,
  from: string,
  newId: () => string,
): PlanDraft {
  if (isOwnPlan(plan, office)) return plan;
  const fresh = withNewIds(plan, newId);
  const commune = communeName(office);
  const isCommune = plan.level === 'commune';
  const link = (row: Pick<Origin, 'op' | 'value' | 'unit'>): Origin => ({
    plan: from,
    issuer: plan.issuer,
    symbol: plan.symbol,
    op: row.op,
    value: row.value,
    unit: row.unit,
  });
  const isCitable = !isCommune && plan.symbol !== null && plan.date !== null;
  return {
    ...fresh,
    fileSource: null,
    level: 'commune',
    style: 'state',
    type: 'KH',
    issuer: issuerOf(office),
    province: office.province,
    number: null,
    symbol: null,
    date: null,
    illegible: [],
    documentNote: null,
    place: placeName(office),
    title: placedTitle(plan.title, commune),
    hamletWord: office.hamletWord,
    signer: signerOf(office),
    recipients: office.recipients.length > 0 || !isCommune ? office.recipients : plan.recipients,
    legalBases: isCitable
      ? [...plan.legalBases, { symbol: plan.symbol ?? '', date: plan.date ?? '', by: plan.issuer }]
      : plan.legalBases,
    communeDuties: [],
    targets: fresh.targets.map((row) => ({ ...row, origin: link(row) })),
    quotas: fresh.quotas.map((row) => ({ ...row, origin: link(row) })),
    duties: fresh.duties.map((row) => (isCommune ? row : { ...row, by: issuerOf(office) })),
  };
}

/** `… trên địa bàn tỉnh`, `… trên địa bàn xã Phú Bình` → the office's own place. */
function placedTitle(title: string, commune: string): string {
  return title.replace(/ trên địa bàn [^,;]*$/u, ` trên địa bàn ${commune}`);
}

function signerOf({ signatureLines, signerName }: Office): Signer {
  const authority = signatureLines.find((line) => line.startsWith('TM.')) ?? null;
  const proxy = signatureLines.find((line) => /^(KT|Q|TL|TUQ)\./u.test(line)) ?? null;
  const rest = signatureLines.filter((line) => line !== authority && line !== proxy);
  return { authority, proxy, role: rest.join(' ') || null, name: signerName || null };
}

/** The same plan with other ids, its rows still naming each other; nothing done yet. */
export function withNewIds(plan: PlanDraft, newId: () => string): PlanDraft {
  const ids = new Map(plan.tasks.map(({ id }) => [id, newId()]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    ...plan,
    targets: plan.targets.map((row) => ({ ...row, id: newId() })),
    quotas: plan.quotas.map((row) => ({
      ...row,
      id: newId(),
      taskId: row.taskId === null ? null : idOf(row.taskId),
    })),
    tasks: plan.tasks.map((row) => ({
      ...row,
      id: idOf(row.id),
      state: 'not-started',
      percent: 0,
      progressNote: '',
    })),
    duties: plan.duties.map((row) => ({ ...row, id: newId() })),
    assignments: plan.assignments.map((row) => ({ ...row, taskIds: row.taskIds.map(idOf) })),
  };
}
