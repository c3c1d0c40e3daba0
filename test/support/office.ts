import type { Office } from '../../src/domain/office/office';

export const office: Office = {
  kind: 'xã',
  name: 'Phú Bình',
  province: 'Thái Nguyên',
  hamletWord: 'xóm',
  signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signerName: 'Đặng Quốc Cường',
  addressees: ['Ủy ban nhân dân tỉnh Thái Nguyên', 'Sở Khoa học và Công nghệ'],
  recipients: ['Thường trực Đảng ủy'],
  draftingUnit: 'VHXH',
  enteredBy: 'Nguyễn Thị Hạnh',
};
