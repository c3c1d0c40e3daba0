import { Button, Group } from '@mantine/core';
import { call } from '../api/client';
import { exportText } from '../text/export';
import { ErrorNote } from './ErrorNote';
import { useExport } from './use-export';
import { usePrint } from './use-print';
import { WrittenNote } from './WrittenNote';

interface Props {
  /** The document on show, a whole page made by our core. */
  readonly html: string;
  /** Of its Word file; the PDF gets the same name. */
  readonly fileName: string;
}

/** “In” and “Lưu PDF” of the document on show, and what came of them. */
export function PaperActions({ html, fileName }: Props) {
  const name = fileName.replace(/\.docx$/i, '');
  const printing = usePrint();
  const pdf = useExport(
    'pdf',
    () => Promise.resolve(name),
    (file) => call.desktop.writePdf({ html, file }),
  );
  return (
    <>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          loading={printing.isRunning}
          onClick={() => printing.print(html, name)}
        >
          {exportText.print}
        </Button>
        <Button size="compact-sm" variant="default" loading={pdf.isRunning} onClick={pdf.run}>
          {exportText.pdf}
        </Button>
      </Group>
      <ErrorNote error={printing.error} />
      <WrittenNote made={pdf} />
    </>
  );
}
