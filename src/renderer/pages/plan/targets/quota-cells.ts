import {
  quotaIndicatorIds,
  quotaIndicatorOf,
  type QuotaIndicatorId,
} from '../../../../domain/indicator/quota-catalogue';
import type { Quota } from '../../../../domain/plan/plan';
import { parseTypedValue } from '../../../../domain/plan/typed-value';
import { cleanLine } from '../../../../domain/text';
import { planText } from '../../../text/plan';

const words = planText.edit;
export const quotaColumns = ['task', 'indicator', 'per', 'each', 'value', 'unit', 'about'] as const;
type QuotaColumn = (typeof quotaColumns)[number] | 'origin';

/**
 * The quota with one cell typed anew; a sentence when the text is none for that cell.
 * @param taskIds the plan's tasks
 */
export function withQuotaCell(
  quota: Quota,
  column: string,
  typed: string,
  taskIds: ReadonlySet<string>,
): Quota | string {
  const text = cleanLine(typed);
  switch (column as QuotaColumn) {
    case 'task':
      if (text === '') return { ...quota, taskId: null };
      return taskIds.has(text) ? { ...quota, taskId: text } : words.unknownChoice(text);
    case 'indicator': {
      const indicator = quotaIndicatorIds.find((each) => each === text);
      if (!indicator) return text === '' ? words.empty : words.unknownChoice(text);
      return { ...quota, indicator, unit: unitAfter(quota, indicator) };
    }
    case 'per':
      return text === 'commune' || text === 'hamlet'
        ? { ...quota, per: text }
        : words.unknownChoice(text);
    case 'each':
      if (text === 'month') return { ...quota, each: 'month' };
      return text === 'plan' || text === '' ? { ...quota, each: null } : words.unknownChoice(text);
    case 'value': {
      const value = parseTypedValue(text);
      return value ? { ...quota, op: value.op ?? quota.op, value: value.value } : words.notNumber;
    }
    case 'unit':
      return { ...quota, unit: text };
    case 'about':
      return { ...quota, about: text === '' ? null : text };
    default:
      return quota;
  }
}

/** What stands in the empty row as a quota; null while the indicator or the value is missing. */
export function newQuota(
  typed: Readonly<Record<string, string>>,
  id: string,
  taskIds: ReadonlySet<string>,
): Quota | null {
  const indicator = quotaIndicatorIds.find((each) => each === typed['indicator']);
  if (!indicator || !typed['value']) return null;
  const { unit } = quotaIndicatorOf(indicator);
  const start: Quota = { ...someQuota, id, indicator, unit };
  return quotaColumns.reduce((quota: Quota, column) => {
    const text = typed[column];
    const next = text ? withQuotaCell(quota, column, text, taskIds) : quota;
    return typeof next === 'string' ? quota : next;
  }, start);
}

/** Any quota, to try a cell of the empty row on. */
export const someQuota: Quota = {
  id: '',
  taskId: null,
  indicator: 'classes-held',
  per: 'commune',
  each: null,
  about: null,
  op: '>=',
  value: 0,
  unit: '',
  origin: null,
};

/** A unit that came with the old indicator goes with it. */
function unitAfter(quota: Quota, indicator: QuotaIndicatorId): string {
  const isOwn = quota.unit !== quotaIndicatorOf(quota.indicator).unit && quota.unit !== '';
  return isOwn ? quota.unit : quotaIndicatorOf(indicator).unit;
}
