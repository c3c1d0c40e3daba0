import { indicatorOf, isIndicatorId } from '../../../../domain/indicator/catalogue';
import { usualAudience } from '../../../../domain/plan/pasted-rows';
import { targetAudiences, type Target } from '../../../../domain/plan/plan';
import { parseTypedValue } from '../../../../domain/plan/typed-value';
import { cleanLine } from '../../../../domain/text';
import { planText } from '../../../text/plan';

const words = planText.edit;
export const targetColumns = [
  'year',
  'label',
  'indicator',
  'audience',
  'value',
  'unit',
  'strength',
] as const;
export type TargetColumn = (typeof targetColumns)[number] | 'origin';

/** The target with one cell typed anew; a sentence when the text is none for that cell. */
export function withTargetCell(target: Target, column: string, typed: string): Target | string {
  const text = cleanLine(typed);
  switch (column as TargetColumn) {
    case 'year':
      return /^\d{4}$/u.test(text) ? { ...target, year: Number(text) } : words.notYear;
    case 'label':
      return { ...target, label: text.replace(/[).\s]+$/u, '') };
    case 'indicator':
      return isIndicatorId(text)
        ? { ...target, indicator: text }
        : text === ''
          ? words.empty
          : words.unknownChoice(text);
    case 'audience': {
      const audience = targetAudiences.find((each) => each === text);
      return audience ? { ...target, audience } : words.unknownChoice(text);
    }
    case 'value': {
      const value = parseTypedValue(text);
      if (!value) return words.notNumber;
      const unit = value.isPercent && target.unit === '' ? '%' : target.unit;
      return { ...target, op: value.op ?? target.op, value: value.value, unit };
    }
    case 'unit':
      return { ...target, unit: text };
    case 'strength':
      return { ...target, strength: text === '' ? null : text };
    default:
      return target;
  }
}

/** What stands in the empty row as a target; null while the indicator or the value is missing. */
export function newTarget(
  typed: Readonly<Record<string, string>>,
  usual: { readonly id: string; readonly year: number },
): Target | null {
  const indicator = typed['indicator'] ?? '';
  if (!isIndicatorId(indicator) || !typed['value']) return null;
  const start: Target = {
    ...usual,
    label: '',
    audience: usualAudience(indicator),
    indicator,
    op: '>=',
    value: 0,
    unit: indicatorOf(indicator).unit,
    strength: null,
    origin: null,
  };
  return targetColumns.reduce((target: Target, column) => {
    const text = typed[column];
    const next = text ? withTargetCell(target, column, text) : target;
    return typeof next === 'string' ? target : next;
  }, start);
}

/** Any target, to try a cell of the empty row on. */
export const someTarget: Target = {
  id: '',
  year: 2000,
  label: '',
  audience: 'adults',
  indicator: 'adults-digital-skills',
  op: '>=',
  value: 0,
  unit: '%',
  strength: null,
  origin: null,
};
