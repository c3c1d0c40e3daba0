import {
  QueryClient,
  keepPreviousData,
  notifyManager,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Api } from '../../contract/index';
import type { Reply } from '../../contract/procedure';
import { isErrorCode, type ErrorCode, type ErrorDetail } from '../../domain/errors';
import { tracked } from './saved';

declare global {
  interface Window {
    /** Put there by the preload; each procedure answers with a `Reply` and never throws on purpose. */
    readonly api?: Readonly<
      Record<string, Readonly<Record<string, (input: unknown) => Promise<Reply>>>>
    >;
  }
}

export type FeatureName = keyof Api;
export type ProcedureName<F extends FeatureName> = keyof Api[F] & string;
export type Input<F extends FeatureName, P extends ProcedureName<F>> = Api[F][P] extends (
  input: infer I,
) => Promise<Reply>
  ? I
  : never;
export type Output<F extends FeatureName, P extends ProcedureName<F>> = Api[F][P] extends (
  input: never,
) => Promise<Reply<infer O>>
  ? O
  : never;

/** What the core or the window refused; `errorSentence(code, detail)` is what the user reads. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: ErrorDetail = {},
  ) {
    super(code);
    this.name = 'ApiError';
  }
}

/** `call.person.list(input)` resolves to the value or throws `ApiError`. */
export type Call = {
  readonly [F in FeatureName]: {
    readonly [P in ProcedureName<F>]: (input: Input<F, P>) => Promise<Output<F, P>>;
  };
};

async function send(feature: string, procedure: string, input: unknown): Promise<unknown> {
  const ask = window.api?.[feature]?.[procedure];
  if (!ask) throw new ApiError('unexpected');
  const reply = await ask(input).catch(() => null);
  if (!reply) throw new ApiError('unexpected');
  if (reply.ok) return reply.value;
  const { code, detail } = reply.error;
  throw new ApiError(isErrorCode(code) ? code : 'unexpected', detail);
}

const proceduresOf = (feature: string) =>
  new Proxy(
    {},
    { get: (_, procedure) => (input: unknown) => send(feature, String(procedure), input) },
  );

export const call = new Proxy({}, { get: (_, feature) => proceduresOf(String(feature)) }) as Call;

/** Data are local and change only through our own actions, so nothing is asked for twice by itself. */
export function createQueryClient(): QueryClient {
  // By default an answer reaches the page in a timer, which on a slow PC comes after the next keys: they would then
  // act on what is there no more.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export interface AskOptions {
  /** False holds the question back until its input is known. */
  readonly enabled?: boolean;
  /** Keeps showing the last answer while a changed input is being answered (filters, search). */
  readonly keep?: boolean;
}

/**
 * Asks before there is anybody to show the answer: `useAsk` of the same question finds it answered or under way.
 * @returns null when it was refused; who shows it then asks again and says so
 */
export function askAhead<F extends FeatureName, P extends ProcedureName<F>>(
  queries: QueryClient,
  feature: F,
  procedure: P,
  input: Input<F, P>,
): Promise<Output<F, P> | null> {
  const answer = queries.fetchQuery<unknown>(question(feature, procedure, input));
  return answer.then(
    (value) => value as Output<F, P>,
    () => null,
  );
}

function question(feature: string, procedure: string, input: unknown) {
  return {
    queryKey: [feature, procedure, input],
    queryFn: () => send(feature, procedure, input),
  };
}

/** Asks a procedure that only reads. */
export function useAsk<F extends FeatureName, P extends ProcedureName<F>>(
  feature: F,
  procedure: P,
  input: Input<F, P>,
  { enabled = true, keep = false }: AskOptions = {},
): UseQueryResult<Output<F, P>, ApiError> {
  const asked = useQuery<unknown, ApiError>({
    ...question(feature, procedure, input),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  });
  return asked as UseQueryResult<Output<F, P>, ApiError>;
}

export interface DoOptions {
  /** Features whose answers this action may change; they are asked again. */
  readonly refresh?: readonly FeatureName[];
  /** False for an action that writes nothing into the book (a dialog, a preview, a file). */
  readonly saves?: boolean;
}

/**
 * Runs an action; `run.mutate(input)` or `await run.mutateAsync(input)` (throws `ApiError`).
 * While it runs the top bar says “Đang lưu…”, after it “Đã lưu”.
 */
export function useDo<F extends FeatureName, P extends ProcedureName<F>>(
  feature: F,
  procedure: P,
  { refresh = [feature], saves = feature !== 'desktop' }: DoOptions = {},
): UseMutationResult<Output<F, P>, ApiError, Input<F, P>> {
  const queries = useQueryClient();
  return useMutation<Output<F, P>, ApiError, Input<F, P>>({
    mutationFn: async (input) => {
      const work = async () => (await send(feature, procedure, input)) as Output<F, P>;
      return saves ? tracked(work) : work();
    },
    onSuccess: () => Promise.all(refresh.map((name) => refreshFeature(queries, name))),
  });
}

/** Asks every answer of a feature again, for code that writes with `call` itself. */
export function refreshFeature(queries: QueryClient, feature: FeatureName): Promise<void> {
  return queries.invalidateQueries({ queryKey: [feature] });
}
