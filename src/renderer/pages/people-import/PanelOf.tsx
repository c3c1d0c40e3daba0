import { formatCount } from '../../../domain/number';
import { showToast } from '../../parts/toast';
import { peopleImport as text } from '../../text/people-import';
import { ColumnsPanel } from './ColumnsPanel';
import { FontsPanel } from './FontsPanel';
import { HeaderPanel } from './HeaderPanel';
import { MendPanel, RejectedPanel } from './MendPanel';
import type { Preview, PreviewRow, RejectedRow } from './preview';
import type { PreviewWork } from './use-preview-rows';
import type { Source } from './use-reading';

/** What is open beside the table. */
export type Panel =
  | { readonly kind: 'header' | 'columns' | 'fonts' }
  | { readonly kind: 'mend'; readonly row: PreviewRow }
  | { readonly kind: 'rejected'; readonly row: RejectedRow };

interface PanelOfProps {
  readonly panel: Panel;
  readonly preview: Preview;
  readonly work: PreviewWork;
  readonly hasNext: boolean;
  readonly onReread: (change: Partial<Source>) => void;
  readonly onMended: (row: PreviewRow) => void;
  readonly onClose: () => void;
}

export function PanelOf(props: PanelOfProps) {
  const { panel, preview, work, hasNext, onReread, onMended, onClose } = props;
  // The row of the header is said again, or another might be found once columns mean something else.
  const { sheet, headerRow } = preview;
  const toChoice = {
    preview,
    isMended: work.isMended,
    onReread: (choice: Source['choice']) =>
      onReread({ sheet, headerRow: headerRow > 0 ? headerRow : null, choice }),
    onClose,
  };
  switch (panel.kind) {
    case 'header':
      return (
        <HeaderPanel
          preview={preview}
          isMended={work.isMended}
          onChoose={(row) => onReread({ sheet, headerRow: row, choice: null })}
          onClose={onClose}
        />
      );
    case 'columns':
      return <ColumnsPanel {...toChoice} />;
    case 'fonts':
      return <FontsPanel {...toChoice} />;
    case 'mend':
      return (
        <MendPanel
          key={panel.row.key}
          row={panel.row}
          work={work}
          hasNext={hasNext}
          onMended={() => onMended(panel.row)}
          onClose={onClose}
        />
      );
    case 'rejected':
      return (
        <RejectedPanel
          key={panel.row.key}
          row={panel.row}
          mend={work.mend}
          onMended={(name) => {
            showToast({ text: text.mend.becamePerson(formatCount(panel.row.row), name) });
            onClose();
          }}
          onClose={onClose}
        />
      );
  }
}
