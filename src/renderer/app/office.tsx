import { createContext, useContext, type ReactNode } from 'react';
import type { Output } from '../api/client';
import type { Day } from '../../domain/day';

export type OfficeState = Output<'office', 'state'>;
export type Office = NonNullable<OfficeState['office']>;

/** The book that is open: its office, hamlets, whether it is the sample, and today as the core knows it. */
export interface Book {
  readonly office: Office;
  readonly hamlets: OfficeState['hamlets'];
  readonly isSample: boolean;
  readonly today: Day;
}

const BookContext = createContext<Book | null>(null);

export function BookProvider({
  book,
  children,
}: {
  readonly book: Book;
  readonly children: ReactNode;
}) {
  return <BookContext value={book}>{children}</BookContext>;
}

/** For pages: they are only on show while a book is open. */
export function useBook(): Book {
  const book = useContext(BookContext);
  if (!book) throw new Error('no book is open here');
  return book;
}
