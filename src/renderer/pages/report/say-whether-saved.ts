import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { app } from '../../text/app';
import { ownTexts } from './own-texts';

/** Ctrl+S: writes what is still in the pause of typing, then says so, or what kept it from being written. */
export async function sayWhetherSaved(): Promise<void> {
  await ownTexts.flush();
  const failed = [...ownTexts.drafts().values()].find(({ state }) => state === 'failed');
  if (failed) showToast({ text: sentenceOf(failed.error), tone: 'wrong' });
  else showToast({ text: app.saved.allSaved });
}
