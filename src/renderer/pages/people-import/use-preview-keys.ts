import { useEffect, useMemo, useRef } from 'react';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { showToast } from '../../parts/toast';
import { peopleImport as text } from '../../text/people-import';
import type { Panel } from './PanelOf';
import { tabs, type Tab } from './preview';

interface Acts {
  readonly enter: () => void;
  readonly takeAll: () => void;
  readonly go: (tab: Tab) => void;
  readonly open: (panel: Panel) => void;
  readonly hasOldFonts: boolean;
}

/** The keys of a preview; those without `run` belong to its table. */
export function usePreviewKeys(acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const { hasOldFonts } = acts;
  const keys = useMemo((): readonly PageKey[] => {
    const { keyList } = text;
    return [
      { keys: 'Ctrl+Enter', does: keyList.accept, run: () => latest.current.enter() },
      // Elsewhere it opens the report: whoever wants this list on paper would lose the preview.
      { keys: 'Ctrl+P', does: keyList.print, run: () => showToast({ text: text.noPrint }) },
      { keys: 'Space', does: keyList.toggle },
      { keys: 'F2', does: keyList.edit },
      { keys: 'L', does: keyList.takeProposal },
      { keys: 'Ctrl+Shift+L', does: keyList.takeAllProposals, run: () => latest.current.takeAll() },
      { keys: '1', does: keyList.isSame },
      { keys: '2', does: keyList.isOther },
      ...tabs.map((tab, index) => ({
        keys: `Alt+${index + 1}`,
        does: keyList.tabs[tab],
        run: () => latest.current.go(tab),
      })),
      {
        keys: 'Alt+T',
        does: keyList.header,
        run: () => latest.current.open({ kind: 'header' }),
      },
      {
        keys: 'Alt+C',
        does: keyList.columns,
        run: () => latest.current.open({ kind: 'columns' }),
      },
      ...(hasOldFonts
        ? [
            {
              keys: 'Alt+P',
              does: keyList.fonts,
              run: () => latest.current.open({ kind: 'fonts' }),
            },
          ]
        : []),
    ];
  }, [hasOldFonts]);
  usePageKeys(keys);
}
