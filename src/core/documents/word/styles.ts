import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';
import { decree30 } from '../form/decree30';
import { type ComponentForm, componentNames } from '../form/officialForm';
import { pointTwips, twips } from './units';

const BLACK = '000000';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const;

/**
 * One named Word style for each component of the official form, so that văn thư changes a component in one
 * place, and Times New Roman, black and Vietnamese for everything else.
 */
export function wordStyles(): IStylesOptions {
  const { size } = decree30.components.paragraph;
  const heading = { run: { color: BLACK, size: size * 2, bold: true } };
  return {
    default: {
      document: {
        run: {
          font: decree30.font.name,
          size: size * 2,
          color: BLACK,
          language: { value: 'vi-VN', eastAsia: 'vi-VN' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      // The docx library's own, blue and of other sizes; unused, but at hand in Word's list of styles.
      title: heading,
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
    },
    paragraphStyles: componentNames.map((id) => componentStyle(id, decree30.components[id])),
  };
}

function componentStyle(id: string, form: ComponentForm): IParagraphStyleOptions {
  return {
    id,
    name: form.name,
    basedOn: 'Normal',
    next: form.keepNext && form.outline !== undefined ? 'paragraph' : id,
    quickFormat: true,
    run: { size: form.size * 2, bold: form.bold, italics: form.italic },
    paragraph: {
      alignment: alignments[form.align],
      keepNext: form.keepNext,
      spacing: {
        before: pointTwips(form.before),
        after: pointTwips(form.after),
        line: Math.round(240 * form.line),
        lineRule: LineRuleType.AUTO,
      },
      indent: { firstLine: twips(form.firstLine) },
      ...(form.outline === undefined ? {} : { outlineLevel: form.outline }),
    },
  };
}
