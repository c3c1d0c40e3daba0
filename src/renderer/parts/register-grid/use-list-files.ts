import { useLayoutEffect, useRef, useState } from 'react';
import type { RegisterName } from '../../../domain/register/rows';
import { call, type Input } from '../../api/client';
import { useExport } from '../use-export';
import { useOneAtATime } from '../use-one-at-a-time';
import { usePrint } from '../use-print';

type ShownList = Omit<Input<'registerFile', 'print'>, 'register'>;

/**
 * Writing and printing exactly what is on show.
 * @param settled ends when nothing is on its way to the disk any more
 */
export function useListFiles(
  register: RegisterName,
  list: () => ShownList,
  settled: () => Promise<void>,
) {
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(list);
  useLayoutEffect(() => {
    latest.current = list;
  });
  const printing = usePrint();
  const excel = useExport(
    'xlsx',
    async () => {
      await settled();
      const { title, under } = latest.current();
      return [title, ...under]
        .join(' - ')
        .replace(/[\\/:*?"<>|]+/gu, '.')
        .slice(0, 100);
    },
    (file) => call.registerFile.writeExcel({ register, ...latest.current(), file }),
  );
  const print = useOneAtATime(async () => {
    setError(null);
    try {
      await settled();
      const shown = latest.current();
      const { html } = await call.registerFile.print({ register, ...shown });
      printing.print(html, shown.title);
    } catch (refused) {
      setError(refused);
    }
  });
  return { excel, print, isPrinting: printing.isRunning, printError: error ?? printing.error };
}
