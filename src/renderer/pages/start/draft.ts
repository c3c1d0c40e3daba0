import type { Input } from '../../api/client';
import { communeKinds, type CommuneKind } from '../../../domain/office/office';
import { cleanLine, fold } from '../../../domain/text';
import { cities } from '../../text/provinces';
import { signaturePresets } from '../../text/signature';
import { start } from '../../text/start';
import { readHamletNames } from './hamlet-names';

/** What the first start has been told so far. */
export interface Draft {
  readonly kind: CommuneKind;
  readonly name: string;
  readonly province: string;
  readonly hamletWord: string;
  readonly hamletText: string;
  /** Place in `signaturePresets`. */
  readonly preset: number;
  readonly signerName: string;
  readonly draftingUnit: string;
  readonly enteredBy: string;
  /** Name of a shipped plan; null for none. */
  readonly plan: string | null;
}

export const emptyDraft: Draft = {
  kind: 'xã',
  name: '',
  province: '',
  hamletWord: 'thôn',
  hamletText: '',
  preset: 1,
  signerName: '',
  draftingUnit: start.defaults.draftingUnit,
  enteredBy: '',
  plan: null,
};

/** Takes “UBND xã Phú Bình” apart, so that the kind is not printed twice. */
export function readOfficeName(typed: string, kind: CommuneKind): Pick<Draft, 'kind' | 'name'> {
  const name = cleanLine(typed).replace(/^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/iu, '');
  const found = communeKinds.find((each) => fold(name).startsWith(`${fold(each)} `));
  return found ? { kind: found, name: name.slice(found.length).trim() } : { kind, name };
}

/** `tỉnh Thái Nguyên`, `thành phố Huế`; a name that says what it is stays as it is. */
export function provinceInFull(typed: string): string {
  const name = cleanLine(typed);
  if (name === '' || /^(?:tỉnh|thành phố|tp\.?)\s/iu.test(name)) return name;
  const isCity = cities.some((city) => fold(city) === fold(name));
  return isCity ? start.defaults.city(name) : start.defaults.province(name);
}

export function toInput(draft: Draft): Input<'office', 'setUp'> {
  const { kind, name } = readOfficeName(draft.name, draft.kind);
  const province = provinceInFull(draft.province);
  return {
    office: {
      kind,
      name,
      province: draft.province,
      hamletWord: draft.hamletWord,
      signatureLines: [...(signaturePresets[draft.preset]?.lines ?? [])],
      signerName: draft.signerName,
      addressees: province === '' ? [] : start.defaults.addressees(province),
      recipients: start.defaults.recipients(kind),
      draftingUnit: draft.draftingUnit,
      enteredBy: draft.enteredBy,
    },
    hamlets: readHamletNames(draft.hamletText, draft.hamletWord),
    shippedPlan: draft.plan,
  };
}
