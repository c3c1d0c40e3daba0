import { quotaIndicatorOf } from '../indicator/quota-catalogue';
import { targetName, type Operator, type Quota, type Target } from '../plan/plan';
import type { Block } from './document';
import type { Say } from './phrase';
import type { PlanVoice } from './plan-voice';
import { lowerFirst, upperFirst, withoutStop } from './wording';

const amount = new Intl.NumberFormat('vi-VN');

/** Section “Chỉ tiêu”: the targets year by year, then the quotas. */
export function targetBlocks(voice: PlanVoice): Block[] {
  const { plan, say } = voice;
  const years = [...new Set(plan.targets.map(({ year }) => year))].sort((a, b) => a - b);
  const parts: [title: string, blocks: Block[]][] = [
    ...years.map((year): [string, Block[]] => [
      say('headingYear', { year }),
      plan.targets.filter((target) => target.year === year).map((row) => targetBlock(say, row)),
    ]),
    [
      say('headingQuotas'),
      plan.quotas.map((quota) => ({ kind: 'item', text: `${quotaText(voice, quota)}.` })),
    ],
  ];
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): Block[] => [
      { kind: 'heading', label: String(index + 1), text: title },
      ...blocks,
    ]);
}

/** `a) Tối thiểu 85% …`; a number is put in brackets as in the source plans, for a khoản stands above it. */
function targetBlock(say: Say, target: Target): Block {
  const text = `${targetSentence(say, target)}.`;
  const label = withoutStop(target.label).replace(/[()]/gu, '');
  if (label === '') return { kind: 'item', text };
  return {
    kind: 'paragraph',
    text: /^\d/u.test(label) ? `(${label}) ${text}` : `${label}) ${text}`,
  };
}

/** `Tối thiểu 85% cán bộ …`, `Phấn đấu trên 90% …`, `100% học sinh …`. */
export function targetSentence(say: Say, target: Target): string {
  const name = withoutStop(targetName(target));
  const level = levelText(target, say('targetAtLeast'), say('above'));
  const asked = target.strength === null ? level : `${target.strength} ${level}`;
  return target.unit.trim() === '%'
    ? upperFirst(`${asked} ${lowerFirst(name)}`)
    : `${name}: ${asked}`;
}

/** `Ít nhất 10 buổi hướng dẫn trực tiếp mỗi thôn`, `Trên 10 tin, bài hoặc video ngắn mỗi tháng`. */
export function quotaText(voice: PlanVoice, quota: Quota): string {
  const { say, plan } = voice;
  const { name: usualName, measure } = quotaIndicatorOf(quota.indicator);
  const name = withoutStop(quota.about ?? usualName);
  // “100% xã” asks of all communes; of the one that plans for itself it asks that it is done.
  if (measure === 'done' && quota.value === 100 && plan.level !== 'province') return name;
  const unit = quota.unit.replace(/^%/u, '').trim();
  const level = (unitText: string) =>
    levelText({ ...quota, unit: unitText }, say('quotaAtLeast'), say('above'));
  return `${upperFirst(named(name, unit, level, quota))}${perText(voice, quota)}`;
}

/** A name that opens with the unit takes its place (`10 buổi` and `Buổi hướng dẫn` → `10 buổi hướng dẫn`). */
function named(
  name: string,
  unit: string,
  level: (unitText: string) => string,
  quota: Quota,
): string {
  const sign = quota.unit.startsWith('%') ? '%' : '';
  const opens = firstWord(name) === firstWord(unit);
  if (unit === '' || opens) return level(sign === '' ? lowerFirst(name) : `% ${lowerFirst(name)}`);
  // One word (`xã`) may stand in both without saying the same.
  const repeats = /\s/u.test(unit) && lowerFirst(name).includes(unit.toLocaleLowerCase('vi'));
  return sign === '%' && !repeats
    ? `${level(quota.unit)} ${lowerFirst(name)}`
    : `${name} (${level(quota.unit)})`;
}

/** Nothing in a commune's own plan, whose quotas are all its own; a share of all communes is of all already. */
function perText({ plan, say, hamletWord }: PlanVoice, { per, each, unit }: Quota): string {
  const isShare = unit.startsWith('%');
  const place =
    per === 'hamlet' ? 'Hamlet' : plan.level === 'province' && !isShare ? 'Commune' : '';
  if (place === '') return each === 'month' ? ` ${say('perMonth')}` : '';
  return ` ${say(each === 'month' ? `perMonth${place}` : `per${place}`, { hamletWord })}`;
}

/** `tối thiểu 85%`, `trên 10 buổi`, `100%`: of all there can be no more, so “at least” is left out. */
function levelText(
  { op, value, unit }: { op: Operator; value: number; unit: string },
  atLeast: string,
  above: string,
): string {
  const isPercent = unit.startsWith('%');
  const number = `${amount.format(value)}${isPercent ? '' : ' '}${unit}`.trim();
  if (op === '>') return `${above} ${number}`;
  return isPercent && value === 100 ? number : `${atLeast} ${number}`;
}

function firstWord(text: string): string {
  return text.split(/\s/u)[0]?.toLocaleLowerCase('vi') ?? '';
}
