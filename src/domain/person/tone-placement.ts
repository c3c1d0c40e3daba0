import { cleanLine } from '../text';

/** Grave, acute, hook, tilde, dot below: a syllable has at most one of them. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The name in small letters with the tone of each syllable behind it: `Hoà` and `Hòa`, `Thuỷ` and `Thủy` become one,
 * which NFC does not do, for both spellings are whole. `Hoa` and `Hóa`, `Hùng` and `Hưng` stay apart: a syllable is known by its
 * letters and its tone, wherever the tone is written (Quyết định 240/QĐ 1984 and the older habit differ only in that).
 */
export function toneKey(name: string): string {
  return cleanLine(name)
    .toLowerCase()
    .split(' ')
    .map((syllable) => {
      const letters = syllable.normalize('NFD');
      return letters.replace(TONE, '') + (letters.match(TONE) ?? []).join('');
    })
    .join(' ');
}
