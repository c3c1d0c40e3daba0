import { afterEach, expect, test, vi } from 'vitest';
import { coreContract } from '../../src/contract';
import { dispatch } from '../../src/core/serve/dispatch';
import { handlers } from '../../src/core/serve/handlers';
import type { Core } from '../../src/core/core';
import { createQueryClient } from '../../src/renderer/api/client';
import { askFirst } from '../../src/renderer/app/first-questions';
import { emptyBook, officeBook } from '../support/book';

afterEach(() => vi.unstubAllGlobals());

/** A page whose questions go to a real book; gives them in the order they were asked. */
function page(core: Core, storage: Readonly<Record<string, string>> = {}): string[] {
  const asked: string[] = [];
  const onBug = (bug: unknown) => expect(bug).toBeNull();
  const ask = (feature: string, procedure: string) => (input: unknown) => {
    asked.push(`${feature}.${procedure} ${JSON.stringify(input)}`);
    return dispatch(
      core,
      { feature, procedure, input },
      { contract: coreContract, handlers, onBug },
    );
  };
  const api = {
    office: { state: ask('office', 'state') },
    plan: { current: ask('plan', 'current') },
    figure: { status: ask('figure', 'status') },
  };
  vi.stubGlobal('window', { api });
  vi.stubGlobal('localStorage', { getItem: (key: string) => storage[key] ?? null });
  return asked;
}

test('the figures of the first page are asked before the page is there', async () => {
  const asked = page(await officeBook());
  const queries = createQueryClient();
  await askFirst(queries);
  expect(asked).toEqual([
    'office.state {}',
    'plan.current {}',
    'figure.status {"period":"2026-Q1"}',
  ]);
  await expect
    .poll(() => queries.getQueryData(['figure', 'status', { period: '2026-Q1' }]))
    .toBeDefined();
});

test('for the period that was chosen before', async () => {
  const asked = page(await officeBook(), { period: '2025-M10' });
  await askFirst(createQueryClient());
  expect(asked.at(-1)).toBe('figure.status {"period":"2025-M10"}');
});

test('and not of a book that is still to be set up', async () => {
  const asked = page(await emptyBook());
  await askFirst(createQueryClient());
  expect(asked).toEqual(['office.state {}', 'plan.current {}']);
});
