import { useEffect, useState, type ComponentType } from 'react';
import { Waiting } from '../parts/Waiting';
import { app } from '../text/app';

export interface LoadedLater {
  readonly load: () => Promise<void>;
  readonly Page: ComponentType;
}

/**
 * A page whose code is loaded when it is first shown or sooner. Not `React.lazy`: once Suspense has shown a fallback it
 * holds the page back for 300 ms, also when its code was there after 10 (measured at the start of the program).
 */
export function loadedLater(find: () => Promise<{ default: ComponentType }>): LoadedLater {
  let Loaded: ComponentType | null = null;
  const load = async () => {
    Loaded = (await find()).default;
  };
  function Page() {
    const [, setShown] = useState(false);
    const [failed, setFailed] = useState<Error | null>(null);
    useEffect(() => {
      load().then(() => setShown(true), setFailed);
    }, []);
    if (failed !== null) throw failed;
    return Loaded === null ? <Waiting>{app.table.loading}</Waiting> : <Loaded />;
  }
  return { load, Page };
}
