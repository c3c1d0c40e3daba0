import type { RegisterChange, RegisterName, RegisterRows } from '../../domain/register/rows';
import { reportDue, periodName } from '../../domain/period/period';
import * as classes from '../actions/change-classes';
import * as figures from '../actions/change-figures';
import * as hamlets from '../actions/change-hamlets';
import * as people from '../actions/change-people';
import { readPeriod } from '../actions/measure-period';
import { currentPlan, listPlans, readPlan } from '../actions/read-plan';
import { officeState } from '../actions/read-office';
import { saveCopy } from '../actions/save-copy';
import * as attendance from '../actions/take-attendance';
import type { Core } from '../core';
import type { Handlers } from './dispatch';

const done = async (work: Promise<void>): Promise<Record<string, never>> => {
  await work;
  return {};
};

// What the first page does not need is loaded when it is first asked for: the core answers sooner.
const asking = () => import('../actions/ask-groups');
const accepting = () => import('../actions/accept-people');
const arranging = () => import('../actions/arrange-plans');
const batches = () => import('../actions/import-batches');
const calendar = () => import('../actions/calendar');
const changes = () => import('../actions/change-plan');
const confirming = () => import('../actions/confirm-from-list');
const comparing = () => import('../actions/compare-plans');
const importing = () => import('../actions/import-people');
const merging = () => import('../actions/merge-persons');
const counting = () => import('../actions/count-table');
const contacts = () => import('../actions/person-contact');
const erasing = () => import('../actions/erase-person');
const numbers = () => import('../actions/keep-numbers');
const ownData = () => import('../actions/write-own-data');
const otherLists = () => import('../actions/other-lists');
const manyPeople = () => import('../actions/change-many-people');
const peopleFiles = () => import('../actions/people-files');
const planFiles = () => import('../actions/plan-files');
const previews = () => import('../actions/show-preview');
const quotas = () => import('../actions/check-quotas');
const printing = () => import('../actions/print-plan');
const reports = () => import('../actions/make-report');
const restoring = () => import('../actions/restore-person');
const samePersons = () => import('../actions/same-person');
const sample = () => import('../actions/open-sample');
const leaves = () => import('../actions/change-leave');
const closing = () => import('../actions/close-book');
const shipped = () => import('../actions/shipped-plans');
const takes = () => import('../actions/take-plan');
const tasks = () => import('../actions/track-task');
const setUp = () => import('../actions/set-up-office');

const attendanceFiles = () => import('../actions/attendance-files');
const signSheets = () => import('../actions/sign-sheets');
const reach = () => import('../actions/list-unreached');
const population = () => import('../actions/change-population');

const results = () => import('../actions/results');
const classFiles = () => import('../actions/class-files');
const enrolling = () => import('../actions/enrol-people');
const sessions = () => import('../actions/change-sessions');
const skills = () => import('../actions/change-skills');

const registers = () => import('../actions/change-register');
const registerFiles = () => import('../actions/register-files');
const proving = () => import('../actions/prove-row');
const registerHandlers = <Name extends RegisterName>(name: Name) => ({
  list: async (core: Core, input: { readonly year: number | null }) =>
    (await registers()).listRegister(core, name, input.year),
  change: async (
    core: Core,
    input: { readonly changes: readonly RegisterChange<RegisterRows[Name]>[] },
  ) => (await registers()).changeRegister(core, name, input.changes),
});

/** Which action answers which procedure. Nothing is decided here. */
export const handlers: Handlers = {
  office: {
    state: (core) => officeState(core),
    setUp: (core, input) => done(setUp().then(({ setUpOffice }) => setUpOffice(core, input))),
    openSample: (core) => done(sample().then(({ openSample }) => openSample(core))),
    leaveSample: (core) => done(sample().then(({ leaveSample }) => leaveSample(core))),
    save: (core, input) => done(setUp().then(({ saveOffice }) => saveOffice(core, input))),
    groups: async (core) => (await asking()).asksGroups(core),
    setGroups: (core, input) =>
      done(asking().then(({ setAsksGroups }) => setAsksGroups(core, input.asks))),
    addHamlet: (core, input) => hamlets.addHamlet(core, input.name),
    renameHamlet: (core, input) => done(hamlets.renameHamlet(core, input.id, input.name)),
    removeHamlet: (core, input) => done(hamlets.removeHamlet(core, input.id)),
    saveCopy: (core, input) => saveCopy(core, core.files.path(input.file, 'write')),
    closing: async (core) => (await closing()).readClosing(core),
    closeBook: (core, input) => done(closing().then(({ closeBook }) => closeBook(core, input))),
  },
  plan: {
    list: (core) => listPlans(core),
    get: (core, input) => readPlan(core, input.id),
    current: (core) => currentPlan(core),
    shipped: async (core) => (await shipped()).listShippedPlans(core),
    takeShipped: async (core, input) => (await takes()).takeShippedPlan(core, input),
    takeForOffice: async (core, input) => (await takes()).takeForOffice(core, input.id),
    importFile: async (core, input) =>
      (await planFiles()).importPlan(core, core.files.path(input.file, 'read'), input.as),
    exportFile: async (core, input) =>
      (await planFiles()).exportPlan(core, input.id, core.files.path(input.file, 'write')),
    makeNextYear: async (core, input) => (await takes()).makeNextYear(core, input.id),
    setCurrent: (core, input) =>
      done(arranging().then(({ setCurrentPlan }) => setCurrentPlan(core, input.id))),
    hang: (core, input) => done(arranging().then(({ hangPlan }) => hangPlan(core, input))),
    setRole: (core, input) =>
      done(arranging().then(({ setPlanRole }) => setPlanRole(core, input.id, input.role))),
    remove: (core, input) => done(arranging().then(({ removePlan }) => removePlan(core, input.id))),
    restore: (core, input) =>
      done(arranging().then(({ restorePlan }) => restorePlan(core, input.id))),
    change: async (core, input) => (await changes()).changePlan(core, input),
    setTaskProgress: (core, input) =>
      done(tasks().then(({ setTaskProgress }) => setTaskProgress(core, input))),
    taskCard: async (core, input) => (await tasks()).readTaskCard(core, input.id),
    addEvidenceFile: async (core, { taskId, file }) =>
      (await tasks()).addEvidenceFile(core, { taskId, file: core.files.path(file, 'read') }),
    addEvidenceLink: async (core, input) => (await tasks()).addEvidenceLink(core, input),
    removeEvidence: (core, input) =>
      done(tasks().then(({ removeEvidence }) => removeEvidence(core, input.id))),
    restoreEvidence: (core, input) =>
      done(tasks().then(({ restoreEvidence }) => restoreEvidence(core, input.id))),
    compare: async (core, input) => (await comparing()).compareStored(core, input),
    checklist: async (core, input) => (await quotas()).readChecklist(core, input.id),
    setQuotaEntry: (core, input) =>
      done(quotas().then(({ enterQuota }) => enterQuota(core, input))),
    preview: async (core, input) => (await printing()).previewPlan(core, input.id),
    writeWord: async (core, input) =>
      (await printing()).writePlan(core, input.id, core.files.path(input.file, 'write')),
  },
  calendar: {
    list: async (core, input) => (await calendar()).listCalendar(core, input),
    setDone: (core, input) =>
      done(calendar().then(({ setEventDone }) => setEventDone(core, input))),
    remind: async (core) => (await calendar()).remind(core),
    writeIcs: async (core, { file, keys, ...window }) =>
      (await calendar()).writeCalendarFile(core, window, core.files.path(file, 'write'), keys),
  },
  person: {
    list: (core, input) => people.listPeople(core, input),
    get: (core, input) => people.readPerson(core, input.id),
    save: (core, input) => people.savePerson(core, input),
    remove: (core, input) => done(people.removePerson(core, input.id)),
    restore: (core, input) =>
      done(restoring().then(({ restorePerson }) => restorePerson(core, input.id))),
    change: async (core, input) => (await manyPeople()).changePeople(core, input),
    undoChange: async (core, input) => (await manyPeople()).undoPeopleChange(core, input.act),
    writeExcel: async (core, { file, writing, ...list }) =>
      (await peopleFiles()).writePeopleExcel(core, list, core.files.path(file, 'write'), writing),
    writingProgress: async (core, input) =>
      (await peopleFiles()).writingProgress(core, input.writing),
    stopWriting: (core, input) =>
      done(peopleFiles().then(({ stopWriting }) => stopWriting(core, input.writing))),
    printList: async (core, input) => (await peopleFiles()).printPeople(core, input),
    reveal: async (core, input) => (await contacts()).revealContact(core, input),
    setContact: async (core, input) => (await contacts()).setContact(core, input),
    writeOwnData: async (core, input) =>
      (await ownData()).writeOwnData(core, input.id, core.files.path(input.file, 'write')),
    erase: (core, input) => done(erasing().then(({ erasePerson }) => erasePerson(core, input))),
  },
  peopleImport: {
    read: async (core, { file, ...asked }) => {
      const { readPeople } = await importing();
      const preview = await readPeople(core, { ...asked, path: core.files.path(file, 'read') });
      return (await previews()).previewSummary(core, preview);
    },
    otherLists: async (core, { file, ...asked }) =>
      (await otherLists()).otherLists(core, { ...asked, path: core.files.path(file, 'read') }),
    progress: async (core, input) => (await importing()).readingProgress(core, input.reading),
    stop: (core, input) =>
      done(importing().then(({ stopReading }) => stopReading(core, input.reading))),
    rows: async (core, input) => (await previews()).previewRows(core, input),
    rejected: async (core, input) => (await previews()).rejectedRows(core, input),
    mend: async (core, input) => {
      await (await importing()).mendRow(core, input);
      return (await previews()).previewRow(core, input.preview, input.row);
    },
    acceptProposals: async (core, input) => (await importing()).acceptProposals(core, input),
    decide: async (core, input) => (await importing()).decide(core, input),
    summary: async (core, input) => (await previews()).previewSummary(core, input.preview),
    accept: async (core, input) =>
      (await accepting()).acceptPeople(core, { ...input, keepsApart: true }),
    batches: async (core) => (await batches()).listImports(core),
    undo: async (core, input) => (await batches()).undoImport(core, input.batch),
  },
  confirmation: {
    read: async (core, { file, ...asked }) =>
      (await confirming()).readConfirmed(core, { ...asked, path: core.files.path(file, 'read') }),
    rows: async (core, input) => (await confirming()).confirmRows(core, input),
    choose: (core, input) =>
      done(
        confirming().then(({ chooseConfirmed }) => {
          chooseConfirmed(core, input);
        }),
      ),
    accept: async (core, input) => (await confirming()).acceptConfirmed(core, input),
  },
  samePerson: {
    list: async (core, input) => (await samePersons()).listSamePersons(core, input),
    merge: async (core, input) => (await merging()).mergePersons(core, input),
    undoMerge: (core, input) => done(merging().then(({ undoMerge }) => undoMerge(core, input))),
    keepApart: (core, input) => done(samePersons().then(({ keepApart }) => keepApart(core, input))),
    undoKeepApart: (core, input) =>
      done(samePersons().then(({ undoKeepApart }) => undoKeepApart(core, input))),
  },
  reach: {
    summary: async (core, input) => (await reach()).summariseReach(core, input),
    list: async (core, input) => (await reach()).listUnreached(core, input),
    print: async (core, input) => (await reach()).printVisitingList(core, input),
    writeWord: async (core, { file, ...who }) =>
      (await reach()).writeVisitingWord(core, who, core.files.path(file, 'write')),
    writeExcel: async (core, { file, ...who }) =>
      (await reach()).writeVisitingExcel(core, who, core.files.path(file, 'write')),
  },
  population: {
    list: async (core, input) => (await population()).listPopulation(core, input.year),
    save: async (core, input) => (await population()).savePopulation(core, input),
    readFile: async (core, input) =>
      (await population()).readPopulationFile(core, core.files.path(input.file, 'read')),
  },
  privacy: {
    state: async (core) => (await numbers()).privacyState(core),
    set: async (core, input) => (await numbers()).keepNumbers(core, input),
    log: async (core, input) => (await numbers()).privacyLog(core, input),
  },
  class: {
    list: (core) => classes.listClasses(core),
    get: (core, input) => classes.readClass(core, input.id),
    save: (core, input) => classes.saveClass(core, input),
    remove: (core, input) => done(classes.removeClass(core, input.id)),
    restore: (core, input) => done(classes.restoreClass(core, input.id)),
    addSessions: async (core, input) => (await sessions()).addSessions(core, input),
    removeSession: (core, input) =>
      done(sessions().then(({ removeSession }) => removeSession(core, input.id))),
    moveSession: (core, input) =>
      done(sessions().then(({ moveSession }) => moveSession(core, input))),
    cancelSession: (core, input) =>
      done(sessions().then(({ cancelSession }) => cancelSession(core, input))),
    clashes: async (core, input) => (await sessions()).listClashes(core, input),
    enrol: async (core, input) => (await enrolling()).enrol(core, input),
    unenrol: (core, input) => done(enrolling().then(({ unenrol }) => unenrol(core, input))),
    setEnrolmentDays: async (core, input) => (await enrolling()).setEnrolmentDays(core, input),
    findNames: async (core, input) => (await enrolling()).findNames(core, input),
    writeExcel: async (core, { file, ...list }) =>
      (await classFiles()).writeClassExcel(core, list, core.files.path(file, 'write')),
    printList: async (core, input) => (await classFiles()).printClasses(core, input),
  },
  skill: {
    list: async (core) => (await skills()).listSkills(core),
    change: async (core, input) => (await skills()).changeSkills(core, input.changes),
    takeShipped: async (core) => (await skills()).takeShippedSkills(core),
    readFile: async (core, input) =>
      (await skills()).readSkillFile(core.files.path(input.file, 'read')),
  },
  attendance: {
    sheet: (core, input) => attendance.readSheet(core, input.classId),
    setMarks: (core, input) => done(attendance.takeAttendance(core, input.changes)),
    setNote: (core, input) => done(attendance.setNote(core, input)),
    setResults: (core, input) => done(results().then(({ setResults }) => setResults(core, input))),
    printResults: async (core, input) => (await results()).printResults(core, input),
    writeResultsWord: async (core, { file, ...list }) =>
      (await results()).writeResultsWord(core, list, core.files.path(file, 'write')),
    writeResultsExcel: async (core, { file, ...list }) =>
      (await results()).writeResultsExcel(core, list, core.files.path(file, 'write')),
  },
  attendanceFile: {
    write: async (core, input) =>
      (await attendanceFiles()).writeAttendanceFile(
        core,
        input.classId,
        core.files.path(input.file, 'write'),
      ),
    fileName: async (core, input) => ({
      name: await (await attendanceFiles()).attendanceFileName(core, input.classId),
    }),
    compare: async (core, input) =>
      (await attendanceFiles()).compareAttendanceFile(
        core,
        input.classId,
        core.files.path(input.file, 'read'),
      ),
  },
  signSheet: {
    preview: async (core, input) => (await signSheets()).previewSignSheet(core, input),
    print: async (core, input) => (await signSheets()).printSignSheet(core, input),
    writeWord: async (core, { file, ...wish }) =>
      (await signSheets()).writeSignSheet(core, wish, core.files.path(file, 'write')),
    find: async (core, input) => (await signSheets()).findSignSheet(core, input),
  },
  leave: {
    list: async (core, input) => (await leaves()).listLeaves(core, input.personId),
    add: async (core, input) => (await leaves()).addLeave(core, input),
    remove: (core, input) => done(leaves().then(({ removeLeave }) => removeLeave(core, input.id))),
  },
  guidance: registerHandlers('guidance'),
  activity: registerHandlers('activity'),
  honour: registerHandlers('honour'),
  digitalTeam: registerHandlers('digitalTeam'),
  teamMember: registerHandlers('teamMember'),
  money: registerHandlers('money'),
  officialDocument: registerHandlers('officialDocument'),
  registerFile: {
    writeExcel: async (core, { register, file, ...list }) =>
      (await registerFiles()).writeRegisterExcel(
        core,
        register,
        list,
        core.files.path(file, 'write'),
      ),
    print: async (core, { register, ...list }) =>
      (await registerFiles()).printRegister(core, register, list),
  },
  evidence: {
    list: async (core, input) => (await proving()).listEvidence(core, input.owner),
    counts: async (core, input) => (await proving()).countEvidence(core, input.register),
    addFile: async (core, { owner, file }) =>
      (await proving()).addFile(core, { owner, file: core.files.path(file, 'read') }),
    addLink: async (core, input) => (await proving()).addLink(core, input),
    remove: (core, input) =>
      done(proving().then(({ removeEvidence }) => removeEvidence(core, input.id))),
    restore: (core, input) =>
      done(proving().then(({ restoreEvidence }) => restoreEvidence(core, input.id))),
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
  count: {
    table: async (core, input) => {
      const { rows, total, notes } = await (await counting()).countTable(core, input);
      return { rows: [...rows], total, notes: [...notes] };
    },
    writeExcel: async (core, { file, ...asked }) =>
      (await counting()).writeCountExcel(core, asked, core.files.path(file, 'write')),
    print: async (core, input) => (await counting()).printCounts(core, input),
  },
  report: {
    preview: async (core, input) => (await reports()).previewReport(core, input.period),
    saveOwnText: (core, input) =>
      done(reports().then(({ saveOwnText }) => saveOwnText(core, input))),
    writeWord: async (core, input) =>
      (await reports()).writeReport(core, input.period, core.files.path(input.file, 'write')),
    writeExcel: async (core, input) =>
      (await reports()).writeSummaryFile(core, input.period, core.files.path(input.file, 'write')),
    summaryFileName: async (core, input) => (await reports()).summaryFileName(core, input.period),
  },
};
