import {
  type Block,
  type DocumentTable,
  type OfficialDocument,
} from '../../src/domain/report/document';
import { targetTable } from './docx-sample-tables';
import { samplePlan, sampleReport } from './docx-samples';

/** A long paragraph with every kind of Vietnamese letter. */
export const pangram =
  'Ủy ban nhân dân xã phối hợp với các cơ quan, đơn vị hướng dẫn người dân kỹ năng số; đẩy mạnh tuyên truyền “đi từng ngõ, gõ từng nhà”, quyết tâm vượt chỉ tiêu được giao, bảo đảm không ai bị bỏ lại phía sau.';

/** The longest names the new communes, offices and posts have. */
const longNames = {
  issuer: ['BAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ, ĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ'],
  parent: 'ỦY BAN NHÂN DÂN PHƯỜNG PHAN RANG - THÁP CHÀM',
  place: 'Phan Rang - Tháp Chàm',
  authority: [
    'TM. BAN CHỈ ĐẠO',
    'KT. TRƯỞNG BAN',
    'PHÓ TRƯỞNG BAN',
    'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI',
  ],
  name: 'Nguyễn Phước Công Tằng Tôn Nữ Quỳnh Như Ngọc Khuê',
  addressee:
    'Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
};

function table(rows: number, options: Partial<DocumentTable> = {}): Block {
  const source = targetTable();
  return {
    kind: 'table',
    table: {
      ...source,
      rows: Array.from({ length: rows }, (_, index) => [
        String(index + 1),
        `Chỉ tiêu thứ ${index + 1}`,
        '%',
        '1.234.567',
        '12,5',
        'Đạt',
      ]),
      ...options,
    },
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Good documents of every shape: each must break no rule in any program. */
export function variations(): ReadonlyMap<string, OfficialDocument> {
  const report = sampleReport();
  const plan = samplePlan();
  const annex = report.annexes[0];
  const closing: Block = { kind: 'paragraph', text: 'Trên đây là báo cáo.' };
  return new Map<string, OfficialDocument>([
    ['the sample report', report],
    ['the smallest plan', plan],
    ['one addressee', { ...report, addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên'] }],
    ['many addressees', { ...report, addressees: times(12, (n) => `Sở thứ ${n + 1}`) }],
    ['no recipient but the addressee', { ...report, recipients: [] }],
    ['one recipient', { ...plan, recipients: ['Lưu: VT, KGVX (Ng-05b).'] }],
    ['many recipients', { ...report, recipients: times(40, (n) => `Phòng, đơn vị thứ ${n + 1}`) }],
    [
      'number and date given',
      {
        ...report,
        number: { value: 5, symbol: 'BC-UBND' },
        placeDate: { place: 'Phường 1', day: 28, month: 7, year: 2026 },
      },
    ],
    [
      'a phòng under its UBND',
      { ...report, letterhead: { parent: 'UBND xã Sơn Mai', issuer: ['Phòng Văn hóa - Xã hội'] } },
    ],
    [
      'the longest names',
      {
        ...report,
        letterhead: { parent: longNames.parent, issuer: longNames.issuer },
        placeDate: { place: longNames.place, day: 30, month: 12, year: 2026 },
        signature: { lines: longNames.authority, name: longNames.name },
        subject: `${report.subject} ${report.subject}`,
        addressees: [longNames.addressee, longNames.addressee],
      },
    ],
    ['a table without rows', { ...report, body: [...report.body, table(0), closing] }],
    [
      'a table of one row',
      { ...report, body: [...report.body, table(1, { caption: null }), closing] },
    ],
    [
      'a table of 300 rows',
      {
        ...report,
        body: [...report.body, table(300, { totalRow: ['', 'Cộng', '', '9', '9', ''] }), closing],
      },
    ],
    [
      'two tables in a row',
      { ...report, body: [table(2, { caption: null }), table(2, { caption: null }), closing] },
    ],
    ['a text that ends with a table', { ...report, body: [...report.body, table(2)] }],
    [
      'a text that ends with a heading',
      { ...report, body: [...report.body, { kind: 'heading', label: '9', text: 'Hết' }] },
    ],
    ['one sentence', { ...plan, body: [closing], annexes: [] }],
    ['no annex', { ...report, annexes: [] }],
    [
      'two annexes, one upright',
      {
        ...report,
        annexes: annex
          ? [
              { ...annex, label: 'I', landscape: false, blocks: [table(60), closing] },
              {
                ...annex,
                label: 'II',
                blocks: [{ kind: 'section', label: 'I', text: 'Danh sách' }, table(3), table(3)],
              },
            ]
          : [],
      },
    ],
  ]);
}

/** A report whose signature falls `lines` lines further down the page than without any. */
export function reportOfLines(lines: number): OfficialDocument {
  const report = sampleReport();
  return {
    ...report,
    body: [
      ...times(lines, (index): Block => ({ kind: 'item', text: `Việc thứ ${index + 1}.` })),
      { kind: 'paragraph', text: pangram },
    ],
  };
}
