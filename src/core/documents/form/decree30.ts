import { ANNEX1, decree30Components, PRACTICE } from './decree30Components';
import { type OfficialForm } from './officialForm';

/**
 * Thể thức và kỹ thuật trình bày văn bản hành chính, Nghị định 30/2020/NĐ-CP (05/3/2020), Phụ lục I,
 * in the pairing 13 + 14 pt. Still in force as far as is known; a new decree becomes a new file.
 */
export const decree30: OfficialForm = {
  version: '30/2020/NĐ-CP, bản 1',
  source: ANNEX1,
  font: { name: 'Times New Roman', source: `${ANNEX1}, mục I.4` },
  page: {
    width: 210,
    height: 297,
    margins: {
      top: { usual: 20, from: 20, to: 25 },
      bottom: { usual: 20, from: 20, to: 25 },
      left: { usual: 30, from: 30, to: 35 },
      right: { usual: 15, from: 15, to: 20 },
    },
    headerDistance: 10,
    source: `${ANNEX1}, mục I.1-3, I.7`,
  },
  fixedTexts: {
    nationalName: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    addressees: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    asAbove: 'Như trên',
    endMark: './.',
    annex: 'Phụ lục',
  },
  letterheadRight: {
    width: 103,
    source: 'Đo: Quốc hiệu cỡ 13 dài 95,7 mm, phải nằm trên một dòng; Mẫu 1.4 dùng 100 mm',
  },
  signatureRight: {
    width: 92,
    source: 'Đo: TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI cỡ 14 dài 87,9 mm; Mẫu 1.4 dùng 111 mm',
  },
  signatureRoom: { height: 25, source: PRACTICE },
  rules: {
    thickness: 0.75,
    issuer: { share: 0.42, allowed: [1 / 3, 1 / 2], source: `${ANNEX1}, mục II.2` },
    motto: { share: 1, allowed: [1, 1], source: `${ANNEX1}, mục II.1` },
    subject: { share: 0.42, allowed: [1 / 3, 1 / 2], source: `${ANNEX1}, mục II.5` },
    annexAttached: {
      share: 0.42,
      allowed: [1 / 3, 1 / 2],
      source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 2.1',
    },
  },
  table: { sidePadding: 1.4, source: PRACTICE },
  components: decree30Components,
};
