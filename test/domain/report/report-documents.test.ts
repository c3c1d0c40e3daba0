import { describe, expect, it } from 'vitest';
import phrases from '../../../resources/report/phrases.json';
import type { OfficialDocumentEntry } from '../../../src/domain/register/rows';
import type { Block } from '../../../src/domain/report/document';
import { documentBlocks } from '../../../src/domain/report/document-sections';
import { typeInSign } from '../../../src/domain/report/document-types';
import { speaker } from '../../../src/domain/report/phrase';

const entry = (rest: Partial<OfficialDocumentEntry> = {}): OfficialDocumentEntry => ({
  id: crypto.randomUUID(),
  direction: 'issued',
  type: 'KH',
  symbol: '64/KH-UBND',
  day: '2025-09-29',
  issuer: '',
  subject: 'Triển khai Phong trào “Bình dân học vụ số”',
  note: '',
  ...rest,
});
const letter = entry({
  type: 'CV',
  symbol: '214/UBND-VHXH',
  day: '2025-10-05',
  issuer: 'UBND xã Phú Bình',
  subject: 'V/v đôn đốc các xóm mở lớp.',
});

const lines = (...documents: OfficialDocumentEntry[]) =>
  documentBlocks({ say: speaker(phrases), commune: 'xã Phú Bình', documents } as never).map(
    (block: Block) => (block.kind === 'table' ? '' : `${block.kind}: ${block.text}`),
  );

describe('documents in section I', () => {
  it('are left out where there is none', () => {
    expect(lines()).toEqual([]);
  });

  it('are listed each with type, number, day and what it is about', () => {
    expect(lines(entry(), letter)).toEqual([
      'paragraph: Trong kỳ, Ủy ban nhân dân xã Phú Bình đã ban hành 2 văn bản triển khai Phong trào:',
      'item: Kế hoạch số 64/KH-UBND ngày 29/9/2025 về triển khai Phong trào “Bình dân học vụ số”.',
      'item: Công văn số 214/UBND-VHXH ngày 05/10/2025 về việc đôn đốc các xóm mở lớp.',
    ]);
  });

  it('name the body of each as soon as one is of another body', () => {
    const committee = entry({
      type: 'QĐ',
      symbol: 'Số: 05-QĐ/BCĐ',
      day: '2025-02-05',
      issuer: 'Ban Chỉ đạo xã',
      subject: 'Về việc phân công thành viên',
    });
    expect(lines(committee, letter)).toEqual([
      'paragraph: Trong kỳ, xã Phú Bình đã ban hành 2 văn bản triển khai Phong trào:',
      'item: Quyết định số 05-QĐ/BCĐ ngày 05/02/2025 của Ban Chỉ đạo xã về việc phân công thành viên.',
      'item: Công văn số 214/UBND-VHXH ngày 05/10/2025 của Ủy ban nhân dân xã Phú Bình về việc đôn đốc các xóm mở lớp.',
    ]);
  });

  it('are one sentence when there is one, also without a number', () => {
    expect(lines(entry({ type: 'GM', symbol: '', subject: 'UBND xã mời họp' }))).toEqual([
      'paragraph: Trong kỳ, Ủy ban nhân dân xã Phú Bình đã ban hành Giấy mời ngày 29/9/2025 về UBND xã mời họp.',
    ]);
  });

  it('that were received follow in one sentence', () => {
    const received = entry({
      direction: 'received',
      symbol: '126/KH-UBND',
      issuer: 'UBND tỉnh Thái Nguyên',
      subject: 'về Phong trào',
    });
    expect(lines(entry(), received).at(-1)).toBe(
      'paragraph: Trong kỳ, Ủy ban nhân dân xã Phú Bình tiếp nhận 1 văn bản: Kế hoạch số 126/KH-UBND ngày 29/9/2025 của UBND tỉnh Thái Nguyên về Phong trào.',
    );
  });
});

describe('the type a sign tells', () => {
  it.each([
    ['64/KH-UBND', 'KH'],
    ['57-NQ/TW', 'NQ'],
    ['12/2025/NĐ-CP', 'NĐ'],
    ['05/BC-UBND', 'BC'],
    ['2144/UBND-NVKTGS', null],
    // A unit of finance, not a Thông cáo.
    ['12/UBND-TC', null],
    ['', null],
  ])('of %s is %s', (symbol, type) => {
    expect(typeInSign(symbol)).toBe(type);
  });
});
