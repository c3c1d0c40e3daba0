// PLACEHOLDER by the lead so that the program builds; the intake helper replaces this whole file.
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Audience, Sex } from '../../domain/person/person';

export interface PeopleSheet {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: { title: string; meaning: string | null }[];
  readonly rows: readonly {
    readonly row: number;
    readonly name: string;
    readonly birthYear: number | null;
    readonly birthDay: Day | null;
    readonly sex: Sex | null;
    readonly audience: Audience | null;
    readonly hamlet: string | null;
    readonly note: string;
    readonly doubts: { column: string; reason: string }[];
  }[];
  readonly rejected: { row: number; reason: string; text: string }[];
}

export function readPeopleSheet(_bytes: Uint8Array, fileName: string): Promise<PeopleSheet> {
  return Promise.reject(new AppError('sheet-not-xlsx', { file: fileName }));
}
