import { join } from 'node:path';
import {
  Document,
  type IStylesOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { documentOf } from '../src/core/actions/make-report';
import { makeSample, SAMPLE_PERIOD } from '../src/core/actions/make-sample';
import { readPeriod, type PeriodRecords } from '../src/core/actions/measure-period';
import { wordStyles } from '../src/core/documents/word/styles';
import { writeWord } from '../src/core/documents/word/writeWord';
import type { Annex, OfficialDocument } from '../src/domain/report/document';
import {
  all,
  child,
  elements,
  openDocx,
  part,
  textOf,
  valueOf,
  type XmlElement,
} from '../test/support/docx-package';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const RUNS = 31;
const ANNEX_ROWS = 500;

/**
 * The report's bytes from the figures on, against the docx library alone with the same texts in the same paragraphs and
 * table rows: without any form, and, for information, with the styles and widths no official form can do without.
 */
export async function measureReport(): Promise<Measurement[]> {
  const records = await sampleRecords();
  const withList = (): OfficialDocument => {
    const document = documentOf(records);
    return { ...document, annexes: [...document.annexes, listAnnex()] };
  };
  return [
    ...(await measureDocument('the demo report', () => documentOf(records))),
    ...(await measureDocument(`the demo report with an annex of ${ANNEX_ROWS} rows`, withList)),
  ];
}

function sampleRecords(): Promise<PeriodRecords> {
  return inFolder((folder) =>
    withBook(join(folder, 'so-hoc-vu-so.db'), async (core) => {
      await makeSample(core, { persons: 1200, seed: 64 });
      return readPeriod(core, SAMPLE_PERIOD);
    }),
  );
}

async function measureDocument(
  name: string,
  document: () => OfficialDocument,
): Promise<Measurement[]> {
  const sections = sectionsOf(await writeWord(document()));
  const taken = await interleaved(RUNS, {
    ours: () => timed(() => writeWord(document())),
    bare: () => timed(() => writeBare(sections, null)),
    formed: () => timed(() => writeBare(sections, wordStyles())),
  });
  const line = (against: 'bare' | 'formed', words: string, bound: number | null) =>
    compared(
      `${name} / ${words}`,
      'ms',
      RUNS,
      [median(taken('ours')), median(taken(against))],
      bound,
    );
  return [
    line('bare', 'bare docx library', 1.3),
    line('formed', 'docx library with styles and widths', null),
  ];
}

interface Text {
  readonly text: string;
  readonly style: string | undefined;
}
/** A text, or a table as rows of cells of texts. */
type Part = Text | readonly (readonly (readonly Text[])[])[];

/** What stands in a .docx: the parts of each section. */
function sectionsOf(bytes: Uint8Array): Part[][] {
  const body = all(part(openDocx(bytes), 'word/document.xml'), 'w:body')[0];
  const sections: Part[][] = [[]];
  for (const element of body ? elements(body) : []) {
    if (element.name === 'w:p') sections.at(-1)?.push(paragraphOf(element));
    if (element.name === 'w:tbl') sections.at(-1)?.push(tableOf(element));
    if (all(element, 'w:sectPr').length > 0) sections.push([]);
  }
  return sections;
}

function paragraphOf(paragraph: XmlElement): Text {
  return { text: textOf(paragraph), style: valueOf(child(paragraph, 'w:pPr'), 'w:pStyle') };
}

function tableOf(table: XmlElement): Text[][][] {
  return all(table, 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(paragraphOf)),
  );
}

/** @param styles null: texts only; else each paragraph has its style, each cell a width and a place for its text */
function writeBare(
  sections: readonly (readonly Part[])[],
  styles: IStylesOptions | null,
): Promise<unknown> {
  const paragraph = ({ text, style }: Text) =>
    styles && style !== undefined ? new Paragraph({ text, style }) : new Paragraph(text);
  const form = styles && {
    width: { size: 1000, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  };
  const table = (rows: Exclude<Part, Text>) =>
    new Table({
      rows: rows.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              (texts) => new TableCell({ ...form, children: texts.map(paragraph) }),
            ),
          }),
      ),
    });
  const document = new Document({
    ...(styles && { styles }),
    sections: sections.map((parts) => ({
      children: parts.map((each) => ('text' in each ? paragraph(each) : table(each))),
    })),
  });
  return Packer.toBuffer(document);
}

/** The list of people that goes with a report, as long as one of a large hamlet. */
function listAnnex(): Annex {
  const chance = chanceOf(64);
  const columns = [
    ['TT', 10, 'center'],
    ['Họ và tên', 60, 'left'],
    ['Năm sinh', 20, 'center'],
    ['Xóm', 40, 'left'],
    ['Lớp', 70, 'left'],
    ['Kết quả', 30, 'center'],
  ] as const;
  const rows = Array.from({ length: ANNEX_ROWS }, (_, index) => {
    const { name, birthYear } = samplePerson(chance);
    const place = `Xóm ${chance.between(1, 14)}`;
    const result = chance.happens(0.8) ? 'Đạt' : 'Chưa đạt';
    return [`${index + 1}`, name, `${birthYear}`, place, `Kỹ năng số cơ bản – ${place}`, result];
  });
  return {
    label: null,
    title: 'Danh sách học viên',
    attachedTo: '(Kèm theo Báo cáo số      /BC-UBND)',
    landscape: true,
    blocks: [
      {
        kind: 'table',
        table: {
          caption: null,
          columns: columns.map(([title, width, align]) => ({ title, width, align })),
          rows,
          totalRow: null,
        },
      },
    ],
  };
}
