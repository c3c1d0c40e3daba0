import { yearOf } from '../day';
import { communeName, letterheadLines, placeName, type Office } from '../office/office';
import { issuerOf } from '../plan/for-office';
import type { Plan } from '../plan/plan';
import { planYear } from '../plan/plan-year';
import { fold } from '../text';
import type { OfficialDocument } from './document';
import type { Say } from './phrase';

const COMMITTEE = /^(?:Ủy ban nhân dân|UBND)\s+(.+)$/iu;
const UNIT_KIND = /^(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn)\s+/iu;

/** Who issues the plan, as its letterhead and its sentences name it. */
export interface PlanIssuer {
  /** `Ủy ban nhân dân xã Phú Bình`. */
  readonly name: string;
  /** `xã Phú Bình`, `tỉnh Đắk Lắk`; empty for a body that is no Ủy ban nhân dân. */
  readonly area: string;
  readonly letterhead: readonly string[];
  readonly isOffice: boolean;
}

/** The office itself, or the body the plan names (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.2). */
export function planIssuer(plan: Plan, office: Office): PlanIssuer {
  const commune = communeName(office);
  const area = COMMITTEE.exec(plan.issuer)?.[1] ?? '';
  if (plan.issuer === '' || fold(area) === fold(commune)) {
    return {
      name: issuerOf(office),
      area: commune,
      letterhead: letterheadLines(office),
      isOffice: true,
    };
  }
  return area === ''
    ? { name: plan.issuer, area, letterhead: [plan.issuer], isOffice: false }
    : {
        name: `Ủy ban nhân dân ${area}`,
        area,
        letterhead: ['ỦY BAN NHÂN DÂN', area],
        isOffice: false,
      };
}

/**
 * Ô 3: the plan's number, or room for văn thư to write it; the sign without the number.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.
 */
export function planNumber(plan: Plan): OfficialDocument['number'] {
  const [, digits = '', sign = ''] = /^\s*(\d*)\s*[/-]?\s*(.*)$/u.exec(plan.symbol ?? '') ?? [];
  const written = digits === '' ? null : Number(digits);
  return { value: plan.number ?? written, symbol: sign === '' ? `${plan.type}-UBND` : sign };
}

/**
 * Ô 4: place and date of the plan; day and month are left to văn thư where the plan has none.
 * @param thisYear for a plan without any year in it
 */
export function planPlaceDate(
  plan: Plan,
  issuer: PlanIssuer,
  office: Office,
  thisYear: number,
): OfficialDocument['placeDate'] {
  const seat = issuer.isOffice ? placeName(office) : seatOf(issuer.area) || plan.province;
  const place = plan.place ?? (seat === '' ? placeName(office) : seat);
  return plan.date === null
    ? { place, day: null, month: null, year: planYear(plan) || thisYear }
    : {
        place,
        day: Number(plan.date.slice(8, 10)),
        month: Number(plan.date.slice(5, 7)),
        year: yearOf(plan.date),
      };
}

/** `Đắk Lắk` of `tỉnh Đắk Lắk`; a number keeps its kind: `Phường 1` (Phụ lục I, mục II.4.a). */
function seatOf(area: string): string {
  const name = area.replace(UNIT_KIND, '');
  return /^\d+$/u.test(name) ? area.charAt(0).toLocaleUpperCase('vi') + area.slice(1) : name;
}

/**
 * Ô 7: the plan's own signer, else the office's for its own plan. Nobody's name is put under another body's plan.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.
 */
export function planSignature(
  say: Say,
  plan: Plan,
  issuer: PlanIssuer,
  office: Office,
): OfficialDocument['signature'] {
  const { authority = null, proxy = null, role = null, name = null } = plan.signer ?? {};
  const own = [authority, proxy, role].filter((line) => line !== null);
  const fallback = issuer.isOffice
    ? office.signatureLines
    : [say('authorityOfCommittee')].filter(() => issuer.area !== '');
  const lines = own.length > 0 ? own : fallback;
  const isOfficers =
    issuer.isOffice && lines.join('\n').normalize() === office.signatureLines.join('\n');
  const signer = name ?? (isOfficers ? office.signerName : '');
  return { lines, name: signer === '' ? null : signer };
}

/**
 * Ô 9b: the plan's recipients without `Như trên`, which answers a `Kính gửi` that a Kế hoạch does not have; the
 * archive line last.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.
 */
export function planRecipients(say: Say, plan: Plan, issuer: PlanIssuer, office: Office): string[] {
  const named = plan.recipients.length > 0 || !issuer.isOffice;
  const all = named ? plan.recipients : office.recipients;
  const isArchive = (line: string) => /^lưu\b/iu.test(line.normalize());
  const archive =
    issuer.isOffice && office.draftingUnit !== ''
      ? say('archiveOfUnit', { unit: office.draftingUnit })
      : say('archive');
  return [
    ...all.filter((line) => fold(line) !== 'nhu tren' && !isArchive(line)),
    all.find(isArchive) ?? archive,
  ];
}
