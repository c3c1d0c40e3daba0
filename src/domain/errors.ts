/** The closed list of what can go wrong. The sentences are in `errorText.ts`. */
export const errorCodes = [
  'bad-input',
  'database-missing',
  'database-foreign',
  'database-damaged',
  'database-newer',
  'database-readonly',
  'database-locked',
  'disk-full',
  'folder-missing',
  'file-locked',
  'file-unwritable',
  'file-is-book',
  'file-wrong-kind',
  'file-missing',
  'file-token-unknown',
  'sheet-not-xlsx',
  'sheet-empty',
  'sheet-no-name-column',
  'sheet-too-large',
  'preview-gone',
  'period-unknown',
  'period-ends-before-start',
  'plan-file-unreadable',
  'plan-file-newer',
  'plan-unknown',
  'plan-after-period',
  'plan-already-taken',
  'plan-circle',
  'plan-party-form',
  'target-twice',
  'target-year-bad',
  'value-negative',
  'percent-out-of-range',
  'unit-empty',
  'text-empty',
  'text-too-long',
  'task-unknown',
  'task-number-empty',
  'task-number-taken',
  'due-day-bad',
  'due-ends-before-start',
  'row-unknown',
  'row-order-outdated',
  'quota-unknown',
  'evidence-unknown',
  'link-not-web',
  'office-not-set-up',
  'name-empty',
  'name-too-long',
  'birth-year-out-of-range',
  'hamlet-unknown',
  'hamlet-exists',
  'hamlet-in-use',
  'person-unknown',
  'person-in-use',
  'class-unknown',
  'session-unknown',
  'session-exists',
  'session-day-bad',
  'session-has-marks',
  'already-enrolled',
  'not-enrolled',
  'enrolment-has-marks',
  'mark-changed-elsewhere',
  'result-before-join',
  'figure-unknown',
  'figure-negative',
  'figure-subset-over-total',
  'figure-needs-numerator',
  'figure-needs-source',
  'import-unknown',
  'import-in-use',
  'import-nothing',
  'data-already-there',
  'forbidden-sender',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type ErrorDetail = Readonly<Record<string, string | number>>;

/** Everything the core refuses is thrown as this; `detail` fills the sentence of the code. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }
}

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && (errorCodes as readonly string[]).includes(text);
}
