import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, call, type Input, type Output } from '../../api/client';

export type List = Output<'confirmation', 'read'>;
export type Show = Input<'confirmation', 'rows'>['show'];
export type Row = Output<'confirmation', 'rows'>['rows'][number];
export type Counts = Output<'confirmation', 'rows'>['counts'];

export interface Source {
  readonly file: string;
  readonly name: string;
  readonly sheet: string | null;
  readonly headerRow: number | null;
}

interface State {
  readonly running: { readonly reading: string; readonly source: Source } | null;
  readonly done: { readonly source: Source; readonly list: List } | null;
  readonly failed: { readonly source: Source; readonly error: unknown } | null;
}

/** Reads lists of confirmed people, one at a time; a reading nobody waits for any longer is stopped. */
export function useConfirmReading() {
  const [state, setState] = useState<State>({ running: null, done: null, failed: null });
  const current = useRef<string | null>(null);
  const stop = useCallback(() => {
    const reading = current.current;
    // A reading that has just ended cannot be stopped; its answer is on its way.
    if (reading !== null) call.peopleImport.stop({ reading }).catch(() => undefined);
  }, []);
  const read = useCallback(
    (source: Source) => {
      const start = async () => {
        stop();
        const reading = crypto.randomUUID();
        current.current = reading;
        setState({ running: { reading, source }, done: null, failed: null });
        const { file, sheet, headerRow } = source;
        const answer = await call.confirmation.read({ reading, file, sheet, headerRow }).then(
          (list): State => ({ running: null, done: { source, list }, failed: null }),
          (error: unknown): State => ({ running: null, done: null, failed: { source, error } }),
        );
        if (current.current !== reading) return;
        current.current = null;
        setState(answer);
      };
      void start();
    },
    [stop],
  );
  useEffect(
    () => () => {
      stop();
      current.current = null;
    },
    [stop],
  );
  return { ...state, read, stop };
}

const MOST = 1000;

/** The rows of a list as the book is now, page by page as the table comes to their end. */
export function useConfirmRows(preview: string, show: Show) {
  const queries = useQueryClient();
  const asked = useInfiniteQuery({
    queryKey: ['confirmation', 'rows', preview, show],
    queryFn: ({ pageParam: offset }) =>
      call.confirmation.rows({ preview, show, offset, limit: MOST }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const offset = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && offset < last.total ? offset : undefined;
    },
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = asked;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const askAgain = useCallback(
    () => queries.invalidateQueries({ queryKey: ['confirmation', 'rows', preview] }),
    [queries, preview],
  );
  return { rows, counts: data?.pages[0]?.counts, error: asked.error, loadMore, askAgain };
}

/** What a refusal says; anything else is a fault of ours. */
export function refusal(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  throw error;
}
