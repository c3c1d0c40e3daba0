import { type PrintedDocument } from '../form/printed';
import { escapeMarkup } from '../form/escapeMarkup';

export const corePropertiesPath = 'docProps/core.xml';

/** `docProps/core.xml`: title, the office as author, and the given time; no program is named. */
export function coreProperties({ properties }: PrintedDocument, time: Date): string {
  const title = escapeMarkup(properties.title);
  const author = escapeMarkup(properties.author);
  const written = time.toISOString().replace(/\.\d{3}Z$/, 'Z');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title}</dc:title>`,
    `<dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${written}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${written}</dcterms:modified>`,
    '<dc:language>vi-VN</dc:language>',
    '</cp:coreProperties>',
  ].join('');
}
