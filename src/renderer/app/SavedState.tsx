import { UnstyledButton } from '@mantine/core';
import { useSaved } from '../api/saved';
import { sentenceOf } from '../parts/ErrorNote';
import { showToast } from '../parts/toast';
import { app } from '../text/app';
import css from './TopBar.module.css';

/** “✓ Đã lưu 14:32” only after something was saved; a failure stays on show, its sentence one click away. */
export function SavedState() {
  const saved = useSaved();
  if (saved.state === 'nothing-yet') return null;
  if (saved.state === 'failed') {
    const sentence = sentenceOf(saved.error);
    return (
      <div role="alert">
        <UnstyledButton
          className={css.failed}
          title={sentence}
          onClick={() => showToast({ text: sentence, tone: 'wrong' })}
        >
          <span aria-hidden>!</span>
          {app.saved.failed}
        </UnstyledButton>
      </div>
    );
  }
  return (
    <span className={css.saved} data-saved={saved.state} title={app.saved.automatic}>
      {saved.state === 'saving' ? app.saved.saving : `✓ ${app.saved.saved(saved.at)}`}
    </span>
  );
}
