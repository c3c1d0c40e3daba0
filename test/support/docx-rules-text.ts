import { type Components } from './docx-components';
import { expectThat, type Finding } from './docx-finding';
import { textOf, type XmlElement } from './docx-package';

/** What the components must say (Phụ lục I, mục II; Phụ lục III, mẫu 1.4). */
export function textRules(found: Components): Finding[] {
  return [
    ...exact('Quốc hiệu', found.nationalName, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    ...exact('tiêu ngữ', found.motto, 'Độc lập - Tự do - Hạnh phúc'),
    ...numberFindings(found.number),
    ...dateFindings(found.placeDate),
    ...addresseeFindings(found.addressees.map(textOf)),
    ...endFindings(found.body.map(textOf)),
    ...recipientFindings(found),
  ];
}

function exact(name: string, element: XmlElement | undefined, text: string): Finding[] {
  if (element === undefined) return [];
  return expectThat('wording', textOf(element) === text, `${name} “${textOf(element)}”`);
}

function numberFindings(element: XmlElement | undefined): Finding[] {
  if (element === undefined) return [];
  const text = textOf(element);
  return expectThat(
    'number',
    /^Số:(?: {4,}| (?:0[1-9]|[1-9]\d+))\/[A-ZĐ]+(?:-[A-ZĐ]+)*$/u.test(text),
    `“${text}”`,
  );
}

/** Days below 10 and the months 1 and 2 with a leading zero, the other months without (mục II.4.b). */
function dateFindings(element: XmlElement | undefined): Finding[] {
  if (element === undefined) return [];
  const text = textOf(element);
  const day = '(?: {4,}| (?:0[1-9]|[12]\\d|3[01]) )';
  const month = '(?: {4,}| (?:0[12]|[3-9]|1[0-2]) )';
  const form = new RegExp(`^\\S.*, ngày${day}tháng${month}năm \\d{4}$`, 'u');
  return expectThat('date', form.test(text), `“${text}”`);
}

function addresseeFindings(lines: readonly string[]): Finding[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  if (rest.length === 0) return expectThat('addressee', /^Kính gửi: \S/u.test(first), `“${first}”`);
  return [
    ...expectThat('addressee', first === 'Kính gửi:' && rest.length > 1, `“${first}”`),
    ...listFindings('addressee', rest),
  ];
}

function endFindings(body: readonly string[]): Finding[] {
  const last = body.at(-1) ?? '';
  const marks = body.join('\n').split('./.').length - 1;
  return [
    ...expectThat(
      'end-mark',
      /(?:^|[^\s.;,:])\.\/\.$/u.test(last),
      `the text ends “${last.slice(-20)}”`,
    ),
    ...expectThat('end-mark', marks === 1, `${marks} end marks`),
  ];
}

function recipientFindings({ recipientsTitle, recipients, addressees }: Components): Finding[] {
  if (recipientsTitle === undefined) return [];
  const lines = recipients.map(textOf);
  const asAbove = lines.findIndex((line) => /^- Như trên[;.]$/u.test(line));
  return [
    ...exact('Nơi nhận', recipientsTitle, 'Nơi nhận:'),
    ...expectThat('as-above', asAbove === (addressees.length > 0 ? 0 : -1), `“${lines[0]}”`),
    ...listFindings('recipient', lines),
  ];
}

function listFindings(rule: string, lines: readonly string[]): Finding[] {
  return lines.flatMap((line, index) => {
    const end = index === lines.length - 1 ? /[^.;,]\.$/u : /[^.;,];$/u;
    return expectThat(rule, /^- \S/u.test(line) && end.test(line), `“${line}”`);
  });
}
