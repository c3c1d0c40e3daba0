import { type OfficialDocument } from '../../src/domain/report/document';
import { sampleReport } from './docx-samples';

/** Texts that break careless writers, by what they are. */
export const hostileTexts: ReadonlyMap<string, string> = new Map([
  ['an element of Word', '<w:p/></w:t></w:r><w:tbl/>'],
  ['a script', '"><script>alert(1)</script><img src=x onerror=alert(1)>\''],
  ['a closed style', '</style></title><body onload=alert(1)>'],
  ['entities', '&amp; &lt; &#0; &#x1F; ]]> <!-- --> <?xml?> <![CDATA[x]]>'],
  ['a formula', "=1+1 =cmd|' /C calc'!A0 +84 -1 @x"],
  ['control characters', '\u0000\u0001\u0007\u0008\u000b\u000c\u001b\u001f\u007f\u0085Nguyễn'],
  ['turned text', 'Nguyễn \u202egnp.exe\u202c \u2066x\u2069 \u200bẩn\u200f\ufeff'],
  ['halves of characters', '\ud800Nguyễn\udfff \ufffe\uffff'],
  ['line ends', 'một\r\nhai\u2028ba\u2029bốn\tnăm\u00a0sáu'],
  ['decomposed letters', 'Nguyễn Thị Quỳnh Như Ỷ Ỹ Ự Ặ'.normalize('NFD')],
  ['a name of 500 letters', 'Ữ'.repeat(500)],
  ['a name of 100 words', 'Nguyễn '.repeat(100)],
  ['blanks', ' \t \n '],
  ['nothing', ''],
  ['signs beyond the first plane', '👨‍👩‍👧‍👦 𠀀 🇻🇳'],
]);

/** A document with `text` in every place that takes one. */
export function hostileDocument(text: string): OfficialDocument {
  const report = sampleReport();
  const columns = [1, 2, 3].map((width) => ({ title: text, width, align: 'left' as const }));
  const table = {
    caption: text,
    columns,
    rows: [
      [text, text, text],
      ['', '', ''],
    ],
    totalRow: [text, text, text],
  };
  return {
    ...report,
    letterhead: { parent: text, issuer: [text, text] },
    number: { value: null, symbol: text },
    placeDate: { ...report.placeDate, place: text },
    type: text,
    subject: text,
    addressees: [text, text],
    body: [
      { kind: 'basis', text },
      { kind: 'section', label: text, text },
      { kind: 'heading', label: text, text },
      { kind: 'paragraph', text },
      { kind: 'item', text },
      { kind: 'table', table },
      { kind: 'paragraph', text },
    ],
    signature: { lines: [text, text], name: text },
    recipients: [text, text],
    annexes: [
      {
        label: text,
        title: text,
        attachedTo: text,
        landscape: true,
        blocks: [{ kind: 'table', table }],
      },
    ],
  };
}
