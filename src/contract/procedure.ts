import type { z } from 'zod';
import type { ErrorCode, ErrorDetail } from '../domain/errors';

/**
 * One thing the page may ask for: what goes in, what comes out, and every error it may end with.
 * `bad-input` and `unexpected` may end any procedure and are not listed.
 */
export interface Procedure<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly input: In;
  readonly output: Out;
  readonly errors: readonly ErrorCode[];
}

export function procedure<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
  errors: readonly ErrorCode[] = [],
): Procedure<In, Out> {
  return { input, output, errors };
}

export type Feature = Readonly<Record<string, Procedure>>;
export type InputOf<P extends Procedure> = z.input<P['input']>;
export type ParsedInputOf<P extends Procedure> = z.output<P['input']>;
export type OutputOf<P extends Procedure> = z.output<P['output']>;

export interface WireError {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;
}
export type Reply<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: WireError };

/** What crosses the port between the page and the core. */
export interface WireRequest {
  readonly id: number;
  readonly feature: string;
  readonly procedure: string;
  readonly input: unknown;
}
export interface WireReply {
  readonly id: number;
  readonly reply: Reply;
}

/** `window.api[feature][procedure]` as the page sees it. */
export type ClientOf<F extends Feature> = {
  readonly [Name in keyof F]: (input: InputOf<F[Name]>) => Promise<Reply<OutputOf<F[Name]>>>;
};
