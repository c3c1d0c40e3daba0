import type { Reader, Writer } from './store';

/** The look of a list's header → what was chosen for its columns, as JSON. */
export function readLooks({ statement }: Pick<Reader, 'statement'>): [string, string][] {
  return statement('select look, choice from list_look').raw().all() as [string, string][];
}

export function writeLook(writer: Writer, look: string, choice: string, at: string): void {
  writer
    .statement(
      `insert into list_look (look, choice, at) values (?, ?, ?)
      on conflict do update set choice = excluded.choice, at = excluded.at`,
    )
    .run(look, choice, at);
}
