import { useMemo, useState } from 'react';
import type { Input } from '../../api/client';
import { everyPerson, type People } from './use-people';
import type { PeopleView } from './list-view';

export type Who = Input<'person', 'change'>['who'];

export interface Marked {
  /** Keys of the rows loaded that are marked. */
  readonly keys: ReadonlySet<string>;
  readonly count: number;
  readonly set: (keys: ReadonlySet<string>) => void;
  readonly all: (all: boolean) => void;
  readonly none: () => void;
  /** As the core is told; all that match go by their filter, not one by one. */
  readonly who: () => Who;
  readonly ids: () => Promise<string[]>;
}

const nobody: ReadonlySet<string> = new Set();

/** Who is marked: some rows, or all that match although not loaded. Another filter marks nobody. */
export function useMarked(view: PeopleView, people: People): Marked {
  const { sort: _, ...filter } = view;
  const name = JSON.stringify(filter);
  const [state, setState] = useState<{ of: string; keys: ReadonlySet<string> | 'all' }>({
    of: name,
    keys: nobody,
  });
  const marked = state.of === name ? state.keys : nobody;
  const { rows, total } = people;
  const keys = useMemo(
    () => (marked === 'all' ? new Set(rows?.map(({ id }) => id)) : marked),
    [marked, rows],
  );
  const become = (next: ReadonlySet<string> | 'all') => setState({ of: name, keys: next });
  const everybody = async () => (await everyPerson(view)).rows.map(({ id }) => id);
  return {
    keys,
    count: marked === 'all' ? total : marked.size,
    set: (next) => {
      if (marked !== 'all') return become(next);
      // One was let go of: whoever is not loaded stays marked.
      const gone = [...keys].filter((key) => !next.has(key));
      void everybody().then((ids) => become(new Set(ids.filter((id) => !gone.includes(id)))));
    },
    all: (all) => become(all ? 'all' : nobody),
    none: () => become(nobody),
    who: () => (marked === 'all' ? { matching: filter } : { ids: [...marked] }),
    ids: () => (marked === 'all' ? everybody() : Promise.resolve([...marked])),
  };
}
