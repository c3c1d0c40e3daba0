import type { Core } from '../../src/core/core';
import { setMoves } from '../../src/core/storage/residence';

/** Lets every hundredth person have moved in the middle of the quarter, from the hamlet before his own in the list. */
export async function addMovers(core: Core): Promise<void> {
  await core.store.write((writer) => {
    const hamlets = writer.statement('select no from hamlet order by no').pluck().all() as number[];
    const movers = writer
      .statement('select no, hamlet_no as hamlet from person where no % 100 = 0')
      .all() as { no: number; hamlet: number }[];
    for (const { no, hamlet } of movers) {
      const from = hamlets.at(hamlets.indexOf(hamlet) - 1) ?? null;
      if (from === hamlet) continue;
      setMoves(writer, no, [{ day: '2025-11-01', from, to: hamlet }], core.newId());
    }
    return Promise.resolve();
  });
}
