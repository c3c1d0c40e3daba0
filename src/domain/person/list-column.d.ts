/** What a column of a list says about a person. */
export declare const meanings: readonly ["name", "family-name", "given-name", "birth", "birth-male", "birth-female", "sex", "male", "female", "hamlet", "audience", "cccd", "phone", "note", "order"];
export type Meaning = (typeof meanings)[number];
/** What a doubt is about, and what can be mended in a preview. */
export declare const listFields: readonly ["name", "birth", "sex", "hamlet", "audience", "cccd", "phone", "note"];
export type ListField = (typeof listFields)[number];
