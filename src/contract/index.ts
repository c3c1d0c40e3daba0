import { attendance } from './attendance';
import { calendar } from './calendar';
import { trainingClass } from './class';
import { count } from './count';
import { desktop } from './desktop';
import { figure } from './figure';
import { office } from './office';
import { peopleImport } from './people-import';
import { person } from './person';
import { plan } from './plan';
import { population } from './population';
import { privacy } from './privacy';
import type { ClientOf } from './procedure';
import * as registers from './registers';
import { reach } from './reach';
import { report } from './report';
import { samePerson } from './same-person';

/** Answered by the core. */
export const coreContract = {
  office,
  plan,
  calendar,
  person,
  peopleImport,
  samePerson,
  reach,
  population,
  privacy,
  class: trainingClass,
  attendance,
  guidance: registers.guidance,
  activity: registers.activity,
  honour: registers.honour,
  digitalTeam: registers.digitalTeam,
  teamMember: registers.teamMember,
  money: registers.money,
  officialDocument: registers.officialDocument,
  figure,
  count,
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
