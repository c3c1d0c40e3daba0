/** A font whose letters are drawn as signs: ticks and boxes in lists. */
export function isSymbolFont(name: string): boolean {
  return /^(?:Wingdings|Webdings)/iu.test(name);
}

/** The letters that Excel's users type for ticks and boxes; source: the charts of these fonts. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { ü: '✓', þ: '☑', û: '✗', ý: '☒', o: '☐', q: '☐', r: '☐', '¨': '☐' },
  'wingdings 2': { P: '✓', R: '☑', O: '✗', Q: '☒', S: '☒', T: '☒', '£': '☐' },
  webdings: { a: '✓', r: '✗', c: '☐' },
};

/** What is seen in a cell that holds one letter in such a font; any other text stays. */
export function signOf(text: string, font: string): string {
  const letter = text.trim();
  if (letter.length !== 1) return text;
  // Word keeps these letters in the private area from F000 on.
  const code = letter.charCodeAt(0);
  const key = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : letter;
  return SIGNS[font.toLowerCase()]?.[key] ?? text;
}
