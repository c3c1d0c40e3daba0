import { AppError } from '../errors';
import { cleanLine } from '../text';

export const communeKinds = ['xã', 'phường', 'đặc khu'] as const;
export type CommuneKind = (typeof communeKinds)[number];

/** Words a commune may use for its hamlets (S000 xóm, S001 thôn, buôn, khu phố). */
export const hamletWords = ['thôn', 'xóm', 'buôn', 'bản', 'ấp', 'khu phố', 'tổ dân phố'] as const;

/** The office that keeps the book; everything a letterhead and a signature need. */
export interface Office {
  readonly kind: CommuneKind;
  /** Without the kind: `Phú Bình`; for a numbered ward the number: `1`. */
  readonly name: string;
  readonly province: string;
  readonly hamletWord: string;
  /** `CHỦ TỊCH`, `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` …: one to four lines. */
  readonly signatureLines: readonly string[];
  readonly signerName: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  /** Drafting unit in the archive line and in the report: `VHXH`. */
  readonly draftingUnit: string;
  /** Who is entering now; written to the audit trail. */
  readonly enteredBy: string;
}

/**
 * Names a place is written with the kind in front when it is a number, a person or an event:
 * `Phường 1`, else only the name: `Phú Bình` (Nghị định 30/2020, Phụ lục I mục II.4.a). Only numbers can be
 * recognised here.
 */
export function placeName(office: Pick<Office, 'kind' | 'name'>): string {
  return /^\d+$/.test(office.name) ? `${capital(office.kind)} ${office.name}` : office.name;
}

/** `xã Phú Bình`, `Phường 1`. */
export function communeName(office: Pick<Office, 'kind' | 'name'>): string {
  return /^\d+$/.test(office.name)
    ? `${capital(office.kind)} ${office.name}`
    : `${office.kind} ${office.name}`;
}

/** The two bold lines of the letterhead: `ỦY BAN NHÂN DÂN` / `XÃ PHÚ BÌNH` (S000, S003). */
export function letterheadLines(office: Pick<Office, 'kind' | 'name'>): string[] {
  return ['ỦY BAN NHÂN DÂN', `${office.kind} ${office.name}`.toLocaleUpperCase('vi')];
}

/** Hamlet names with clean texts, empty ones and repetitions left out, order kept. */
export function cleanHamletNames(names: readonly string[]): string[] {
  return [...new Set(names.map(cleanLine).filter((name) => name !== ''))];
}

/** @throws AppError `name-empty`, `name-too-long` */
export function checkOffice(office: Office): Office {
  const name = cleanLine(office.name);
  if (name === '') throw new AppError('name-empty');
  if (name.length > 60) throw new AppError('name-too-long', { limit: 60 });
  const lines = (texts: readonly string[]) => texts.map(cleanLine).filter((text) => text !== '');
  return {
    kind: office.kind,
    name,
    province: cleanLine(office.province),
    hamletWord: cleanLine(office.hamletWord) || 'thôn',
    signatureLines: lines(office.signatureLines),
    signerName: cleanLine(office.signerName),
    addressees: lines(office.addressees),
    recipients: lines(office.recipients),
    draftingUnit: cleanLine(office.draftingUnit),
    enteredBy: cleanLine(office.enteredBy),
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
