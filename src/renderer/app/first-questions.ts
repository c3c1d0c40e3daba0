import type { QueryClient } from '@tanstack/react-query';
import { askAhead } from '../api/client';
import { periodAtFirst } from './period';

/**
 * Asks for what the first page shows before any of it is drawn, in the order in which it is waited for: the core answers
 * one question after the other, and a full commune's list of classes takes as long as its figures.
 */
export async function askFirst(queries: QueryClient): Promise<void> {
  const state = askAhead(queries, 'office', 'state', {});
  void askAhead(queries, 'plan', 'current', {});
  const book = await state;
  if (book?.office) void askAhead(queries, 'figure', 'status', { period: periodAtFirst(book) });
}
