import { useMemo } from 'react';
import { useBook } from '../../app/office';
import { choiceColumn, type RegisterColumn } from '../../parts/register-grid/columns';
import type { RegisterFilter } from '../../parts/register-grid/shown-rows';
import { activitiesText as words } from '../../text/activities';
import { useHamletWord } from '../people/hamlet-word';

interface InHamlet {
  readonly hamletId: string | null;
}

/** The hamlet of a row as a column and as a filter, under the office's own word for it. */
export function useHamletColumn<Row extends InHamlet>(): {
  column: RegisterColumn<Row>;
  filter: RegisterFilter<Row>;
} {
  const { hamlets, office } = useBook();
  const title = useHamletWord();
  return useMemo(() => {
    const options = hamlets.map(({ id, name }) => ({ value: id, label: name }));
    const shape = { title, width: 9, paper: 18, repeats: true };
    return {
      // It touches no other field of the row.
      column: choiceColumn<InHamlet>(
        'hamletId',
        options,
        shape,
        null,
      ) as unknown as RegisterColumn<Row>,
      filter: {
        id: 'hamlet',
        label: title,
        all: words.allOf(office.hamletWord),
        options,
        of: ({ hamletId }) => hamletId,
      },
    };
  }, [hamlets, office.hamletWord, title]);
}
