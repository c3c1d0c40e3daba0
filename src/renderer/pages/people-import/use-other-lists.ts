import { useEffect, useState } from 'react';
import { call, type Output } from '../../api/client';
import type { Rest } from './rest';

export type OtherList = Output<'peopleImport', 'otherLists'>['lists'][number];

/** Sheets among the rest that hold lists; null while they are looked for. A file that has gone meanwhile has none. */
export function useOtherLists({ file, sheets }: Rest): readonly OtherList[] | null {
  const [found, setFound] = useState<readonly OtherList[] | null>(sheets.length > 0 ? null : []);
  useEffect(() => {
    if (sheets.length === 0) return;
    const reading = crypto.randomUUID();
    let isLeft = false;
    const show = (lists: readonly OtherList[]) => {
      if (!isLeft) setFound(lists);
    };
    call.peopleImport.otherLists({ reading, file, sheets: [...sheets] }).then(
      ({ lists }) => show(lists),
      () => show([]),
    );
    return () => {
      isLeft = true;
      call.peopleImport.stop({ reading }).catch(() => undefined);
    };
  }, [file, sheets]);
  return found;
}
