export type FontFace = 'regular' | 'bold' | 'italic';

/** Units a glyph's width is counted in, to the size of the font. */
export const unitsPerEm = 2048;

/** For a character that no list names; the width of a digit. */
export const otherWidth = 1024;

type WidthLists = readonly (readonly [width: number, characters: string])[];

// Advance widths of Times New Roman, read from Liberation Serif 2.1.5, which has the same by design.
// Marks of tone and shape add nothing, except the horn of ơ and ư.

const regular: WidthLists = [
  [369, "'"],
  [410, '|'],
  [512, ' \u00a0,.'],
  [569, '/:;\\ijlt'],
  [682, '!()-I[]`fr‘’·'],
  [717, '•'],
  [797, 'Js'],
  [819, '°'],
  [836, '"'],
  [909, '?acez“”'],
  [961, '^'],
  [983, '{}'],
  [1024, '#$*0123456789_bdghknopquvxyđ–'],
  [1083, 'ơ'],
  [1108, '~'],
  [1110, 'ư'],
  [1124, '≥≤'],
  [1139, 'FPS'],
  [1155, '+<=>×'],
  [1251, 'ELTZ'],
  [1366, 'BCR'],
  [1479, 'ADGHKNOQUVXYwĐƠ'],
  [1589, 'Ư'],
  [1593, '&m'],
  [1706, '%'],
  [1821, 'M'],
  [1886, '@'],
  [1933, 'W'],
  [2048, '—…'],
];

const bold: WidthLists = [
  [451, '|'],
  [512, ' \u00a0,.'],
  [569, "'/\\il"],
  [682, '!()-:;[]`fjt‘’'],
  [683, '·'],
  [717, '•'],
  [797, 'Is'],
  [807, '{}'],
  [819, '°'],
  [909, 'cerz'],
  [1024, '#$*0123456789?J_agovxy–“”'],
  [1065, '~'],
  [1124, '≥≤'],
  [1134, 'ơ'],
  [1137, '"'],
  [1139, 'Sbdhknpquđ'],
  [1167, '+<=>×'],
  [1190, '^'],
  [1229, 'ư'],
  [1251, 'FP'],
  [1366, 'BELTZ'],
  [1479, 'ACDNRUVXYwĐ'],
  [1593, 'GHKOQƠ'],
  [1630, 'Ư'],
  [1706, '&m'],
  [1905, '@'],
  [1933, 'M'],
  [2048, '%W—…'],
];

const italic: WidthLists = [
  [438, "'"],
  [512, ' \u00a0,.·'],
  [563, '|'],
  [569, '/\\fijlt'],
  [682, '!()-:;I`‘’'],
  [717, '•'],
  [797, '[]rsz'],
  [819, '{}°'],
  [860, '"'],
  [864, '^'],
  [909, 'Jcekvxy'],
  [1024, '#$*0123456789?S_abdghnopquđ–'],
  [1093, 'ơ'],
  [1108, '~'],
  [1117, 'ư'],
  [1124, '≥≤'],
  [1139, 'LTYZ“”'],
  [1251, 'ABEFPRVX'],
  [1366, 'CKNw'],
  [1382, '+<=>×'],
  [1479, 'DGHOQUmĐƠ'],
  [1544, 'Ư'],
  [1593, '&'],
  [1706, '%MW'],
  [1821, '—…'],
  [1884, '@'],
];

/** Width of a character without marks, by face. Bold italic is never measured. */
export const glyphWidths: Readonly<Record<FontFace, ReadonlyMap<string, number>>> = {
  regular: byCharacter(regular),
  bold: byCharacter(bold),
  italic: byCharacter(italic),
};

function byCharacter(lists: WidthLists): ReadonlyMap<string, number> {
  return new Map(lists.flatMap(([width, characters]) => [...characters].map((c) => [c, width])));
}
