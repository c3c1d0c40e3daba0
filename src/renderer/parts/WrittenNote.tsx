import { Button, CloseButton } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { call } from '../api/client';
import { formatCount } from '../../domain/number';
import { exportText } from '../text/export';
import { ErrorNote } from './ErrorNote';
import type { Export, Written } from './use-export';
import css from './WrittenNote.module.css';

/** What came of an export: the file with “Mở tệp” (which takes the focus) and “Mở thư mục”, or why there is none. */
export function WrittenNote({ made }: { readonly made: Export }) {
  if (made.error !== null) return <ErrorNote error={made.error} retry={made.run} />;
  if (!made.written) return null;
  return <Note key={made.written.file} written={made.written} onClose={made.forget} />;
}

function Note({ written, onClose }: { readonly written: Written; readonly onClose: () => void }) {
  const [error, setError] = useState<unknown>(null);
  const note = useRef<HTMLDivElement>(null);
  // Read while drawing: “Mở tệp” takes the focus as soon as it is there.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const inside = note.current;
    return () => {
      const wasInside = inside?.contains(document.activeElement) ?? false;
      const isLost = document.activeElement === document.body;
      if ((wasInside || isLost) && before instanceof HTMLElement) before.focus();
    };
  }, [before]);
  const { file, name, bytes } = written;
  const ask = (work: Promise<unknown>) => {
    setError(null);
    work.catch(setError);
  };
  const size = exportText.kilobytes(formatCount(Math.max(1, Math.round(bytes / 1024))));
  return (
    <>
      <div
        ref={note}
        className={css.note}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <span aria-hidden>✓</span>
        <p role="status">{exportText.done(name, size)}</p>
        <Button size="compact-sm" autoFocus onClick={() => ask(call.desktop.openFile({ file }))}>
          {exportText.open}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => ask(call.desktop.showFile({ file }))}
        >
          {exportText.folder}
        </Button>
        <CloseButton size="sm" aria-label={exportText.close} onClick={onClose} />
      </div>
      <ErrorNote error={error} />
    </>
  );
}
