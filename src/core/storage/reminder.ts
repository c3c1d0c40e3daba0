import type { Writer } from './store';

/** Remembers that a thing was told. @returns false when it had been told before */
export function rememberTold(writer: Writer, key: string, at: string): boolean {
  const { changes } = writer
    .statement('insert into reminder (key, at) values (?, ?) on conflict (key) do nothing')
    .run(key, at);
  return changes > 0;
}
