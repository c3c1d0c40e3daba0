import {
  keepPreviousData,
  useInfiniteQuery,
  useQueryClient,
  type InfiniteData,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call, type Output } from '../../api/client';
import type { PeopleView } from './list-view';

export type PersonRow = Output<'person', 'list'>['rows'][number];

export interface People {
  /** Undefined until the first answer. */
  readonly rows: readonly PersonRow[] | undefined;
  /** How many match. */
  readonly total: number;
  /** How many are in the book. */
  readonly all: number;
  readonly error: unknown;
  readonly retry: () => void;
  readonly loadMore: () => void;
  /** Fetches everybody who is not loaded yet and gives the last. */
  readonly loadAll: () => Promise<PersonRow | undefined>;
}

const FIRST = 200;
/** The most the core gives at once. */
const MOST = 1000;

/** The persons of a view, page by page as the table comes to their end. */
export function usePeople(view: PeopleView): People {
  const asked = useInfiniteQuery({
    queryKey: keyOf(view),
    queryFn: ({ pageParam }) =>
      call.person.list({ ...view, offset: pageParam, limit: pageParam === 0 ? FIRST : MOST }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && loaded < last.total ? loaded : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const last = data?.pages.at(-1);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const queries = useQueryClient();
  const loadAll = useCallback(async () => {
    const known = queries.getQueryData<Pages>(keyOf(view));
    const loaded = known?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0;
    const rest = await everyPerson(view, loaded);
    queries.setQueryData<Pages>(keyOf(view), (now) => {
      const first = now?.pages[0];
      if (!now || !first || now !== known || rest.length === 0) return now;
      return {
        pages: [...now.pages, { ...first, rows: rest }],
        pageParams: [...now.pageParams, loaded],
      };
    });
    return rest.at(-1) ?? known?.pages.at(-1)?.rows.at(-1);
  }, [queries, view]);
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    rows,
    total: last?.total ?? 0,
    all: last?.all ?? 0,
    error: asked.error,
    retry,
    loadMore,
  };
}

/** Everybody who matches, from the `offset`-th on. */
export async function everyPerson(view: PeopleView, offset = 0): Promise<PersonRow[]> {
  const rows: PersonRow[] = [];
  for (;;) {
    const page = await call.person.list({ ...view, offset: offset + rows.length, limit: MOST });
    rows.push(...page.rows);
    if (page.rows.length === 0 || offset + rows.length >= page.total) return rows;
  }
}

type Pages = InfiniteData<Output<'person', 'list'>, number>;

/** Begins like `useAsk`'s, so that a change of a person asks for it again. */
const keyOf = (view: PeopleView) => ['person', 'list', 'paged', view] as const;
