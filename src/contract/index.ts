import { attendance } from './attendance';
import { attendanceFile } from './attendance-file';
import { calendar } from './calendar';
import { trainingClass } from './class';
import { confirmation } from './confirmation';
import { count } from './count';
import { desktop } from './desktop';
import { evidence } from './evidence';
import { figure } from './figure';
import { leave } from './leave';
import { office } from './office';
import { peopleImport } from './people-import';
import { person } from './person';
import { plan } from './plan';
import { population } from './population';
import { privacy } from './privacy';
import type { ClientOf } from './procedure';
import { registerFile } from './register-file';
import * as registers from './registers';
import { reach } from './reach';
import { report } from './report';
import { samePerson } from './same-person';
import { skill } from './skill';
import { signSheet } from './sign-sheet';

/** Answered by the core. */
export const coreContract = {
  office,
  plan,
  calendar,
  person,
  peopleImport,
  confirmation,
  samePerson,
  reach,
  population,
  privacy,
  class: trainingClass,
  skill,
  attendance,
  attendanceFile,
  signSheet,
  leave,
  guidance: registers.guidance,
  activity: registers.activity,
  honour: registers.honour,
  digitalTeam: registers.digitalTeam,
  teamMember: registers.teamMember,
  money: registers.money,
  officialDocument: registers.officialDocument,
  registerFile,
  evidence,
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
