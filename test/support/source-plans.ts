import dakLak from '../../resources/plans/dak-lak-2026.json';
import haBac from '../../resources/plans/ha-bac-2025.json';
import phuBinh from '../../resources/plans/phu-binh-2025.json';
import sonMai from '../../resources/plans/son-mai-2025.json';
import thangBinh from '../../resources/plans/thang-binh-2025.json';
import phrases from '../../resources/report/phrases.json';
import planPhrases from '../../resources/report/plan-phrases.json';
import { readPlanFile } from '../../src/core/intake/planFile';
import { indicatorIds } from '../../src/domain/indicator/catalogue';
import { quotaIndicatorIds } from '../../src/domain/indicator/quota-catalogue';
import type { Office } from '../../src/domain/office/office';
import type { Plan, Quota, Target } from '../../src/domain/plan/plan';
import type { OfficialDocument } from '../../src/domain/report/document';
import { planDocument } from '../../src/domain/report/plan-document';
import { office } from './office';
import { emptyPlan, taskOf } from './plan';

const files = {
  'phu-binh-2025': phuBinh,
  'son-mai-2025': sonMai,
  'ha-bac-2025': haBac,
  'dak-lak-2026': dakLak,
  'thang-binh-2025': thangBinh,
};
export type SourcePlan = keyof typeof files;
export const sourcePlans = Object.keys(files) as SourcePlan[];
/** Those in the form of the state. */
export const statePlans = sourcePlans.filter((name) => name !== 'thang-binh-2025');

/** One of the five source plans, as it would lie in a book. */
export function sourcePlan(name: SourcePlan): Plan {
  let count = 0;
  const draft = readPlanFile(files[name], name, () => `id${(count += 1)}`);
  return { ...draft, id: name, role: 'other', isCurrent: false, upperId: null };
}

/** The office of the commune a source plan is of; of Phú Bình for the others. */
export function officeOf(name: SourcePlan): Office {
  const own: Partial<Record<SourcePlan, Partial<Office>>> = {
    'son-mai-2025': { name: 'Sơn Mai', province: 'Quảng Ngãi', hamletWord: 'thôn' },
    'ha-bac-2025': { name: 'Hà Bắc', province: 'Hải Phòng', hamletWord: 'thôn' },
  };
  return { ...office, ...own[name] };
}

export const planPhrasesOfAll = { ...phrases, ...planPhrases };

/** The plan on paper, printed in 2026. */
export function onPaper(plan: Plan, by: Office = office): OfficialDocument {
  return planDocument(plan, by, planPhrasesOfAll, 2026);
}

/** A plan of `tasks` tasks, every tenth with a programme, and `targets` targets and as many quotas. */
export function largePlan(tasks: number, targets: number): Plan {
  const each = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const units = each(20, (index) => `Cơ quan, đơn vị thứ ${index + 1}`);
  const numbers = each(tasks, (index) => `III.${Math.floor(index / 10) + 1}.${(index % 10) + 1}`);
  return {
    ...emptyPlan,
    units,
    tasks: each(tasks, (index) =>
      taskOf(numbers[index] ?? '', {
        about: `Nhiệm vụ số ${index + 1}: tổ chức tuyên truyền, hướng dẫn người dân sử dụng nền tảng số`,
        lead: [of(units, index)],
        with: [of(units, index + 1), of(units, index + 2)],
        due: { kind: 'before', value: `2026-${String((index % 12) + 1).padStart(2, '0')}-28` },
        programme: index % 10 === 9 ? ['Khai mạc', 'Nghi lễ', 'Bế mạc'] : [],
      }),
    ),
    targets: each(targets, (index): Target => {
      const indicator = of(indicatorIds, index);
      return {
        id: `t${index}`,
        year: 2025 + Math.floor(index / 20),
        label: '',
        audience: 'adults',
        indicator,
        op: index % 2 === 0 ? '>=' : '>',
        value: (index % 100) + 0.5,
        unit: '%',
        strength: index % 3 === 0 ? 'phấn đấu' : null,
        origin: null,
      };
    }),
    quotas: each(targets, (index): Quota => ({
      id: `q${index}`,
      taskId: numbers[index] ?? null,
      indicator: of(quotaIndicatorIds, index),
      per: index % 2 === 0 ? 'hamlet' : 'commune',
      each: index % 4 === 0 ? 'month' : null,
      about: `Việc thứ ${index + 1}`,
      op: '>=',
      value: index + 1,
      unit: 'buổi',
      origin: null,
    })),
  };
}
