import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
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
}

const FIRST = 200;
/** The most the core gives at once. */
const MOST = 1000;

/** The persons of a view, page by page as the table comes to their end. */
export function usePeople(view: PeopleView): People {
  const asked = useInfiniteQuery({
    // Begins like `useAsk`'s, so that a change of a person asks for it again.
    queryKey: ['person', 'list', 'paged', view],
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

/** Everybody who matches, beyond what is loaded. */
export async function everyPerson(view: PeopleView): Promise<PersonRow[]> {
  const rows: PersonRow[] = [];
  for (;;) {
    const page = await call.person.list({ ...view, offset: rows.length, limit: MOST });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}
