/**
 * Abbreviations of the types of documents. Those of the offices: Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; `NĐ`, `TT`
 * and `KL` come from above only; `CV` stands for the công văn, which has none in its sign.
 */
export const documentTypes: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  CV: 'Công văn',
  QĐ: 'Quyết định',
  BC: 'Báo cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  GM: 'Giấy mời',
  TTr: 'Tờ trình',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  ĐA: 'Đề án',
  DA: 'Dự án',
  PA: 'Phương án',
  BB: 'Biên bản',
  CĐ: 'Công điện',
  TC: 'Thông cáo',
  HĐ: 'Hợp đồng',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
};

/** Those told from a sign alone: the others may as well be a unit there (`TC`, `PC` …). */
const TOLD_BY_SIGN = [
  ...['NQ', 'NĐ', 'QĐ', 'CT', 'TT', 'KL', 'CTr', 'KH', 'HD', 'ĐA', 'TB', 'CV'],
  ...['BC', 'GM', 'TTr'],
];

/** A sign is number, kind, body (`57-NQ/TW`, `2144/UBND-NVKTGS`); the kind is a word of its own in it. Null: none there. */
export function typeInSign(symbol: string): string | null {
  return symbol.split(/[\s/-]+/u).find((word) => TOLD_BY_SIGN.includes(word)) ?? null;
}
