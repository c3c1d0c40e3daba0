import { ownSections, type OwnSection, type OwnTexts } from '../../domain/report/own-text';
import type { Reader, Writer } from './store';

/** The officer's own paragraphs of one period. */
export async function readOwnTexts(reader: Reader, period: string): Promise<OwnTexts> {
  const rows = await reader.query
    .selectFrom('report_own_text')
    .select(['section', 'text'])
    .where('period', '=', period)
    .execute();
  const texts: Partial<Record<OwnSection, string>> = {};
  for (const { section, text } of rows) {
    const known = ownSections.find((name) => name === section);
    if (known) texts[known] = text;
  }
  return texts;
}

/** An empty text takes the paragraph away. */
export async function writeOwnText(
  writer: Writer,
  period: string,
  section: OwnSection,
  text: string,
): Promise<void> {
  if (text === '') {
    await writer.query
      .deleteFrom('report_own_text')
      .where('period', '=', period)
      .where('section', '=', section)
      .execute();
    return;
  }
  await writer.query
    .insertInto('report_own_text')
    .values({ period, section, text })
    .onConflict((conflict) => conflict.columns(['period', 'section']).doUpdateSet({ text }))
    .execute();
}
