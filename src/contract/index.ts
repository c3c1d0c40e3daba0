import { attendance } from './attendance';
import { calendar } from './calendar';
import { trainingClass } from './class';
import { desktop } from './desktop';
import { figure } from './figure';
import { office } from './office';
import { person } from './person';
import { plan } from './plan';
import type { ClientOf } from './procedure';
import { report } from './report';

/** Answered by the core. */
export const coreContract = {
  office,
  plan,
  calendar,
  person,
  class: trainingClass,
  attendance,
  figure,
  report,
} as const;

/** Answered by main. */
export const desktopContract = { desktop } as const;

export type CoreContract = typeof coreContract;
export type DesktopContract = typeof desktopContract;

/** `window.api` */
export type Api = {
  readonly [Name in keyof CoreContract]: ClientOf<CoreContract[Name]>;
} & {
  readonly [Name in keyof DesktopContract]: ClientOf<DesktopContract[Name]>;
};
