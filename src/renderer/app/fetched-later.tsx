import { useEffect, useState, type ComponentType } from 'react';
import { Waiting } from '../parts/Waiting';
import { app } from '../text/app';

export interface FetchedLater {
  readonly fetch: () => Promise<void>;
  readonly Page: ComponentType;
}

/**
 * A page whose code is fetched when it is first shown or sooner. Not `React.lazy`: once Suspense has shown a fallback it
 * holds the page back for 300 ms, also when its code was there after 10 (measured at the start of the program).
 */
export function fetchedLater(load: () => Promise<{ default: ComponentType }>): FetchedLater {
  let Fetched: ComponentType | null = null;
  const fetch = async () => {
    Fetched = (await load()).default;
  };
  function Page() {
    const [, setShown] = useState(false);
    const [failed, setFailed] = useState<Error | null>(null);
    useEffect(() => {
      fetch().then(() => setShown(true), setFailed);
    }, []);
    if (failed !== null) throw failed;
    return Fetched === null ? <Waiting>{app.table.loading}</Waiting> : <Fetched />;
  }
  return { fetch, Page };
}
