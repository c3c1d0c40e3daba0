/** The content of a task up to its first bracket, semicolon or colon: enough to know it by. */
export function shortened(about: string): string {
  return (about.split(/[(;:]/u)[0] ?? about).trim();
}

/** For the middle of a sentence; an abbreviation (`UBND`, `VNeID`) keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text)
    ? text
    : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** For the beginning of a sentence. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Without the mark it may end with; the sentence it goes into has its own. */
export function withoutStop(text: string): string {
  return text.replace(/[\s.;,:]+$/u, '');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** `I`, `II` …: chapters and annexes (Nghị định 30/2020/NĐ-CP, Phụ lục I mục III.1.a, V.6.b). */
export function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
