import type { CoreContract, DesktopContract } from './index';

/** Every procedure of a contract by its name, and no other: a missing or a foreign one does not compile. */
type NamesOf<Contract> = {
  readonly [Feature in keyof Contract]: Readonly<Record<keyof Contract[Feature], true>>;
};

// The preload builds window.api from these alone: with the schemas it would have to load zod before the page.
export const coreNames: NamesOf<CoreContract> = {
  office: {
    state: true,
    setUp: true,
    openSample: true,
    leaveSample: true,
    save: true,
    addHamlet: true,
    renameHamlet: true,
    removeHamlet: true,
    saveCopy: true,
  },
  plan: {
    list: true,
    get: true,
    current: true,
    shipped: true,
    takeShipped: true,
    takeForOffice: true,
    importFile: true,
    exportFile: true,
    makeNextYear: true,
    setCurrent: true,
    hang: true,
    setRole: true,
    remove: true,
    restore: true,
    change: true,
    setTaskProgress: true,
    taskCard: true,
    addEvidenceFile: true,
    addEvidenceLink: true,
    removeEvidence: true,
    restoreEvidence: true,
    compare: true,
    checklist: true,
    setQuotaEntry: true,
    preview: true,
    writeWord: true,
  },
  calendar: { list: true, setDone: true, remind: true, writeIcs: true },
  person: {
    list: true,
    get: true,
    save: true,
    remove: true,
    previewImport: true,
    acceptImport: true,
    undoImport: true,
  },
  class: {
    list: true,
    get: true,
    save: true,
    addSessions: true,
    removeSession: true,
    enrol: true,
    unenrol: true,
  },
  attendance: { sheet: true, setMarks: true, setResult: true },
  figure: { list: true, save: true, remove: true, status: true },
  report: {
    preview: true,
    saveOwnText: true,
    writeWord: true,
    writeExcel: true,
    summaryFileName: true,
  },
};

export const desktopNames: NamesOf<DesktopContract> = {
  desktop: {
    chooseSheet: true,
    chooseFile: true,
    chooseWhereToSave: true,
    showFile: true,
    openFile: true,
    notify: true,
    openEvidence: true,
    openLink: true,
    about: true,
    showDataFolder: true,
  },
};
