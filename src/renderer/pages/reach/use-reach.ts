import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call, type Input, type Output } from '../../api/client';

export type ReachView = Input<'reach', 'summary'>;
export type ReachCount = Output<'reach', 'summary'>[number];
export type Unreached = Output<'reach', 'list'>['rows'][number];

const FIRST = 200;
const MOST = 1000;
/** What is shown changes with classes, persons and confirmations, so it is never kept from one visit to the next. */
const fresh = { gcTime: 0, placeholderData: keepPreviousData } as const;

export function useReachCounts(view: ReachView) {
  return useQuery({
    queryKey: ['reach', 'summary', view],
    queryFn: () => call.reach.summary(view),
    ...fresh,
  });
}

/** Those not reached, page by page as the table comes to their end. */
export function useUnreached(view: ReachView) {
  const asked = useInfiniteQuery({
    queryKey: ['reach', 'list', view],
    queryFn: ({ pageParam }) =>
      call.reach.list({ ...view, offset: pageParam, limit: pageParam === 0 ? FIRST : MOST }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const offset = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && offset < last.total ? offset : undefined;
    },
    ...fresh,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return { rows, total: data?.pages[0]?.total ?? 0, error: asked.error, loadMore };
}
