/** What breaks a rule: the rule's name, then what was found. */
export type Finding = `${string}: ${string}`;

/** Nothing when it holds. */
export function expectThat(rule: string, holds: boolean, found: string): Finding[] {
  return holds ? [] : [`${rule}: ${found}`];
}

export function within(value: number, [from, to]: readonly [number, number], slack = 0): boolean {
  return value >= from - slack && value <= to + slack;
}

/** Twentieths of a point in a millimetre. */
export const TWIPS_PER_MM = 1440 / 25.4;
