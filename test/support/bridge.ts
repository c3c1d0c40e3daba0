import type { Api } from '../../src/contract';
import type {} from '../../src/renderer/api/client';
import type { ErrorDetail } from '../../src/domain/errors';
import type { Program } from './program';

export interface Answer {
  readonly ok: boolean;
  readonly value?: Record<string, unknown>;
  readonly error?: { readonly code: string; readonly detail: ErrorDetail };
}

/** Asks as the page does, through the one bridge it has. */
export function ask<F extends keyof Api, P extends keyof Api[F] & string>(
  { page }: Program,
  feature: F,
  procedure: P,
  input: unknown,
): Promise<Answer> {
  return page.evaluate(
    ([featureName, name, given]) => {
      const answer = window.api?.[featureName]?.[name]?.(given);
      if (!answer) throw new Error(`no ${featureName}.${name}`);
      return answer as Promise<Answer>;
    },
    [feature as string, procedure as string, input] as const,
  );
}

/** The names of the office, entered: an empty book becomes a book of Phú Bình. */
export function setUpOffice(program: Program, hamlets: readonly string[] = []): Promise<Answer> {
  const office = {
    kind: 'xã',
    name: 'Phú Bình',
    province: 'Thái Nguyên',
    hamletWord: 'xóm',
    signatureLines: ['CHỦ TỊCH'],
    signerName: '',
    addressees: [],
    recipients: [],
    draftingUnit: '',
    enteredBy: 'Lan',
  };
  return ask(program, 'office', 'setUp', { office, hamlets, shippedPlan: null });
}

export async function hamletNames(program: Program): Promise<string[]> {
  const { value } = await ask(program, 'office', 'state', {});
  return (value?.['hamlets'] as { name: string }[]).map(({ name }) => name);
}
