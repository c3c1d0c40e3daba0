/**
 * The signature blocks seen in real documents (Nghị định 30/2020/NĐ-CP, Phụ lục I mục II.7; plans S000, S001, S004);
 * the name of the signer stands below them. Each can be changed line by line in the settings.
 */
export const signaturePresets: readonly {
  readonly name: string;
  readonly lines: readonly string[];
}[] = [
  { name: 'Chủ tịch', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  {
    name: 'Phó Chủ tịch ký thay Chủ tịch',
    lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  },
  { name: 'Phó Chủ tịch, không có dòng TM.', lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  {
    name: 'Phó Chủ tịch Thường trực, không có dòng TM.',
    lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
  },
  { name: 'Quyền Chủ tịch', lines: ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'] },
  {
    name: 'Trưởng phòng ký thừa lệnh Chủ tịch',
    lines: ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'],
  },
  { name: 'Ký thừa ủy quyền Chủ tịch', lines: ['TUQ. CHỦ TỊCH', '…'] },
];
