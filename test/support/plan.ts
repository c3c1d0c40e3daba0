import type { Plan, Task } from '../../src/domain/plan/plan';

/** A plan that says nothing but its name. */
export const emptyPlan: Plan = {
  id: 'p',
  source: 'phu-binh-2025',
  role: 'own',
  isCurrent: true,
  upperId: null,
  fileSource: null,
  level: 'commune',
  style: 'state',
  issuer: 'Ủy ban nhân dân xã Phú Bình',
  province: 'Thái Nguyên',
  type: 'KH',
  number: 64,
  symbol: '64/KH-UBND',
  place: 'Phú Bình',
  date: '2025-09-29',
  title: 'Triển khai Phong trào “Bình dân học vụ số” trên địa bàn xã Phú Bình',
  signer: null,
  recipients: [],
  documentNote: null,
  illegible: [],
  hamletWord: 'xóm',
  legalBases: [],
  units: [],
  assignments: [],
  communeDuties: [],
  channels: [],
  funding: [],
  targets: [],
  quotas: [],
  tasks: [],
  duties: [],
};

/** A task that goes on all the time. */
export function taskOf(no: string, rest: Partial<Task> = {}): Task {
  return {
    id: no,
    no,
    about: 'Thông tin, tuyên truyền sâu rộng (phương tiện đại chúng)',
    lead: ['Phòng Kinh tế'],
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
    ...rest,
  };
}
