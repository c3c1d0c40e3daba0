import type { RegisterName } from './rows';

/** The registers whose rows have evidence: files and links that show that it was done. */
export const provedRegisters = [
  'activity',
  'honour',
  'officialDocument',
] as const satisfies readonly RegisterName[];
export type ProvedRegister = (typeof provedRegisters)[number];
