import { type OfficialDocument } from '../../../domain/report/document';
import { cleanLine } from '../../../domain/text';

/** Left for văn thư to write in. */
const NUMBER_ROOM = ' '.repeat(6);
const DAY_ROOM = ' '.repeat(5);

/**
 * Ô 3: `Số: 05/BC-UBND`; below 10 with a leading zero; no value leaves room: `Số:      /BC-UBND`.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.
 */
export function numberText({ value, symbol }: NonNullable<OfficialDocument['number']>): string {
  const written = value === null ? NUMBER_ROOM : ` ${twoDigits(value)}`;
  return `Số:${written}/${cleanLine(symbol)}`;
}

/**
 * Ô 4: `Phú Bình, ngày 05 tháng 02 năm 2026`; days below 10 and the months 1 and 2 with a leading zero;
 * a day or month not given leaves room.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
 */
export function placeDateText({ place, day, month, year }: OfficialDocument['placeDate']): string {
  const writtenDay = day === null ? DAY_ROOM : ` ${twoDigits(day)} `;
  const writtenMonth = month === null ? DAY_ROOM : ` ${month <= 2 ? twoDigits(month) : month} `;
  return `${cleanLine(place)}, ngày${writtenDay}tháng${writtenMonth}năm ${year}`;
}

/**
 * Room for văn thư in `(Kèm theo Báo cáo số /BC-UBND ngày tháng năm 2025 của …)`, wherever the number, day or
 * month is not given; electronic copies leave them so (Phụ lục I, mục III.1.c).
 */
export function withRoomToWrite(attachedTo: string): string {
  return attachedTo
    .replace(/số ?\//gu, `số${NUMBER_ROOM}/`)
    .replace(/ngày tháng/gu, `ngày${DAY_ROOM}tháng`)
    .replace(/tháng năm/gu, `tháng${DAY_ROOM}năm`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
