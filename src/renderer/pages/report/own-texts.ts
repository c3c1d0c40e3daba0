import type { QueryClient } from '@tanstack/react-query';
import { call, refreshFeature, type Output } from '../../api/client';
import { DraftKeeper, savedBeforeClosing } from '../../api/draft-keeper';
import { tracked } from '../../api/saved';
import type { OwnSection } from '../../../domain/report/own-text';
import { showToast } from '../../parts/toast';
import { reportText } from '../../text/report';

export type Preview = Output<'report', 'preview'>;

interface Place {
  readonly period: string;
  readonly section: OwnSection;
  readonly queries: QueryClient;
}

/** The officer's paragraphs as typed, until they are on disk. */
export const ownTexts = new DraftKeeper<Place, string>(
  ownTextKey,
  async ({ period, section, queries }, text) => {
    await tracked(() => call.report.saveOwnText({ period, section, text }));
    // Put in by hand, so that no older answer can stand in the field between the commit and the next preview.
    queries.setQueryData<Preview>(
      ['report', 'preview', { period }],
      (preview) => preview && withText(preview, section, text),
    );
    void refreshFeature(queries, 'report');
  },
);

savedBeforeClosing(ownTexts, () => showToast({ text: reportText.own.notClosed, tone: 'wrong' }));

export function ownTextKey({ period, section }: Pick<Place, 'period' | 'section'>): string {
  return `${period} ${section}`;
}

function withText(preview: Preview, section: OwnSection, text: string): Preview {
  const own = preview.own.map((part) => (part.section === section ? { ...part, text } : part));
  return { ...preview, own };
}
