import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQueryClient,
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
  /** Whether these rows are of the view, not of the one before it. */
  readonly isAnswer: boolean;
  readonly retry: () => void;
  /** More rows are on their way. */
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  /** Fetches everybody who is not loaded yet and gives the last. */
  readonly loadAll: () => Promise<PersonRow | undefined>;
}

/** Enough that the table does not come to the end of it by itself, however high the window. */
const FIRST = 100;
/** The most the core gives at once. */
const MOST = 1000;

/** The persons of a view, page by page as the table comes to their end. */
export function usePeople(view: PeopleView): People {
  const asked = useInfiniteQuery({ ...pagesOf(view), placeholderData: keepPreviousData });
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const last = data?.pages.at(-1);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const loadAll = useCallback(async () => {
    wanted.add(view);
    const { data: loaded, error } = await fetchNextPage();
    if (error) throw error;
    return loaded?.pages.at(-1)?.rows.at(-1);
  }, [fetchNextPage, view]);
  const retry = useCallback(() => void refetch(), [refetch]);
  return {
    rows,
    total: last?.total ?? 0,
    all: last?.all ?? 0,
    error: asked.error,
    isAnswer: data !== undefined && !asked.isPlaceholderData,
    retry,
    isLoadingMore: asked.isFetchingNextPage,
    loadMore,
    loadAll,
  };
}

/** Asks for the first page of a view before the page has drawn itself for it: the core works meanwhile. */
export function usePeopleAhead(): (view: PeopleView) => void {
  const queries = useQueryClient();
  return useCallback((view) => void queries.prefetchInfiniteQuery(pagesOf(view)), [queries]);
}

const pagesOf = (view: PeopleView) =>
  infiniteQueryOptions({
    queryKey: keyOf(view),
    queryFn: ({ pageParam: { offset, isRest } }) =>
      isRest
        ? everyPerson(view, offset)
        : call.person.list({ ...view, offset, limit: offset === 0 ? FIRST : MOST }),
    initialPageParam: { offset: 0, isRest: false },
    getNextPageParam: (last, pages) => {
      const offset = pages.reduce((sum, page) => sum + page.rows.length, 0);
      const hasMore = last.rows.length > 0 && offset < last.total;
      return hasMore ? { offset, isRest: wanted.has(view) } : undefined;
    },
  });

/** Everybody who matches, from the `offset`-th on. */
export async function everyPerson(view: PeopleView, offset = 0): Promise<Page> {
  const rows: PersonRow[] = [];
  for (;;) {
    const page = await call.person.list({ ...view, offset: offset + rows.length, limit: MOST });
    rows.push(...page.rows);
    const isLast = page.rows.length === 0 || offset + rows.length >= page.total;
    if (isLast) return { ...page, rows };
  }
}

type Page = Output<'person', 'list'>;

/** Begins like `useAsk`'s, so that a change of a person asks for it again. */
const keyOf = (view: PeopleView) => ['person', 'list', 'paged', view] as const;

/** Views whose rest is fetched at once, now and whenever they are asked for again. */
const wanted = new WeakSet<PeopleView>();
