import type { Day } from '../day';
/** The four audiences of Quyết định 757/QĐ-BKHCN. */
export declare const audiences: readonly ["adults", "officials", "students", "workers"];
export type Audience = (typeof audiences)[number];
export type Sex = 'female' | 'male';
/** What an officer enters about a person; only the name is required (Luật 91/2025/QH15, Điều 3: least data). */
export interface PersonDraft {
    readonly name: string;
    readonly hamletId: string | null;
    readonly birthYear: number | null;
    readonly birthDay: Day | null;
    readonly sex: Sex | null;
    readonly audience: Audience;
    readonly note: string;
}
export interface Person extends PersonDraft {
    readonly id: string;
}
export declare const NAME_LIMIT = 100;
export declare const NOTE_LIMIT = 500;
/**
 * Gives the draft with clean texts.
 * @param today bounds the birth year
 * @throws AppError `name-empty`, `name-too-long`, `birth-year-out-of-range`
 */
export declare function checkPerson(draft: PersonDraft, today: Day): PersonDraft;
/** Vietnamese order of a roster: given name (last word), then family name, then what is between. */
export declare function compareNames(left: string, right: string): number;
export declare function nameParts(name: string): {
    given: string;
    family: string;
    middle: string;
};
/** Key under which two spellings of one name meet: `Hoà`/`Hòa`, `Đặng`/`dang`, spaces, case. */
export declare function nameKey(name: string): string;
/**
 * Of adult age (18 and over) by the end of the year of `day`. Without a birth year, everybody but pupils and students counts as
 * adult. Source: the targets "người dân trong độ tuổi trưởng thành" of the five plans.
 */
export declare function isAdult(person: Pick<Person, 'birthYear' | 'audience'>, day: Day): boolean;
