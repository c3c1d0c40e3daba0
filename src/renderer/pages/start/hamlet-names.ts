import { cleanHamletNames } from '../../../domain/office/office';
import { cleanLine, fold } from '../../../domain/text';

/**
 * Reads hamlet names typed or pasted one per line. Of several cells copied from Excel the first with a name counts;
 * numbering, dashes and the commune's own word for a hamlet in front are left out (“1. Xóm Đoàn Kết” is Đoàn Kết), but
 * a hamlet named by a number keeps its word (“Thôn 3”).
 */
export function readHamletNames(text: string, hamletWord: string): string[] {
  const names = text.split(/\r\n|\r|\n/u).map((line) => {
    const cells = line.split('\t').map(cleanLine);
    const cell =
      cells.find((each) => /\p{L}/u.test(each)) ?? cells.find((each) => each !== '') ?? '';
    const bare = cell.replace(/^(?:\d+\s*[.)-]\s*(?=\S*\p{L})|[-–•+*]\s*)/u, '');
    return withoutWord(bare, hamletWord);
  });
  return cleanHamletNames(names);
}

function withoutWord(name: string, word: string): string {
  const first = name.slice(0, word.length);
  const rest = name.slice(word.length);
  if (word === '' || fold(first) !== fold(word) || !/^\s+\p{L}/u.test(rest)) return name;
  return rest.trim();
}
