import { Menu } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../api/client';
import { ErrorNote } from '../../../parts/ErrorNote';
import type { PageKey } from '../../../parts/keys';
import { useExport } from '../../../parts/use-export';
import { useOneAtATime } from '../../../parts/use-one-at-a-time';
import { WrittenNote } from '../../../parts/WrittenNote';
import { paper } from '../../../text/paper';
import type { GridCursor } from '../grid/cursor';
import type { MarkSheet } from '../grid/mark-sheet';
import { ImportPanel, type Difference } from './ImportPanel';

const words = paper.menu;

export interface PaperTools {
  /** For the menu of the class. */
  readonly items: ReactNode;
  readonly keys: readonly PageKey[];
  readonly note: ReactNode;
  /** Beside the grid while a file is compared; null else. */
  readonly side: ReactNode;
}

/** What goes from a class to paper or Excel and comes back. */
export function usePaperTools(
  sheet: MarkSheet,
  cursor: GridCursor,
  onClose: () => void,
): PaperTools {
  const classId = sheet.data.class.id;
  const [, navigate] = useLocation();
  const [difference, setDifference] = useState<Difference | null>(null);
  const [error, setError] = useState<unknown>(null);
  const excel = useExport(
    'xlsx',
    async () => {
      await sheet.settled();
      return (await call.attendanceFile.fileName({ classId })).name.replace(/\.xlsx$/i, '');
    },
    (file) => call.attendanceFile.write({ classId, file }),
  );
  const open = useOneAtATime(async (page: string) => {
    // The next page reads the book; whatever is on its way there must have arrived.
    await sheet.settled();
    const session = sheet.data.sessions[cursor.session]?.id;
    navigate(`/lop-hoc/${classId}/${page}${session === undefined ? '' : `/${session}`}`);
  });
  const compare = useOneAtATime(async () => {
    setError(null);
    try {
      const { file } = await call.desktop.chooseSheet({ of: 'figures' });
      if (file === null) return;
      await sheet.settled();
      setDifference(await call.attendanceFile.compare({ classId, file }));
    } catch (refused) {
      setError(refused);
    }
  });
  const { run: writeExcel } = excel;
  const keys = useMemo(
    () => [
      { keys: paper.keys.back, does: words.back, run: () => open('nhap-tu-giay') },
      { keys: paper.keys.print, does: words.print, run: () => open('phieu') },
      { keys: paper.keys.excel, does: words.excel, run: writeExcel },
      { keys: paper.keys.import, does: words.import, run: compare },
    ],
    [open, writeExcel, compare],
  );
  return {
    keys,
    items: (
      <>
        <Menu.Divider />
        <Menu.Item onClick={() => open('phieu')} rightSection={<small>{paper.keys.print}</small>}>
          {words.print}
        </Menu.Item>
        <Menu.Item
          onClick={() => open('nhap-tu-giay')}
          rightSection={<small>{paper.keys.back}</small>}
        >
          {words.back}
        </Menu.Item>
        <Menu.Item onClick={writeExcel} rightSection={<small>{paper.keys.excel}</small>}>
          {words.excel}
        </Menu.Item>
        <Menu.Item onClick={compare} rightSection={<small>{paper.keys.import}</small>}>
          {words.import}
        </Menu.Item>
      </>
    ),
    note: (
      <>
        <ErrorNote error={error} />
        <WrittenNote made={excel} />
      </>
    ),
    side: difference && (
      <ImportPanel
        sheet={sheet}
        difference={difference}
        onClose={() => {
          setDifference(null);
          onClose();
        }}
      />
    ),
  };
}
