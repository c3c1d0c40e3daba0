import type { Reader, Writer } from './store';

/** The keys of the events that the office said are done. */
export async function markedEvents(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader.query.selectFrom('event_done').select('key').execute();
  return new Set(rows.map(({ key }) => key));
}

const MARK = `insert into event_done (key, at, who)
  values (?, ?, coalesce((select entered_by from office), '')) on conflict (key) do nothing`;

/** Marks an event as done, with who is entering. @returns false when it was marked before */
export function markEvent(writer: Writer, key: string, at: string): boolean {
  return writer.statement(MARK).run(key, at).changes > 0;
}

/** @returns false when it was not marked */
export function unmarkEvent(writer: Writer, key: string): boolean {
  return writer.statement('delete from event_done where key = ?').run(key).changes > 0;
}
