/** What an iCalendar file says (RFC 5545), read strictly: a line or a nesting that is none throws. */
export interface ReadIcs {
  readonly events: readonly IcsEntry[];
}
export interface IcsEntry {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly alarms: number;
}

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s;
const MOST_OCTETS = 75;

export function readIcs(text: string): ReadIcs {
  if (!text.endsWith('\r\n')) throw new Error('no end of line');
  const raw = text.replace(/\r\n$/, '').split('\r\n');
  for (const line of raw) {
    if (new TextEncoder().encode(line).length > MOST_OCTETS) throw new Error(`too long: ${line}`);
  }
  const open: string[] = [];
  const events: { -readonly [K in keyof IcsEntry]: IcsEntry[K] }[] = [];
  for (const line of raw
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name, , value = ''] = LINE.exec(line) ?? [];
    if (name === undefined) throw new Error(`no content line: ${line}`);
    const event = events.at(-1);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({ uid: '', day: '', summary: '', alarms: 0 });
      if (value === 'VALARM' && event) event.alarms += 1;
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends but did not begin`);
    } else if (event && open.at(-1) === 'VEVENT') {
      if (name === 'UID') event.uid = value;
      if (name === 'DTSTART')
        event.day = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
      if (name === 'SUMMARY') event.summary = value.replace(/\\([,;\\])/g, '$1');
    }
  }
  if (open.length > 0) throw new Error(`${open.join()} does not end`);
  return { events };
}
