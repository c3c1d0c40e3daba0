import { showToast } from '../toast';
import type { Edits } from './edits';

/**
 * Holds the closing of the window back while edits are on their way to the disk, then closes it; once, too, when some
 * could not be saved, with the sentence.
 * @param opened whatever is open by then
 * @param sentence says of how many values it is
 */
export function holdUnsaved(
  opened: ReadonlyMap<string, Pick<Edits<never, never>, 'isPending' | 'settled' | 'unsaved'>>,
  sentence: (unsaved: number) => string,
): void {
  let told = false;
  window.addEventListener('beforeunload', (event) => {
    const all = [...opened.values()];
    const pending = all.filter(({ isPending }) => isPending);
    if (pending.length > 0) {
      event.preventDefault();
      void Promise.all(pending.map((edits) => edits.settled())).then(() => window.close());
      return;
    }
    const unsaved = all.reduce((sum, edits) => sum + edits.unsaved, 0);
    if (unsaved === 0 || told) return;
    told = true;
    event.preventDefault();
    showToast({ text: sentence(unsaved), tone: 'wrong' });
  });
}
