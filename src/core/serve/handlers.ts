import { reportDue, periodName } from '../../domain/period/period';
import * as classes from '../actions/change-classes';
import * as figures from '../actions/change-figures';
import * as hamlets from '../actions/change-hamlets';
import * as people from '../actions/change-people';
import * as plans from '../actions/change-plan';
import { acceptPeople, previewPeople, undoPeopleImport } from '../actions/import-people';
import { readPeriod } from '../actions/measure-period';
import { leaveSample, openSample } from '../actions/open-sample';
import { officeState } from '../actions/read-office';
import * as reports from '../actions/make-report';
import { saveCopy } from '../actions/save-copy';
import { saveOffice, setUpOffice } from '../actions/set-up-office';
import { listShippedPlans } from '../actions/shipped-plans';
import * as attendance from '../actions/take-attendance';
import type { Handlers } from './dispatch';

const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};

/** Which action answers which procedure. Nothing is decided here. */
export const handlers: Handlers = {
  office: {
    state: (core) => officeState(core),
    setUp: (core, input) => done(setUpOffice(core, input)),
    openSample: (core) => done(openSample(core)),
    leaveSample: (core) => done(leaveSample(core)),
    save: (core, input) => done(saveOffice(core, input)),
    addHamlet: (core, input) => hamlets.addHamlet(core, input.name),
    renameHamlet: (core, input) => done(hamlets.renameHamlet(core, input.id, input.name)),
    removeHamlet: (core, input) => done(hamlets.removeHamlet(core, input.id)),
    saveCopy: (core, input) => saveCopy(core, core.files.path(input.file, 'write')),
  },
  plan: {
    shipped: () => Promise.resolve(listShippedPlans()),
    takeShipped: (core, input) => plans.takeShippedPlan(core, input.name),
    current: (core) => plans.currentPlan(core),
    setTarget: (core, input) => done(plans.setTarget(core, input)),
    setTaskProgress: (core, input) => done(plans.setTaskProgress(core, input)),
    setNumber: (core, input) => done(plans.setPlanNumber(core, input)),
  },
  person: {
    list: (core, input) => people.listPeople(core, input),
    get: (core, input) => people.readPerson(core, input.id),
    save: (core, input) => people.savePerson(core, input),
    remove: (core, input) => done(people.removePerson(core, input.id)),
    previewImport: (core, input) => previewPeople(core, core.files.path(input.file, 'read')),
    acceptImport: (core, input) => acceptPeople(core, input),
    undoImport: (core, input) => undoPeopleImport(core, input.batch),
  },
  class: {
    list: (core) => classes.listClasses(core),
    get: (core, input) => classes.readClass(core, input.id),
    save: (core, input) => classes.saveClass(core, input),
    addSessions: (core, input) => classes.addSessions(core, input),
    removeSession: (core, input) => done(classes.removeSession(core, input.id)),
    enrol: (core, input) => classes.enrol(core, input),
    unenrol: (core, input) => done(classes.unenrol(core, input)),
  },
  attendance: {
    sheet: (core, input) => attendance.readSheet(core, input.classId),
    setMarks: (core, input) => done(attendance.takeAttendance(core, input.changes)),
    setResult: (core, input) => done(attendance.setResult(core, input)),
  },
  figure: {
    list: (core) => figures.listFigures(core),
    save: (core, input) => figures.saveFigure(core, input),
    remove: (core, input) => done(figures.removeFigure(core, input.id)),
    status: async (core, input) => {
      const { period, measures, counts } = await readPeriod(core, input.period);
      const { code, from, to, yearStart, year } = period;
      return {
        period: {
          code,
          name: periodName(period),
          from,
          to,
          yearStart,
          year,
          due: reportDue(period),
        },
        measures: [...measures],
        inPeriod: counts.inPeriod,
        yearToDate: counts.yearToDate,
        byHamlet: [...counts.byHamlet],
      };
    },
  },
  report: {
    preview: (core, input) => reports.previewReport(core, input.period),
    saveOwnText: (core, input) => done(reports.saveOwnText(core, input)),
    writeWord: (core, input) =>
      reports.writeReport(core, input.period, core.files.path(input.file, 'write')),
    writeExcel: (core, input) =>
      reports.writeSummaryFile(core, input.period, core.files.path(input.file, 'write')),
    summaryFileName: (core, input) => reports.summaryFileName(core, input.period),
  },
};
