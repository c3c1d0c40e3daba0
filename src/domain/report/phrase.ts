/** Every phrase of a report, by its key (`resources/report/phrases.json`); an office may later want its own. */
export type Phrases = Readonly<Record<string, string>>;
export type PhraseValues = Readonly<Record<string, string | number>>;
export type Say = (key: string, values?: PhraseValues) => string;

/**
 * Gives the function that says a phrase with its `{fields}` filled. A missing phrase or value is a fault of ours
 * and throws: an official document never prints a hole.
 */
export function speaker(phrases: Phrases): Say {
  return (key, values = {}) => {
    const phrase = phrases[key];
    if (phrase === undefined) throw new Error(`no phrase ${key}`);
    return phrase.replace(/\{(\w+)\}/gu, (_, field: string) => {
      const value = values[field];
      if (value === undefined) throw new Error(`phrase ${key} has no value for {${field}}`);
      return String(value);
    });
  };
}
