import { nothingAsked } from '../../src/domain/class/class';
import type { Output } from '../../src/renderer/api/client';

type Status = Output<'figure', 'status'>;
type Plan = NonNullable<Output<'plan', 'current'>>;
type ClassRow = Output<'class', 'list'>[number];

const nothing = { classes: 0, sessions: 0, turns: 0, persons: 0, achieved: 0 };

/** The fourth quarter of 2025 with no record in it. */
export const emptyStatus: Status = {
  period: {
    code: '2025-Q4',
    name: 'quý IV năm 2025',
    from: '2025-09-15',
    to: '2025-12-14',
    yearStart: '2024-12-15',
    year: 2025,
    due: '2025-12-16',
  },
  measures: [],
  inPeriod: nothing,
  yearToDate: nothing,
  byHamlet: [],
};

export function someMeasure(part: Partial<Status['measures'][number]>): Status['measures'][number] {
  return {
    indicator: 'adults-digital-skills',
    target: {
      id: 't1',
      year: 2025,
      label: 'c',
      audience: 'adults',
      indicator: 'adults-digital-skills',
      op: '>=',
      value: 80,
      unit: '%',
      strength: null,
      origin: null,
    },
    inPeriod: 10,
    yearToDate: 10,
    toEnd: 10,
    denominator: 20,
    percent: 50,
    state: 'short',
    remaining: 6,
    had: 'counted',
    source: null,
    asOf: null,
    ...part,
  };
}

export function someTask(part: Partial<Plan['tasks'][number]>): Plan['tasks'][number] {
  return {
    id: 'task',
    no: '1',
    about: 'Tổ chức lễ phát động',
    lead: ['Phòng Văn hóa - Xã hội'],
    with: [],
    directedBy: null,
    form: null,
    due: { kind: 'ongoing' },
    milestones: [],
    programme: [],
    note: null,
    state: 'not-started',
    percent: 0,
    progressNote: '',
    ...part,
  };
}

export function planWith(tasks: Plan['tasks']): Plan {
  return {
    id: 'plan',
    source: 'phu-binh-2025',
    role: 'own',
    isCurrent: true,
    upperId: null,
    fileSource: null,
    level: 'commune',
    style: 'state',
    type: 'KH',
    place: 'Phú Bình',
    signer: null,
    documentNote: null,
    illegible: [],
    assignments: [],
    communeDuties: [],
    channels: [],
    issuer: 'Ủy ban nhân dân xã Phú Bình',
    province: 'Thái Nguyên',
    number: 64,
    symbol: '64/KH-UBND',
    date: '2025-09-29',
    title: 'Triển khai phong trào',
    hamletWord: 'xóm',
    legalBases: [],
    units: [],
    recipients: [],
    funding: [],
    targets: [],
    quotas: [],
    tasks,
    duties: [],
  };
}

export function someClass(part: Partial<ClassRow>): ClassRow {
  return {
    id: 'class',
    name: 'Kỹ năng số cơ bản – xóm Đoàn Kết, lớp 2',
    subject: '',
    teacher: '',
    place: '',
    hamletId: null,
    audience: 'adults',
    form: 'in-person',
    ...nothingAsked,
    hamlet: 'Đoàn Kết',
    persons: 40,
    sessions: 12,
    notTaken: 0,
    firstDay: null,
    lastDay: null,
    nextDay: null,
    nextAt: null,
    achieved: 0,
    ...part,
  };
}
