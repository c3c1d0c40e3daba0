import { useLayoutEffect, useRef, useState } from 'react';
import { call, type Input } from '../../api/client';
import { useExport } from '../../parts/use-export';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { usePrint } from '../../parts/use-print';
import { resultsText as words } from '../../text/results';

export type Which = Input<'attendance', 'printResults'>['which'];

/** Printing and writing the list of results; waits for what was just decided. */
export function useResultList(
  wanted: Input<'attendance', 'printResults'>,
  className: string,
  settled: () => Promise<void>,
) {
  const [printError, setPrintError] = useState<unknown>(null);
  const printing = usePrint();
  const latest = useRef({ wanted, className });
  useLayoutEffect(() => {
    latest.current = { wanted, className };
  });
  const name = async () => {
    await settled();
    return words.fileNames[wanted.which](className);
  };
  const word = useExport('docx', name, (file) =>
    call.attendance.writeResultsWord({ ...wanted, file }),
  );
  const excel = useExport('xlsx', name, (file) =>
    call.attendance.writeResultsExcel({ ...wanted, file }),
  );
  const pdf = useExport('pdf', name, async (file) => {
    const { html } = await call.attendance.printResults(wanted);
    return call.desktop.writePdf({ html, file });
  });
  const print = useOneAtATime(async () => {
    setPrintError(null);
    try {
      await settled();
      const { html } = await call.attendance.printResults(latest.current.wanted);
      printing.print(html, words.printName(latest.current.className));
    } catch (error) {
      setPrintError(error);
    }
  });
  return {
    word,
    excel,
    pdf,
    print,
    isPrinting: printing.isRunning,
    printError: printError ?? printing.error,
  };
}
