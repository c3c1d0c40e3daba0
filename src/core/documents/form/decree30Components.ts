import { type ComponentForm, type OfficialForm } from './officialForm';

export const ANNEX1 = 'Nghị định 30/2020/NĐ-CP, Phụ lục I';
export const PRACTICE = 'Nghị định không quy định; theo thông lệ';

const plain = {
  bold: false,
  italic: false,
  upper: false,
  before: 0,
  after: 0,
  line: 1,
  firstLine: 0,
  keepNext: false,
} as const;

const centred = { ...plain, align: 'center' } as const;

/** Body text: first line 1 or 1.27 cm, at least 6 pt between paragraphs, lines from single to 1.5. */
const bodyText = {
  ...plain,
  size: 14,
  allowed: [13, 14],
  align: 'justify',
  after: 6,
  line: 1.15,
  firstLine: 12.7,
} as const;

const body: Pick<
  OfficialForm['components'],
  'addressee' | 'basis' | 'section' | 'heading' | 'paragraph' | 'item'
> = {
  addressee: {
    ...plain,
    name: 'Kính gửi',
    size: 14,
    allowed: [13, 14],
    align: 'left',
    after: 6,
    source: `${ANNEX1}, mục II.9`,
  },
  basis: {
    ...bodyText,
    name: 'Căn cứ ban hành',
    italic: true,
    source: `${ANNEX1}, mục II.6.a`,
  },
  section: {
    ...bodyText,
    name: 'Mục lớn',
    bold: true,
    upper: true,
    keepNext: true,
    outline: 0,
    source: `${ANNEX1}, mục V.6.b`,
  },
  heading: {
    ...bodyText,
    name: 'Khoản có tiêu đề',
    bold: true,
    keepNext: true,
    outline: 1,
    source: `${ANNEX1}, mục V.6.b`,
  },
  paragraph: { ...bodyText, name: 'Nội dung', source: `${ANNEX1}, mục II.6.e` },
  item: { ...bodyText, name: 'Gạch đầu dòng', source: `${ANNEX1}, mục II.6.e` },
};

const tableText = { ...centred, size: 12, allowed: [11, 13], source: PRACTICE } as const;

const tables: Pick<
  OfficialForm['components'],
  'tableCaption' | 'tableHead' | 'tableCell' | 'tableTotal'
> = {
  tableCaption: {
    ...centred,
    name: 'Tên bảng',
    size: 14,
    allowed: [13, 14],
    bold: true,
    after: 4,
    keepNext: true,
    source: PRACTICE,
  },
  tableHead: { ...tableText, name: 'Đầu bảng', bold: true, keepNext: true },
  tableCell: { ...tableText, name: 'Ô bảng', align: 'left' },
  tableTotal: { ...tableText, name: 'Dòng cộng', align: 'left', bold: true },
};

const letterhead: Pick<
  OfficialForm['components'],
  'parent' | 'issuer' | 'nationalName' | 'motto' | 'number' | 'placeDate'
> = {
  parent: {
    ...centred,
    name: 'Cơ quan chủ quản',
    size: 13,
    allowed: [12, 13],
    upper: true,
    source: `${ANNEX1}, mục II.2`,
  },
  issuer: {
    ...centred,
    name: 'Cơ quan ban hành',
    size: 13,
    allowed: [12, 13],
    bold: true,
    upper: true,
    source: `${ANNEX1}, mục II.2`,
  },
  nationalName: {
    ...centred,
    name: 'Quốc hiệu',
    size: 13,
    allowed: [12, 13],
    bold: true,
    upper: true,
    source: `${ANNEX1}, mục II.1`,
  },
  motto: {
    ...centred,
    name: 'Tiêu ngữ',
    size: 14,
    allowed: [13, 14],
    bold: true,
    source: `${ANNEX1}, mục II.1`,
  },
  number: {
    ...centred,
    name: 'Số và ký hiệu',
    size: 13,
    allowed: [13, 13],
    // 0.9 pt more than the date beside it, whose larger letters stand that much lower in their line.
    before: 6.9,
    source: `${ANNEX1}, mục II.3`,
  },
  placeDate: {
    ...centred,
    name: 'Địa danh và thời gian',
    size: 14,
    allowed: [13, 14],
    italic: true,
    before: 6,
    source: `${ANNEX1}, mục II.4`,
  },
};

const title: Pick<OfficialForm['components'], 'type' | 'subject'> = {
  type: {
    ...centred,
    name: 'Tên loại văn bản',
    size: 14,
    allowed: [13, 14],
    bold: true,
    upper: true,
    before: 18,
    keepNext: true,
    source: `${ANNEX1}, mục II.5`,
  },
  subject: {
    ...centred,
    name: 'Trích yếu',
    size: 14,
    allowed: [13, 14],
    bold: true,
    keepNext: true,
    source: `${ANNEX1}, mục II.5`,
  },
};

const closing: Pick<
  OfficialForm['components'],
  'authority' | 'signerName' | 'recipientsTitle' | 'recipient'
> = {
  authority: {
    ...centred,
    name: 'Quyền hạn và chức vụ',
    size: 14,
    allowed: [13, 14],
    bold: true,
    upper: true,
    keepNext: true,
    source: `${ANNEX1}, mục II.7`,
  },
  signerName: {
    ...centred,
    name: 'Họ tên người ký',
    size: 14,
    allowed: [13, 14],
    bold: true,
    source: `${ANNEX1}, mục II.7`,
  },
  recipientsTitle: {
    ...plain,
    name: 'Nơi nhận',
    size: 12,
    allowed: [12, 12],
    bold: true,
    italic: true,
    align: 'left',
    // Its first line stands level with the larger first line of the signature beside it.
    before: 2,
    keepNext: true,
    source: `${ANNEX1}, mục II.9`,
  },
  recipient: {
    ...plain,
    name: 'Danh sách nơi nhận',
    size: 11,
    allowed: [11, 11],
    align: 'left',
    source: `${ANNEX1}, mục II.9`,
  },
};

const annex: Pick<OfficialForm['components'], 'annexLabel' | 'annexTitle' | 'annexAttached'> = {
  annexLabel: annexLine({ name: 'Phụ lục', bold: true, allowed: [14, 14] }),
  annexTitle: annexLine({ name: 'Tên phụ lục', bold: true, upper: true }),
  annexAttached: annexLine({ name: 'Kèm theo', italic: true }),
};

function annexLine(differing: Pick<ComponentForm, 'name'> & Partial<ComponentForm>): ComponentForm {
  return {
    ...centred,
    size: 14,
    allowed: [13, 14],
    keepNext: true,
    source: `${ANNEX1}, mục III.1`,
    ...differing,
  };
}

/** How each component stands, in the pairing 13 + 14 pt; millimetres and points with their source. */
export const decree30Components: OfficialForm['components'] = {
  ...letterhead,
  ...title,
  ...body,
  ...tables,
  ...closing,
  ...annex,
  pageNumber: {
    ...centred,
    name: 'Số trang',
    size: 14,
    allowed: [13, 14],
    source: `${ANNEX1}, mục I.7`,
  },
};
