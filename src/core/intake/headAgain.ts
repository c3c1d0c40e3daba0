import type { Header } from './header';

/** Cheap, since it is asked of every row: a title for names begins so. */
export function mayBeTitle(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length < 60 &&
    /^\s*(h[oọäï.]|t[eêª]|full|name|last)/iu.test(value) &&
    /^\s*(full ?name|name|last name|họ|ho|hä|hoï|tên|ten|tªn|teân|họ|tên|h\. ?(?:và )?t(?:ên|en|ªn|eân))(?![\p{L}\p{M}])/iu.test(
      value,
    )
  );
}

/** Whether the titles of one head stand in the other as well. */
export function sameTitles(one: Header, other: Header): boolean {
  return one.columns.every(({ at, title }) =>
    other.columns.some((column) => column.at === at && column.title === title),
  );
}
