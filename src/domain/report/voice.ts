import type { Measure, RecordCounts } from '../indicator/measure';
import type { Office } from '../office/office';
import type { Period } from '../period/period';
import type { Plan } from '../plan/plan';
import type { Activity, Guidance, OfficialDocumentEntry } from '../register/rows';
import type { Block } from './document';
import type { OwnSection, OwnTexts } from './own-text';
import type { Say } from './phrase';

/** All that a periodic report is written from. */
export interface ReportMatter {
  readonly office: Office;
  readonly plan: Plan | null;
  readonly period: Period;
  readonly counts: RecordCounts;
  readonly measures: readonly Measure[];
  readonly ownTexts: OwnTexts;
  /** Of the period, by their first day. */
  readonly activities: readonly Activity[];
  /** Of the period; `hamlet` null: outside every hamlet. */
  readonly guidance: readonly (Guidance & { readonly hamlet: string | null })[];
  /** Issued and received in the period, in order of day. */
  readonly documents: readonly OfficialDocumentEntry[];
}

/** A `ReportMatter` with what every section needs said. */
export interface ReportVoice extends ReportMatter {
  readonly say: Say;
  readonly commune: string;
  readonly periodName: string;
  /** The officer's own paragraphs of a section as blocks; none when he wrote none. */
  own(section: OwnSection): Block[];
}
