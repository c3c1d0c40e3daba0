import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ApiError, call, type Input } from '../../api/client';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import {
  changedPages,
  isTwin,
  withFate,
  withProposals,
  type Counts,
  type Answer,
  type Page,
  type Preview,
  type PreviewRow,
  type RejectedRow,
  type Show,
  type Tab,
} from './preview';

const FIRST = 200;
/** The most the core gives at once. */
const MOST = 1000;

export interface Paged<Row> {
  /** Undefined until the first answer. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly loadMore: () => void;
  /** Fetches what is not loaded yet and gives the last row. */
  readonly loadAll: () => Promise<Row | undefined>;
}

/** The rows of a tab, page by page as the table comes to their end. */
export function usePreviewRows(preview: string, show: Show): Paged<PreviewRow> {
  return usePaged(rowsKey(preview, show), (page) =>
    call.peopleImport.rows({ preview, show, ...page }),
  );
}

export function useRejectedRows(preview: string): Paged<RejectedRow> {
  return usePaged(rejectedKey(preview), (page) => call.peopleImport.rejected({ preview, ...page }));
}

function usePaged<Row>(
  queryKey: readonly unknown[],
  ask: (page: { offset: number; limit: number }) => Promise<Page<Row>>,
): Paged<Row> {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: offset }) => ask({ offset, limit: offset === 0 ? FIRST : MOST }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const offset = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return offset < last.total ? offset : undefined;
    },
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const loadMore = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const loadAll = useCallback(async () => {
    for (;;) {
      const loaded = await fetchNextPage();
      if (loaded.error) throw loaded.error;
      if (!loaded.hasNextPage) return loaded.data?.pages.at(-1)?.rows.at(-1);
    }
  }, [fetchNextPage]);
  return { rows, error, loadMore, loadAll };
}

export interface PreviewWork {
  readonly counts: Counts;
  /** Something of the preview was changed by hand. */
  readonly isMended: boolean;
  readonly decide: (rows: readonly number[], fate: Answer) => void;
  /** All rows of a tab. */
  readonly decideTab: (show: Show, fate: Answer) => void;
  readonly takeProposals: (row: PreviewRow) => void;
  readonly takeAllProposals: () => void;
  /** @returns the row as it is now; throws what refused it */
  readonly mend: (change: Omit<Input<'peopleImport', 'mend'>, 'preview'>) => Promise<PreviewRow>;
  /** All that was done is with the core. */
  readonly settled: () => Promise<unknown>;
}

/**
 * What is done to the rows of a preview. What a key does is seen at once and sent after it, in the order of the keys; a
 * refusal is said, and the rows are asked for again.
 */
export function usePreviewWork(
  { preview, counts: first }: Preview,
  wasMended: boolean,
): PreviewWork {
  const queries = useQueryClient();
  const [counts, setCounts] = useState(first);
  const [isMended, setMended] = useState(wasMended);
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  return useMemo(() => {
    const askAgain = () => queries.invalidateQueries({ queryKey: rowsKey(preview) });
    /** Tabs out of sight are asked again when they are shown. */
    const forgetOthers = () =>
      queries.removeQueries({ queryKey: rowsKey(preview), type: 'inactive' });
    const change = (to: (row: PreviewRow) => PreviewRow) => {
      forgetOthers();
      for (const show of shows) {
        queries.setQueryData<InfiniteData<Page<PreviewRow>, number>>(
          rowsKey(preview, show),
          (data) => data && { ...data, pages: changedPages(data.pages, show, to) },
        );
      }
    };
    /** Whether a row goes in may hang on another one of the list: only the core knows. */
    const hasTwins = () =>
      shows.some((show) =>
        queries
          .getQueryData<InfiniteData<Page<PreviewRow>, number>>(rowsKey(preview, show))
          ?.pages.some(({ rows }) => rows.some(isTwin)),
      );
    const send = (work: () => Promise<{ readonly counts: Counts }>) => {
      const run = async () => {
        try {
          setCounts((await work()).counts);
          if (hasTwins()) await askAgain();
        } catch (error) {
          if (!(error instanceof ApiError)) throw error;
          showToast({ text: sentenceOf(error), tone: 'wrong' });
          await askAgain();
        }
      };
      sent.current = sent.current.then(run);
      return sent.current;
    };
    return {
      counts,
      isMended,
      decide: (rows: readonly number[], fate: Answer) => {
        const these = new Set(rows);
        change((row) => (these.has(row.key) ? withFate(row, fate) : row));
        setMended(true);
        void send(() => call.peopleImport.decide({ preview, rows: [...rows], fate }));
      },
      decideTab: (show: Show, fate: Answer) => {
        change((row) => withFate(row, fate));
        setMended(true);
        void send(() => call.peopleImport.decide({ preview, rows: show, fate }));
      },
      takeProposals: ({ key }: PreviewRow) => {
        change((row) => (row.key === key ? withProposals(row) : row));
        setMended(true);
        void send(() => call.peopleImport.acceptProposals({ preview, rows: [key] }));
      },
      takeAllProposals: () => {
        change(withProposals);
        setMended(true);
        void send(() => call.peopleImport.acceptProposals({ preview, rows: null }));
      },
      mend: async (of: Omit<Input<'peopleImport', 'mend'>, 'preview'>) => {
        await sent.current;
        const mended = await call.peopleImport.mend({ preview, ...of });
        change((row) => (row.key === of.row ? mended.row : row));
        queries.setQueryData<InfiniteData<Page<RejectedRow>, number>>(
          rejectedKey(preview),
          (data) => data && { ...data, pages: withoutRow(data.pages, of.row) },
        );
        setMended(true);
        setCounts(mended.counts);
        // Others were like this row, or are now; or it was none of a person before.
        const { same, rejected } = mended.counts;
        if (same !== counts.same || rejected !== counts.rejected) await askAgain();
        return mended.row;
      },
      settled: () => sent.current,
    };
  }, [queries, preview, counts, isMended]);
}

const shows = ['all', 'good', 'doubtful', 'same'] as const satisfies readonly Exclude<
  Tab,
  'rejected'
>[];

const rowsKey = (preview: string, ...show: [] | [Show]) =>
  ['peopleImport', 'rows', preview, ...show] as const;
const rejectedKey = (preview: string) => ['peopleImport', 'rejected', preview] as const;

function withoutRow(pages: readonly Page<RejectedRow>[], key: number): Page<RejectedRow>[] {
  const isThere = pages.some(({ rows }) => rows.some((each) => each.key === key));
  return pages.map((page) => ({
    rows: page.rows.filter((each) => each.key !== key),
    total: page.total - (isThere ? 1 : 0),
  }));
}
