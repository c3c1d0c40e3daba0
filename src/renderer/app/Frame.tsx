import { useEffect } from 'react';
import { useBook } from './office';
import { preloadPages, Routes } from './routes';
import { Rail } from './Rail';
import { SampleBanner } from './SampleBanner';
import { TopBar } from './TopBar';
import { KeysSheet } from './KeysSheet';
import { Search } from './Search';
import { useFrameKeys } from './frame-keys';
import { app } from '../text/app';
import css from './Frame.module.css';

/** Rail, top bar, and the page on show. */
export function Frame() {
  const { isSample } = useBook();
  const { open, close, show } = useFrameKeys();
  useEffect(preloadPages, []);
  return (
    <>
      {/* Inert, so that a page still loading cannot take the focus from the sheet over it. */}
      <div className={css.frame} inert={open !== null}>
        <a
          className={css.skip}
          href="#page"
          onClick={(event) => {
            // The address after # belongs to the router.
            event.preventDefault();
            document.getElementById('page')?.focus();
          }}
        >
          {app.frame.skip}
        </a>
        <TopBar onSearch={() => show('search')} onKeys={() => show('keys')} />
        <div className={css.below}>
          <Rail />
          <div className={css.work}>
            {isSample && <SampleBanner />}
            <Routes />
          </div>
        </div>
      </div>
      {open === 'search' && <Search onClose={close} />}
      {open === 'keys' && <KeysSheet onClose={close} />}
    </>
  );
}
