const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  đ: 1,
  đồng: 1,
  k: 1e3,
  nghìn: 1e3,
  ngàn: 1e3,
  tr: 1e6,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const MOST = 1e15;

/**
 * Reads a sum in đồng as offices write it: `12.500.000`, `12500000đ`, `12,5 triệu`, `1,2 tỷ`, `500 nghìn`. Null when it
 * is none, does not come to whole đồng, or is too large to be one.
 */
export function parseMoney(text: string): number | null {
  const match = /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,9}))?\s*(\p{L}*)(?:\s+đồng)?$/u.exec(
    text.normalize('NFC').trim().toLocaleLowerCase('vi'),
  );
  if (!match) return null;
  const [, whole = '', decimals = '', word = ''] = match;
  const unit = UNITS[word];
  if (unit === undefined) return null;
  // In whole numbers throughout: 0,1 has no exact half of its own in floating point.
  const digits = Number(whole.replaceAll('.', '') + decimals) * unit;
  const amount = digits / 10 ** decimals.length;
  return Number.isSafeInteger(digits) && Number.isInteger(amount) && amount <= MOST ? amount : null;
}
