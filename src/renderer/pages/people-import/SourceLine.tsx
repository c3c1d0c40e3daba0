import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { peopleImport as text } from '../../text/people-import';
import type { Panel } from './PanelOf';
import css from './people-import.module.css';
import type { Preview } from './preview';

interface SourceLineProps {
  readonly preview: Preview;
  readonly hasOldFonts: boolean;
  readonly onChoose: () => void;
  readonly onSheet: (name: string) => void;
  readonly onOpen: (panel: Panel) => void;
  /** At the right end. */
  readonly children: ReactNode;
}

/** Where the rows come from, and how they were understood; each of it can be changed. */
export function SourceLine(props: SourceLineProps) {
  const { preview, hasOldFonts, onChoose, onSheet, onOpen, children } = props;
  const { fileName, sheets, sheet, headerRow } = preview;
  return (
    <div className={css.source}>
      <strong title={fileName}>{fileName}</strong>
      <Button size="compact-sm" variant="default" title="Ctrl+O" onClick={onChoose}>
        {text.chooseOther}
      </Button>
      {sheets.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={text.sheet}
          value={sheet}
          onChange={(event) => onSheet(event.currentTarget.value)}
          data={sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? text.hiddenSheet(name) : name,
          }))}
        />
      )}
      <Button
        size="compact-sm"
        variant="default"
        title="Alt+T"
        onClick={() => onOpen({ kind: 'header' })}
      >
        {text.headerRow(headerRow)}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        title="Alt+C"
        onClick={() => onOpen({ kind: 'columns' })}
      >
        {text.columnPanel.open}
      </Button>
      {hasOldFonts && (
        <Button
          size="compact-sm"
          variant="default"
          title="Alt+P"
          onClick={() => onOpen({ kind: 'fonts' })}
        >
          {text.fonts.open}
        </Button>
      )}
      {children}
    </div>
  );
}

/** What else there is to say about how the list was understood. */
export function SourceNotes({ preview }: { readonly preview: Preview }) {
  const { encoding, isRemembered, hamletOfAll } = preview;
  const notes = [
    hamletOfAll === null ? null : text.hamletOfAll(hamletOfAll),
    isRemembered ? text.remembered : null,
    text.encodings[encoding] ?? null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <span className={css.sourceNotes} title={notes.join(' · ')}>
      {notes.join(' · ')}
    </span>
  );
}
