import type { RecordCounts } from '../../src/domain/indicator/measure';

const none = { sessions: 0, turns: 0, persons: 0 };

/** Of a commune without guidance in its hamlets. */
export const noGuidance: RecordCounts['guidance'] = {
  inPeriod: none,
  yearToDate: none,
  byHamlet: [],
};
