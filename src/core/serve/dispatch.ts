import { z } from 'zod';
import type { CoreContract } from '../../contract';
import { answer, refusal, type Bug } from '../../contract/answer';
import type { Feature, OutputOf, ParsedInputOf, Procedure, Reply } from '../../contract/procedure';
import type { AppError } from '../../domain/errors';
import type { Core } from '../core';

/** One action for each procedure of the contract. */
export type Handlers = {
  readonly [F in keyof CoreContract]: {
    readonly [P in keyof CoreContract[F]]: CoreContract[F][P] extends Procedure
      ? (
          core: Core,
          input: ParsedInputOf<CoreContract[F][P]>,
        ) => Promise<ReadonlyDeep<OutputOf<CoreContract[F][P]>>>
      : never;
  };
};

/** An action may give what it is not allowed to change itself: a reply is only checked and sent. */
type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
    : T;

export interface Service {
  readonly contract: Readonly<Record<string, Feature>>;
  readonly handlers: Readonly<Record<string, Readonly<Record<string, Action>>>>;
  readonly onBug: (bug: Bug) => void;
}
// `never`: what an action takes is what the schema of its own procedure gives, and only that is handed to it.
type Action = (core: Core, input: never) => Promise<unknown>;

const requestShape = z.object({ feature: z.string(), procedure: z.string(), input: z.unknown() });

/**
 * Answers one request of the page; never rejects.
 * @param core when the book could not be opened, the reason: it is then the answer to every request
 * @param request anything at all; what is no request of the contract is `bad-input`
 */
export async function dispatch(
  core: Core | AppError,
  request: unknown,
  { contract, handlers, onBug }: Service,
): Promise<Reply> {
  const asked = requestShape.safeParse(request);
  if (!asked.success) return refusal('bad-input');
  const { feature, procedure: name, input } = asked.data;
  const procedure = own(own(contract, feature), name);
  const act = own(own(handlers, feature), name);
  if (!procedure || !act) return refusal('bad-input');
  if (core instanceof Error) return refusal(core.code, core.detail);
  return answer(
    `${feature}.${name}`,
    procedure,
    input,
    (checked) => act(core, checked as never),
    onBug,
  );
}

/** `constructor`, `__proto__` and their like are found in every object and are in no contract. */
function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return of !== undefined && Object.hasOwn(of, name) ? of[name] : undefined;
}
