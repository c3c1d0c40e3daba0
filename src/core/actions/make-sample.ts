import data from '../../../resources/sample/commune.json';
import type { MarkOrNone } from '../../domain/attendance/mark';
import { attended } from '../../domain/attendance/mark';
import { nothingAsked } from '../../domain/class/class';
import { repeatDays } from '../../domain/class/repeated-days';
import { addDays, type Day } from '../../domain/day';
import type { FigureDraft } from '../../domain/indicator/figure';
import type { Office } from '../../domain/office/office';
import { isAdult, type Audience } from '../../domain/person/person';
import { checkProgress } from '../../domain/plan/check-row';
import { ownSections } from '../../domain/report/own-text';
import type { TaskState } from '../../domain/plan/plan';
import type { Core } from '../core';
import { writeMark } from '../storage/attendance';
import { insertClass, insertEnrolment, insertSession, setResult } from '../storage/class';
import { setCarried } from '../storage/class-session';
import { setEnrolmentDays } from '../storage/enrolment';
import { saveFigure } from '../storage/figure';
import { listHamlets } from '../storage/hamlet';
import { insertPerson } from '../storage/person';
import { currentPlan } from '../storage/plan';
import { findTask, writeProgress } from '../storage/task-progress';
import { writeOwnText } from '../storage/report-text';
import type { Writer } from '../storage/store';
import { chanceOf, type Chance } from './sample/chance';
import { sampleName, samplePerson } from './sample/people';
import { addQuotas } from './sample/quotas';
import { addRegisters } from './sample/registers';
import type { KnownPerson } from './sample/someone';
import { writeSetUp } from './set-up-office';

/** The sample stands in the quarter after the plan of Phú Bình (29/9/2025). */
export const SAMPLE_PERIOD = '2025-Q4';
const LAST_DAY_TAKEN = '2025-12-12';
const PERSONS_PER_CLASS = 34;

interface SamplePerson extends KnownPerson {
  readonly no: number;
  readonly audience: Audience;
  readonly adult: boolean;
  /** How likely this person comes to a session. */
  readonly diligence: number;
}

/**
 * Fills an empty book with the sample commune, in one transaction: plan, hamlets, people, classes with sessions and
 * marks from October to December 2025, results, typed figures, the officer's paragraphs, the registers. The same seed
 * and number give the same commune.
 * @param options.persons 1 and more
 * @throws AppError `data-already-there`
 */
export async function makeSample(
  core: Core,
  options: { persons: number; seed: number },
): Promise<void> {
  const chance = chanceOf(options.seed);
  await core.store.write(async (writer) => {
    await writeSetUp(
      core,
      writer,
      {
        office: data.office as Office,
        hamlets: data.hamlets,
        shippedPlan: 'phu-binh-2025',
      },
      true,
    );
    const persons = await addPersons(core, writer, chance, options.persons);
    await addClasses(core, writer, chance, persons);
    await addFigures(core, writer, persons);
    await addWords(writer);
    // Last of what takes from chance: everything above stays as it was for a seed.
    await addRegisters(core, writer, chance, persons);
    await addQuotas(core, writer);
    writer.audit('makeSample', 'office', options);
  });
}

async function addPersons(
  core: Core,
  writer: Writer,
  chance: Chance,
  count: number,
): Promise<SamplePerson[]> {
  const hamlets = await listHamlets(writer);
  return Array.from({ length: count }, () => {
    const draft = samplePerson(chance);
    // Squared: hamlets differ in size, the first ones are the larger.
    const hamlet = hamlets[Math.floor(chance.next() ** 1.4 * hamlets.length)];
    const hamletNo = hamlet?.no ?? 1;
    const id = core.newId();
    return {
      id,
      no: insertPerson(writer, id, { draft, hamletNo }, null),
      draft,
      hamletNo,
      audience: draft.audience,
      adult: isAdult(draft, LAST_DAY_TAKEN),
      diligence: 0.6 + 0.4 * Math.sqrt(chance.next()),
    };
  });
}

async function addClasses(
  core: Core,
  writer: Writer,
  chance: Chance,
  persons: readonly SamplePerson[],
): Promise<void> {
  const hamlets = await listHamlets(writer);
  const nameOf = new Map(hamlets.map((hamlet) => [hamlet.no, hamlet.name]));
  const groups: [Audience, number | null, SamplePerson[]][] = [];
  for (const audience of ['officials', 'students', 'workers'] as const) {
    groups.push([audience, null, persons.filter((person) => person.audience === audience)]);
  }
  for (const hamlet of hamlets.slice(0, -1)) {
    const there = persons.filter(
      (person) => person.audience === 'adults' && person.hamletNo === hamlet.no,
    );
    groups.push(['adults', hamlet.no, there]);
  }
  const used = new Map<string, number>();
  for (const [audience, hamletNo, all] of groups) {
    const share = { officials: 0.95, students: 0.9, workers: 0.7, adults: 0.78 }[audience];
    const learners = all.filter(() => chance.happens(share));
    const size = Math.ceil(learners.length / Math.ceil(learners.length / PERSONS_PER_CLASS));
    for (let start = 0; start < learners.length; start += size) {
      const roster = learners.slice(start, start + size);
      const place = hamletNo === null ? null : (nameOf.get(hamletNo) ?? null);
      const title = place === null ? CLASS_TITLES[audience] : `Kỹ năng số cơ bản – xóm ${place}`;
      const number = (used.get(title) ?? 0) + 1;
      used.set(title, number);
      await addClass(core, writer, chance, {
        name: `${title}, lớp ${number}`,
        audience,
        hamletNo,
        place: place === null ? COMMON_PLACES[audience] : `Nhà văn hóa xóm ${place}`,
        roster,
        // A few classes are in their second half only and still run.
        late: audience === 'adults' && number % 4 === 0,
        // What happens now and then, in the first class of a hamlet.
        isEventful: audience === 'adults' && number === 1,
      });
    }
  }
}

const CLASS_TITLES: Readonly<Record<Audience, string>> = {
  officials: 'Bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức',
  students: 'An toàn trên môi trường mạng cho học sinh',
  workers: 'Kỹ năng số cho người lao động doanh nghiệp, HTX',
  adults: 'Kỹ năng số cơ bản',
};

const COMMON_PLACES: Readonly<Record<Audience, string>> = {
  officials: 'Hội trường UBND xã',
  students: 'Trường THCS Phú Bình',
  workers: 'Hợp tác xã Phú Bình',
  adults: 'Nhà văn hóa xã',
};

interface SampleClass {
  readonly name: string;
  readonly audience: Audience;
  readonly hamletNo: number | null;
  readonly place: string;
  readonly roster: readonly SamplePerson[];
  readonly late: boolean;
  /** A session of it was moved, one was cancelled, somebody left. */
  readonly isEventful: boolean;
}

async function addClass(
  core: Core,
  writer: Writer,
  chance: Chance,
  { name, audience, hamletNo, place, roster, late, isEventful }: SampleClass,
): Promise<void> {
  const classNo = await insertClass(
    writer,
    core.newId(),
    {
      name,
      subject: chance.pick(data.subjects[audience]),
      teacher: sampleName(chance, chance.happens(0.5)),
      place,
      hamletId: null,
      audience,
      form: 'in-person',
      ...nothingAsked,
      capacity: PERSONS_PER_CLASS + 6,
      materials: data.materials[audience],
      shareNeeded: 70,
    },
    hamletNo,
  );
  const first = addDays(late ? '2025-11-10' : '2025-10-02', chance.between(0, 5));
  const weekdays = chance.pick([
    [2, 4],
    [3, 5],
    [1, 4],
  ]);
  const { days } = repeatDays({
    from: first,
    weekdays,
    end: { count: chance.between(10, 12) },
    holidayOf: () => null,
    putBack: new Set(),
  });
  const sessions = days.map((day) => ({
    day,
    no: insertSession(writer, core.newId(), classNo, {
      day,
      startsAt: audience === 'students' ? '14:00' : '19:00',
      endsAt: audience === 'students' ? '16:00' : '21:00',
    }),
  }));
  const lastDay = days.at(-1) ?? LAST_DAY_TAKEN;
  if (isEventful) addEvents(core, writer, classNo, sessions);
  for (const person of roster) {
    insertEnrolment(writer, classNo, person.no, first);
    // In a class that still runs one has left; whatever he was marked before stays.
    if (late && person === roster[0]) {
      setEnrolmentDays(writer, classNo, person.no, { joined: first, left: LAST_DAY_TAKEN });
    }
    let came = 0;
    for (const { day, no } of sessions) {
      if (day > LAST_DAY_TAKEN) continue;
      const mark = sampleMark(chance, person.diligence);
      if (attended(mark)) came += 1;
      writeMark(writer, no, person.no, mark);
    }
    if (lastDay <= LAST_DAY_TAKEN) {
      const enough = came >= sessions.length * 0.7 && chance.happens(0.95);
      setResult(writer, classNo, person.no, enough ? 'achieved' : 'not-achieved', lastDay);
    }
  }
}

/** One session was first set for the day before, and one more was never held; no figure changes by it. */
function addEvents(
  core: Core,
  writer: Writer,
  classNo: number,
  sessions: readonly { readonly day: Day; readonly no: number }[],
): void {
  const [, second, third] = sessions;
  if (!second || !third) return;
  setCarried(writer, second.no, { cancelled: null, movedFrom: `${addDays(second.day, -1)} 19:00` });
  const day = addDays(third.day, 1);
  const evening = { day, startsAt: '19:00', endsAt: '21:00' };
  const no = insertSession(writer, core.newId(), classNo, evening);
  setCarried(writer, no, { cancelled: data.cancelReason, movedFrom: null });
}

function sampleMark(chance: Chance, diligence: number): MarkOrNone {
  const dice = chance.next();
  if (dice < diligence * 0.93) return 'present';
  if (dice < diligence) return 'late';
  return dice < diligence + (1 - diligence) * 0.6 ? 'excused' : 'absent';
}

/** Denominators as an office would be given them; workers are left without one, as happens. */
async function addFigures(
  core: Core,
  writer: Writer,
  persons: readonly SamplePerson[],
): Promise<void> {
  const adults = Math.ceil(persons.filter((person) => person.adult).length * 1.12);
  const officials = persons.filter((person) => person.audience === 'officials').length;
  const students = persons.filter((person) => person.audience === 'students').length;
  const police = 'Công an xã';
  const confirmed = (day: Day, share: number): FigureDraft => ({
    indicator: 'adults-vneid-confirmed',
    day,
    numerator: Math.floor(adults * share),
    denominator: adults,
    source: police,
  });
  const drafts: FigureDraft[] = [
    {
      indicator: 'officials-digital-skills',
      day: '2025-12-01',
      numerator: null,
      denominator: officials,
      source: 'Phòng Văn hóa - Xã hội',
    },
    {
      indicator: 'students-digital-skills',
      day: '2025-12-05',
      numerator: students,
      denominator: students,
      source: 'Trường THCS Phú Bình',
    },
    {
      indicator: 'adults-digital-skills',
      day: '2025-11-30',
      numerator: null,
      denominator: adults,
      source: police,
    },
    confirmed('2025-10-31', 0.121),
    confirmed('2025-11-30', 0.296),
    confirmed('2025-12-10', 0.384),
  ];
  for (const draft of drafts) await saveFigure(writer, core.newId(), draft, true);
}

async function addWords(writer: Writer): Promise<void> {
  const plan = await currentPlan(writer);
  const words: Readonly<Record<string, readonly string[] | undefined>> = data.tasks;
  for (const task of plan?.tasks ?? []) {
    const [state, note] = words[task.no] ?? [];
    const stored = state ? findTask(writer, task.id) : null;
    if (!stored) continue;
    const percent = state === 'in-progress' ? 50 : 0;
    await writeProgress(
      writer,
      stored.no,
      checkProgress({ state: state as TaskState, percent, progressNote: note ?? '' }),
    );
  }
  for (const section of ownSections) {
    await writeOwnText(writer, SAMPLE_PERIOD, section, data.ownTexts[section]);
  }
}
