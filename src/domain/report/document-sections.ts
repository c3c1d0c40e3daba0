import { fold } from '../text';
import type { OfficialDocumentEntry } from '../register/rows';
import type { Block } from './document';
import { registerCitation } from './register-citation';
import type { ReportVoice } from './voice';

/**
 * What section I opens with: every document issued in the period, and in one sentence those received (domain facts 5.5).
 * Nothing where there is none.
 */
export function documentBlocks(voice: ReportVoice): Block[] {
  const { say, commune, documents } = voice;
  const issued = documents.filter(({ direction }) => direction === 'issued');
  const received = documents.filter(({ direction }) => direction === 'received');
  const areOwn = issued.every((entry) => isOwn(voice, entry));
  const committee = say('committee', { commune });
  const cited = issued.map((entry) =>
    registerCitation(say, entry, areOwn ? '' : isOwn(voice, entry) ? committee : entry.issuer),
  );
  const by = areOwn ? committee : commune;
  const [first = ''] = cited;
  const blocks: Block[] = [];
  if (cited.length === 1) {
    blocks.push({ kind: 'paragraph', text: say('documentIssued', { by, document: first }) });
  }
  if (cited.length > 1) {
    blocks.push(
      { kind: 'paragraph', text: say('documentsIssued', { by, count: cited.length }) },
      ...cited.map((text): Block => ({ kind: 'item', text: `${text}.` })),
    );
  }
  if (received.length > 0) {
    const list = received.map((entry) => registerCitation(say, entry, entry.issuer)).join('; ');
    const text = say('documentsReceived', { committee, count: received.length, list });
    blocks.push({ kind: 'paragraph', text });
  }
  return blocks;
}

/** Of the committee itself: its name in full or shortened, or none given. */
function isOwn({ commune }: ReportVoice, { issuer }: OfficialDocumentEntry): boolean {
  return ['', 'UBND', 'Ủy ban nhân dân', `UBND ${commune}`, `Ủy ban nhân dân ${commune}`].some(
    (name) => fold(name) === fold(issuer),
  );
}
