import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, shortDay } from '../../../src/domain/day';
import { quotaIndicatorOf } from '../../../src/domain/indicator/quota-catalogue';
import { targetName, type Due, type Plan } from '../../../src/domain/plan/plan';
import type { Block, OfficialDocument } from '../../../src/domain/report/document';
import { dueWords } from '../../../src/domain/report/due-words';
import { speaker } from '../../../src/domain/report/phrase';
import { taskLabels } from '../../../src/domain/report/plan-numbers';
import { roman } from '../../../src/domain/report/wording';
import { office } from '../../support/office';
import { emptyPlan, taskOf } from '../../support/plan';
import {
  largePlan,
  officeOf,
  onPaper,
  planPhrasesOfAll,
  sourcePlan,
  sourcePlans,
  statePlans,
  type SourcePlan,
} from '../../support/source-plans';

const rowsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows.flat() : [block.text]));
const bodyTexts = (document: OfficialDocument) => textsOf(document.body);
const wholeText = (document: OfficialDocument) =>
  [...document.body, ...document.annexes.flatMap(({ blocks }) => blocks)]
    .flatMap((block) => textsOf([block]))
    .join('\n');
/** Whether a text is in another, whatever the case of its first letter and the mark it ends with. */
const holds = (text: string, part: string) =>
  text.toLocaleLowerCase('vi').includes(part.toLocaleLowerCase('vi').replace(/[.;]$/u, ''));

/** The Party guidance too, as if it were the state's: its data are no less to be whole. */
function document(name: SourcePlan, rest: Partial<Plan> = {}): OfficialDocument {
  return onPaper({ ...sourcePlan(name), style: 'state', ...rest }, officeOf(name));
}

/** The section of the body that opens with a title, without the title. */
function section({ body }: OfficialDocument, title: string): Block[] {
  const start = body.findIndex((block) => block.kind === 'section' && block.text === title);
  const rest = body.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === 'section');
  return rest.slice(0, end === -1 ? -1 : end);
}

describe.each(sourcePlans)('%s on paper', (name) => {
  const plan = sourcePlan(name);
  const printed = document(name);
  const text = wholeText(printed);

  it('says every target, with its level and whether it binds', () => {
    const said = textsOf(section(printed, 'Chỉ tiêu'));
    for (const target of plan.targets) {
      const word = target.op === '>' ? 'trên' : target.value === 100 ? '' : 'tối thiểu';
      const asked = `${target.strength ?? ''} ${word} ${target.value}%`.replace(/ +/gu, ' ').trim();
      const sentence = `${asked} ${targetName(target)}.`;
      expect(said.filter((line) => holds(line, sentence)).length, sentence).toBeGreaterThan(0);
    }
    const years = [...new Set(plan.targets.map(({ year }) => `Năm ${year}`))];
    expect(said).toEqual(expect.arrayContaining(years));
  });

  it('says every quota, with its number', () => {
    const said = textsOf(section(printed, 'Chỉ tiêu'));
    for (const { about, indicator, value } of plan.quotas) {
      const words = (about ?? quotaIndicatorOf(indicator).name).split(' ').slice(-3).join(' ');
      const found = said.filter((line) => holds(line, words) && line.includes(String(value)));
      expect(found.length, words).toBeGreaterThan(0);
    }
  });

  it('says every task, who leads, takes part and directs, its milestones, note and programme', () => {
    const rows = rowsOf(printed.annexes[0]?.blocks ?? []);
    for (const task of plan.tasks) {
      expect(bodyTexts(printed)).toContain(task.about);
      const row = rows.find((cells) => cells[1] === task.about)?.join(' | ') ?? '';
      const inRow = [
        ...task.lead,
        ...task.with,
        ...task.milestones.map(({ about }) => about),
        ...(task.directedBy === null ? [] : [task.directedBy]),
        ...(task.form === null ? [] : [task.form]),
        ...(task.note === null ? [] : [task.note]),
      ];
      for (const part of inRow) {
        expect(holds(row, part), `${part} in ${row}`).toBe(true);
        expect(holds(bodyTexts(printed).join('\n'), part), part).toBe(true);
      }
      for (const step of task.programme) expect(holds(text, step), step).toBe(true);
    }
  });

  it('says every unit, what it has besides, and what is laid on the communes', () => {
    const all = [
      ...plan.units,
      ...plan.assignments.flatMap(({ unit, also }) => [unit, ...also]),
      ...plan.communeDuties,
      ...plan.channels,
      ...plan.funding,
    ];
    for (const part of all) expect(holds(bodyTexts(printed).join('\n'), part), part).toBe(true);
  });

  it('says every reporting duty: whose, to whom, of what, and its last day', () => {
    const said = textsOf(section(printed, 'Tổ chức thực hiện'));
    for (const { by, to, about, before, must } of plan.duties) {
      const parts = [
        by,
        to,
        about,
        must,
        before && shortDay(before),
        before && shortDay(addDays(before, -1)),
      ].filter((part) => part !== null);
      const found = said.filter((line) => parts.every((part) => holds(line, part)));
      expect(found.length, parts.join(', ')).toBeGreaterThan(0);
    }
  });

  it('cites every legal basis in the opening, and names every recipient but “Như trên”', () => {
    for (const { symbol, date } of plan.legalBases) {
      expect(bodyTexts(printed)[0]).toContain(`số ${symbol} ngày ${shortDay(date)} của `);
    }
    const others = plan.recipients.filter((line) => line !== 'Như trên');
    expect(printed.recipients).toEqual(others.length > 0 ? others : ['Lưu: VT']);
  });

  it('refers to each Phụ lục in its text, and to no other', () => {
    const body = bodyTexts(printed).join('\n');
    const referred = [...body.matchAll(/tại (Phụ lục(?: [IVXLC]+)?) kèm theo/gu)].map(
      ([, annex]) => annex,
    );
    const there = printed.annexes.map(({ label }) => `Phụ lục ${label ?? ''}`.trim());
    expect(new Set(referred)).toEqual(new Set(there));
  });

  it('has no addressee, no hole, and one end', () => {
    expect(printed.addressees).toEqual([]);
    expect(`${text}${JSON.stringify(printed)}`).not.toMatch(/\bundefined\b|\{\w+\}|\bNaN\b/u);
    expect(printed.body.at(-1)?.kind).toBe('paragraph');
  });
});

describe('every due date of the five plans', () => {
  const dated: Record<SourcePlan, Record<string, string>> = {
    'phu-binh-2025': { 'IV.2': 'Tháng 10/2025', 'IV.4': 'Ngày 10/10 hằng năm', 'IV.8': 'Định kỳ' },
    'son-mai-2025': {
      'II.1': 'Tháng 8/2025',
      'II.3': 'Quý III/2025 và duy trì thường xuyên',
      'II.5': 'Ngày 10/10/2025',
    },
    'ha-bac-2025': {},
    'dak-lak-2026': {
      '1.2': 'Tháng 3/2026',
      '1.3': 'Trước ngày 30/4/2026 và duy trì thường xuyên',
      '1.4': 'Tháng 8/2026',
      '1.5': 'Từ ngày 05/10/2026 đến ngày 10/10/2026',
      2: 'Trước ngày 30/4/2026',
      3: 'Trước ngày 30/11/2026',
      4: 'Trước ngày 30/11/2026',
      5: 'Trước ngày 30/11/2026',
      6: 'Trước ngày 30/11/2026 và duy trì thường xuyên',
      7: 'Trước ngày 30/6/2026',
      8: 'Trước ngày 30/11/2026',
      9: 'Trước ngày 30/11/2026',
      10: 'Trước ngày 31/12/2026',
    },
    'thang-binh-2025': {},
  };

  it.each(sourcePlans)('stands with its task, in the text and in the table: %s', (name) => {
    const plan = sourcePlan(name);
    const printed = document(name);
    const rows = rowsOf(printed.annexes[0]?.blocks ?? []);
    for (const [index, { no, about, due }] of plan.tasks.entries()) {
      const words = dated[name][no] ?? (due === null ? '' : 'Thường xuyên');
      expect(rows[index]?.[4], no).toBe(words);
      const at = printed.body.findIndex(
        (block) => block.kind === 'heading' && block.text === about,
      );
      const next = printed.body.findIndex(
        (block, i) => i > at && /heading|section/u.test(block.kind),
      );
      const items = textsOf(printed.body.slice(at + 1, next));
      expect(items.includes(`Thời hạn: ${words}.`), no).toBe(due !== null);
    }
  });

  it('and every milestone and last day of a report', () => {
    const texts = sourcePlans.map((name) => wholeText(document(name))).join('\n');
    for (const words of [
      'Ngày hội toàn dân học tập số (ngày 10/10 hằng năm)',
      'Tổ chức lớp học (trước ngày 30/6/2026)',
      'Hạn cuối linh hoạt theo năm học (trước ngày 20/12/2026)',
      'trước ngày 15/11/2025 (chậm nhất ngày 14/11/2025)',
      'trước ngày 10/12/2026 (chậm nhất ngày 09/12/2026)',
    ]) {
      expect(texts).toContain(words);
    }
  });

  it('is written with the zeros of an official text', () => {
    const say = speaker(planPhrasesOfAll);
    const cases: [Due, string][] = [
      [{ kind: 'day', value: '2026-02-05' }, 'Ngày 05/02/2026'],
      [{ kind: 'month', value: '2026-01' }, 'Tháng 01/2026'],
      [{ kind: 'yearly', value: '--03-08' }, 'Ngày 08/3 hằng năm'],
    ];
    for (const [due, words] of cases) expect(dueWords(say, due)).toBe(words);
  });
});

describe('the form of a Kế hoạch', () => {
  it('says how a task is carried out, where the plan does', () => {
    const plan = sourcePlan('son-mai-2025');
    const [first, ...others] = plan.tasks;
    if (!first) throw new Error('no task');
    const tasks = [{ ...first, form: 'trực tuyến tại 5 điểm cầu' }, ...others];
    const printed = document('son-mai-2025', { tasks });
    expect(bodyTexts(printed)).toContain('Hình thức: trực tuyến tại 5 điểm cầu.');
    const rows = rowsOf(printed.annexes[0]?.blocks ?? []).map((row) => row.join(' '));
    expect(rows.some((row) => holds(row, 'trực tuyến tại 5 điểm cầu'))).toBe(true);
  });

  it('opens as the communes open theirs, and numbers its chapters', () => {
    const printed = document('phu-binh-2025');
    expect(printed).toMatchObject({
      letterhead: { parent: null, issuer: ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ BÌNH'] },
      number: { value: 64, symbol: 'KH-UBND' },
      placeDate: { place: 'Phú Bình', day: 29, month: 9, year: 2025 },
      type: 'Kế hoạch',
      subject: 'Triển khai Phong trào “Bình dân học vụ số” trên địa bàn xã Phú Bình',
    });
    expect(bodyTexts(printed)[0]).toMatch(
      /^Thực hiện Nghị quyết số 57-NQ\/TW ngày 22\/12\/2024 của Bộ Chính trị; Kế hoạch số .*, Ủy ban nhân dân xã Phú Bình ban hành Kế hoạch triển khai Phong trào .* như sau:$/u,
    );
    const chapters = (name: SourcePlan) =>
      document(name).body.flatMap((block) =>
        block.kind === 'section' ? [`${block.label}. ${block.text}`] : [],
      );
    expect(chapters('phu-binh-2025')).toEqual([
      'I. Mục đích, yêu cầu',
      'II. Chỉ tiêu',
      'III. Nhiệm vụ, giải pháp',
      'IV. Kinh phí thực hiện',
      'V. Tổ chức thực hiện',
    ]);
    // The plan of Sơn Mai sets no targets.
    expect(chapters('son-mai-2025')).toEqual([
      'I. Mục đích, yêu cầu',
      'II. Nhiệm vụ, giải pháp',
      'III. Kinh phí thực hiện',
      'IV. Tổ chức thực hiện',
    ]);
  });

  it('names each cited document by the kind its sign says', () => {
    const [opening = ''] = bodyTexts(document('son-mai-2025'));
    expect(opening).toContain('Chương trình số 01-CTr/BCĐTW');
    expect(opening).toContain('Công văn số 01-CV/BCĐTW');
    expect(opening).toContain('Quyết định số 757/QĐ-BKHCN');
    expect(bodyTexts(document('ha-bac-2025'))[0]).toContain('Công văn số 2144/UBND-NVKTGS');
  });

  it('leaves to văn thư what the source does not show', () => {
    for (const name of ['ha-bac-2025', 'dak-lak-2026'] as const) {
      const { number, placeDate, annexes } = document(name);
      expect(number).toEqual({ value: null, symbol: 'KH-UBND' });
      expect(placeDate).toMatchObject({ day: null, month: null });
      expect(annexes[0]?.attachedTo).toContain('số /KH-UBND ngày tháng năm 202');
    }
    expect(onPaper({ ...emptyPlan, date: null }).placeDate.year).toBe(2026);
  });

  it('stands under the letterhead of the body that issues it', () => {
    const printed = document('dak-lak-2026');
    expect(printed.letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'tỉnh Đắk Lắk']);
    expect(printed.placeDate.place).toBe('Đắk Lắk');
    expect(onPaper({ ...emptyPlan, issuer: 'UBND Phường 1', place: null }).placeDate.place).toBe(
      'Phường 1',
    );
    expect(onPaper({ ...emptyPlan, issuer: 'Ban Chỉ đạo xã' }).letterhead.issuer).toEqual([
      'Ban Chỉ đạo xã',
    ]);
  });

  it('is signed by its own signer, else by the office’s for the office’s own plan alone', () => {
    expect(document('ha-bac-2025').signature).toEqual({
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Phạm Đức Tiến',
    });
    expect(document('son-mai-2025').signature).toEqual({
      lines: office.signatureLines,
      name: office.signerName,
    });
    expect(document('phu-binh-2025').signature.name).toBeNull();
    expect(onPaper(sourcePlan('son-mai-2025'), office).signature).toEqual({
      lines: ['TM. ỦY BAN NHÂN DÂN'],
      name: null,
    });
  });

  it('takes the office’s recipients for its own plan without any; the archive line is the last', () => {
    expect(onPaper(emptyPlan).recipients).toEqual(['Thường trực Đảng ủy', 'Lưu: VT, VHXH']);
    const mixed = { ...emptyPlan, recipients: ['Như trên', 'Lưu: VT', 'Các xóm'] };
    expect(onPaper(mixed).recipients).toEqual(['Các xóm', 'Lưu: VT']);
  });

  it('is refused for a document in the Party’s form', () => {
    expect(() => onPaper(sourcePlan('thang-binh-2025'))).toThrow(
      expect.objectContaining({ code: 'plan-party-form' }),
    );
  });
});

describe('levels', () => {
  const quotas = (name: SourcePlan, rest: Partial<Plan> = {}) =>
    textsOf(section(document(name, rest), 'Chỉ tiêu')).join('\n');

  it('are said as a plan says them', () => {
    const province = quotas('dak-lak-2026');
    for (const sentence of [
      'Phấn đấu 100% người dân trong độ tuổi trưởng thành có tri thức cơ bản',
      'Tối thiểu 30% người dân trong độ tuổi trưởng thành có sử dụng chữ ký số.',
      'Ít nhất 10 buổi hướng dẫn trực tiếp mỗi thôn, buôn, khu phố.',
      'Trên 10 tin, bài hoặc video ngắn mỗi tháng ở mỗi xã, phường.',
      'Ít nhất 5 lớp học “Bình dân học vụ số” mỗi xã, phường.',
      '100% xã tổ chức Ngày hội toàn dân học tập số.',
      '100% cơ quan, đơn vị hưởng ứng Cuộc thi tìm hiểu chuyển đổi số.',
      'Ít nhất 80% người dân được hướng dẫn, sử dụng được nền tảng số.',
    ]) {
      expect(province).toContain(sentence);
    }
    const commune = quotas('ha-bac-2025');
    expect(commune).toContain('(3) Phấn đấu trên 90% người dân');
    expect(commune).toContain('Mỗi công dân từ 16 tuổi có một danh tính số (100% công dân');
  });

  it('of all communes become, for the one, that it is done', () => {
    const own = quotas('dak-lak-2026', { level: 'commune', hamletWord: 'xóm' });
    expect(own).toContain('Ít nhất 10 buổi hướng dẫn trực tiếp mỗi xóm.');
    expect(own).toContain('Trên 10 tin, bài hoặc video ngắn mỗi tháng.');
    expect(own).toContain('\nTổ chức Ngày hội toàn dân học tập số.');
    expect(own).not.toMatch(/mỗi xã|100% xã/u);
  });
});

describe('tasks', () => {
  it('drop the chapter they once stood in and keep their tree', () => {
    const labels = (...numbers: string[]) => [
      ...taskLabels(numbers.map((no) => ({ id: no, no }))).values(),
    ];
    expect(labels('IV.1', 'IV.2', 'IV.2.1')).toEqual(['1', '2', '2.1']);
    expect(labels('1.1', '1.2', '2')).toEqual(['1.1', '1.2', '2']);
    expect(labels('IV.3')).toEqual(['3']);
    expect(labels('IV.1', 'V.1')).toEqual(['IV.1', 'V.1']);
    expect(labels()).toEqual([]);
  });

  it('are given to each unit as the table gives them, by chapter and number', () => {
    const said = section(document('phu-binh-2025'), 'Tổ chức thực hiện');
    const under = (title: string) => {
      const at = said.findIndex((block) => block.kind === 'heading' && block.text === title);
      return textsOf(said.slice(at + 1, at + 2))[0];
    };
    expect(under('Phòng Kinh tế')).toBe(
      'Chủ trì, phối hợp với các cơ quan, đơn vị liên quan thực hiện nhiệm vụ 7, 8, 9 tại Mục III.',
    );
    expect(under('Đề nghị Ủy ban MTTQ Việt Nam xã')).toBe(
      'Phối hợp thực hiện nhiệm vụ 1, 2, 3, 4, 5, 6, 7 tại Mục III.',
    );
    expect(textsOf(said)).not.toContain('Phối hợp thực hiện nhiệm vụ  tại Mục III.');
  });

  it('of a unit that no assignment names are said too', () => {
    const plan = { ...emptyPlan, tasks: [taskOf('1', { lead: ['Trạm Y tế'] })] };
    expect(textsOf(section(onPaper(plan), 'Tổ chức thực hiện'))).toContain('Trạm Y tế');
  });

  it('when many are one line each, their particulars in the table', () => {
    const many = onPaper(largePlan(300, 200));
    const said = section(many, 'Nhiệm vụ, giải pháp');
    expect(said).toHaveLength(301);
    expect(textsOf(said)[0]).toContain('nêu tại Phụ lục I kèm theo');
    expect(rowsOf(many.annexes[0]?.blocks ?? [])).toHaveLength(300);
    expect(many.annexes).toHaveLength(31);
    expect(many.annexes.at(-1)?.label).toBe('XXXI');
  });

  it('none: no table, no Phụ lục, and still a whole document', () => {
    const bare = onPaper(emptyPlan);
    expect(bare.annexes).toEqual([]);
    expect(bodyTexts(bare).join('\n')).not.toContain('Phụ lục');
  });

  it('with several paragraphs or a text too long for a title stay readable', () => {
    const long = 'Phối hợp tuyên truyền '.repeat(20).trim();
    const plan = {
      ...emptyPlan,
      tasks: [taskOf('1', { about: 'Tên\nNội dung' }), taskOf('2', { about: long })],
    };
    expect(section(onPaper(plan), 'Nhiệm vụ, giải pháp')).toEqual(
      expect.arrayContaining([
        { kind: 'heading', label: '1', text: 'Tên' },
        { kind: 'paragraph', text: 'Nội dung.' },
        { kind: 'paragraph', text: `2. ${long}.` },
      ]),
    );
  });
});

it('counts in Roman numbers', () => {
  expect([1, 4, 9, 14, 40, 99, 131].map(roman)).toEqual([
    'I',
    'IV',
    'IX',
    'XIV',
    'XL',
    'XCIX',
    'CXXXI',
  ]);
});

it('never prints a hole, whatever is missing', () => {
  const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: null });
  const some = <T>(list: readonly T[]) => fc.subarray([...list]);
  fc.assert(
    fc.property(
      fc.constantFrom(...statePlans).chain((name) => {
        const plan = sourcePlan(name);
        return fc.record({
          tasks: some(plan.tasks),
          targets: some(plan.targets),
          quotas: some(plan.quotas),
          duties: some(plan.duties),
          units: some(plan.units),
          assignments: some(plan.assignments),
          legalBases: some(plan.legalBases),
          funding: some(plan.funding),
          recipients: some(plan.recipients),
          communeDuties: some(plan.communeDuties),
          date: maybe('2026-02-03'),
          symbol: maybe('7/KH-UBND'),
          number: maybe(7),
          place: maybe('Phú Bình'),
          signer: maybe({ authority: null, proxy: null, role: null, name: null }),
          hamletWord: maybe('xóm'),
          type: fc.constantFrom('KH', 'CTr', 'XX'),
        });
      }),
      (rest) => {
        const printed = onPaper({ ...emptyPlan, ...rest });
        expect(JSON.stringify(printed)).not.toMatch(/undefined|\bnull\b(?!,|\})|\{\w+\}|NaN/u);
        expect(printed.signature.lines.length).toBeGreaterThan(0);
        for (const [index, block] of printed.body.entries()) {
          if (block.kind === 'section') expect(printed.body[index + 1]?.kind).not.toBe('section');
        }
      },
    ),
    { numRuns: 200 },
  );
});
