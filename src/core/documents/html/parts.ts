import { decree30 } from '../form/decree30';
import { type PrintedAnnex, type PrintedBlock, type PrintedDocument } from '../form/printed';
import { textWidth } from '../form/textWidth';
import { dataTable } from './dataTable';
import { hangingLine, narrowed, rule, textElement } from './markup';

/** Ô 1–4. */
export function letterhead({ letterhead: head }: PrintedDocument): string {
  return `<header class="letterhead">
<div class="side"><div>
${head.parent === null ? '' : narrowed('parent', head.parent)}
${head.issuer.map((line) => narrowed('issuer', line)).join('\n')}
${rule(head.issuerRule)}
</div><div>
${textElement('nationalName', head.nationalName)}
${textElement('motto', head.motto)}
${rule(head.mottoRule)}
</div></div>
<div class="side">
${textElement('number', head.number)}
${textElement('placeDate', head.placeDate.text, { style: `font-size: ${head.placeDate.size}pt` })}
</div>
</header>`;
}

/** Ô 5a and 9a. */
export function title({ title: { type, subject }, addressees }: PrintedDocument): string {
  return [
    '<div class="title">',
    textElement('type', type, { tag: 'h1' }),
    ...(subject === null ? [] : [narrowed('subject', subject), rule(subject.rule)]),
    '</div>',
    ...(addressees.length === 0
      ? []
      : [
          '<div class="addressees">',
          ...addressees.map((line) => hangingLine('addressee', line)),
          '</div>',
        ]),
  ].join('\n');
}

/** Ô 7 and 9b, side by side and never on two pages. */
export function closing({ closing: parts }: PrintedDocument): string {
  const dash = textWidth('- ', decree30.components.recipient);
  return `<footer class="closing"><div class="side"><div>
${textElement('recipientsTitle', parts.recipientsTitle)}
${parts.recipients.map((text) => hangingLine('recipient', { text, left: dash, hanging: dash })).join('\n')}
</div><div>
${parts.authority.map((text) => textElement('authority', text)).join('\n')}
${textElement('signerName', parts.name)}
</div></div></footer>`;
}

export function blocks(printed: readonly PrintedBlock[]): string {
  const elements = printed.map((block) => {
    if (block.kind === 'table') return dataTable(block);
    const tag = { section: 'h2', heading: 'h3', basis: 'p', paragraph: 'p', item: 'p' };
    return textElement(block.component, block.text, { tag: tag[block.component] });
  });
  return `<div class="body">\n${elements.join('\n')}\n</div>`;
}

/** A Phụ lục, with its heading. */
export function annex({ label, title: name, attached, blocks: body }: PrintedAnnex) {
  return [
    textElement('annexLabel', label, { tag: 'h1' }),
    ...(name.text === '' ? [] : [narrowed('annexTitle', name, 'h2')]),
    ...(attached === null ? [] : [narrowed('annexAttached', attached), rule(attached.rule)]),
    blocks(body),
  ].join('\n');
}
