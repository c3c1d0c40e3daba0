import { expectThat, type Finding } from './docx-finding';
import { type LookOf } from './docx-look';
import { all, child, type DocxParts, part, textOf, type XmlElement } from './docx-package';

const FONT = 'Times New Roman';

/** No value that was not there, in any part; every part well-formed and without characters Word refuses. */
export function leftoverRules(parts: DocxParts): Finding[] {
  return [...parts].flatMap(([path, text]) => {
    const leftover = /\b(?:undefined|null|NaN|Infinity)\b|\[object|\{\{|\}\}/u.exec(text);
    return [
      ...expectThat('leftover', leftover === null, `“${leftover?.[0]}” in ${path}`),
      ...wellFormed(parts, path),
    ];
  });
}

/** Font, colour, language, underline and drawn-by-hand rules, wherever they are (Phụ lục I, mục I.4). */
export function lookRules(parts: DocxParts, document: XmlElement, lookOf: LookOf): Finding[] {
  const fonts = [...parts]
    .filter(([path]) => /^word\/(?!theme).*\.xml$/u.test(path))
    .flatMap(([path]) =>
      all(part(parts, path), 'w:rFonts').flatMap(({ attributes }) =>
        expectThat(
          'font',
          Object.entries(attributes).every(([key, value]) => key === 'w:hint' || value === FONT),
          `${path} ${JSON.stringify(attributes)}`,
        ),
      ),
    );
  const texts = all(document, 'w:p')
    .filter((paragraph) => textOf(paragraph) !== '')
    .flatMap((paragraph) => {
      const look = lookOf(paragraph);
      const text = textOf(paragraph).slice(0, 40);
      return [
        ...expectThat('font', look.font === FONT, `${look.font} “${text}”`),
        ...expectThat('black', ['000000', 'auto'].includes(look.color), `${look.color} “${text}”`),
        ...expectThat('language', look.language === 'vi-VN', `${look.language} “${text}”`),
        ...expectThat('underline', !look.underlined, `“${text}”`),
        ...expectThat('one-run', runs(paragraph) === 1, `${runs(paragraph)} runs “${text}”`),
        ...expectThat('typed-rule', !/[_─━—]{3}|-{4}|\.{5}/u.test(textOf(paragraph)), `“${text}”`),
        ...expectThat(
          'list-by-text',
          child(child(paragraph, 'w:pPr'), 'w:numPr') === undefined,
          text,
        ),
      ];
    });
  return [...fonts, ...texts];
}

function wellFormed(parts: DocxParts, path: string): Finding[] {
  try {
    part(parts, path);
    return [];
  } catch (error) {
    return [`well-formed: ${path} ${String(error)}`];
  }
}

function runs(paragraph: XmlElement): number {
  return all(paragraph, 'w:r').filter((run) => child(run, 'w:t') !== undefined).length;
}
