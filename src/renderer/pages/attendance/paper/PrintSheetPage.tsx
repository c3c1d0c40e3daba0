import { Button, NativeSelect } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useParams } from 'wouter';
import { call, useAsk } from '../../../api/client';
import { tracked } from '../../../api/saved';
import { Choice } from '../../../parts/Choice';
import { ErrorNote } from '../../../parts/ErrorNote';
import { usePageKeys } from '../../../parts/keys';
import { Page } from '../../../parts/Page';
import { PaperPreview } from '../../../parts/PaperPreview';
import { useExport } from '../../../parts/use-export';
import { useOneAtATime } from '../../../parts/use-one-at-a-time';
import { usePrint } from '../../../parts/use-print';
import { Waiting } from '../../../parts/Waiting';
import { WrittenNote } from '../../../parts/WrittenNote';
import { exportText } from '../../../text/export';
import { paper } from '../../../text/paper';

const words = paper.sheet;
const WHOLE = 'whole';

/** The sign-in sheet of a session or of the whole class: chosen, looked at, printed or written. */
export default function PrintSheetPage() {
  const { id: classId = '', session = WHOLE } = useParams<{ id: string; session: string }>();
  const known = useAsk('class', 'get', { id: classId });
  const [of, setOf] = useState(session);
  const [content, setContent] = useState<keyof typeof words.contents>('blank');
  const [rows, setRows] = useState<keyof typeof words.rowChoices>('5');
  const wish = {
    classId,
    sessionId: of === WHOLE ? null : of,
    filled: content === 'filled',
    blankRows: Number(rows),
  };
  const preview = useAsk('signSheet', 'preview', wish, { keep: true });
  const exports = useSheetExports(wish, preview.data?.fileName ?? words.title);
  const frame = useRef<HTMLDivElement>(null);
  const choice = useRef<HTMLSelectElement>(null);
  const { print } = exports;
  const keys = useMemo(
    () => [
      { keys: paper.keys.print, does: words.keyPrint, run: print },
      { keys: 'F6', does: words.keyPaper, run: () => frame.current?.focus() },
    ],
    [print],
  );
  usePageKeys(keys);
  useLayoutEffect(() => choice.current?.focus(), []);
  return (
    <Page
      title={words.title}
      back={{ label: known.data?.class.name ?? '', to: `/lop-hoc/${classId}` }}
      action={
        <>
          <Button variant="default" loading={exports.word.isRunning} onClick={exports.word.run}>
            {words.word}
          </Button>
          <Button variant="default" loading={exports.pdf.isRunning} onClick={exports.pdf.run}>
            {exportText.pdf}
          </Button>
          <Button title={paper.keys.print} loading={exports.isPrinting} onClick={print}>
            {exportText.print}
          </Button>
        </>
      }
      filters={
        <>
          <NativeSelect
            ref={choice}
            w="15rem"
            aria-label={words.which}
            value={of}
            data={[
              { value: WHOLE, label: words.whole },
              ...(known.data?.sessions ?? []).map(({ id, day, startsAt }) => ({
                value: id,
                label: words.session(day, startsAt),
              })),
            ]}
            onChange={(event) => setOf(event.currentTarget.value)}
          />
          <Choice
            label={words.content}
            fullWidth={false}
            value={content}
            options={words.contents}
            onChange={setContent}
          />
          <Choice
            label={words.rows}
            fullWidth={false}
            value={rows}
            options={words.rowChoices}
            onChange={setRows}
          />
        </>
      }
      note={
        <>
          <ErrorNote error={known.error ?? preview.error ?? exports.error} />
          <WrittenNote made={exports.word} />
          <WrittenNote made={exports.pdf} />
        </>
      }
      foot={words.numbered}
    >
      {preview.data ? (
        <PaperPreview
          ref={frame}
          label={words.frame}
          html={preview.data.html}
          onLeave={() => choice.current?.focus()}
        />
      ) : (
        !preview.error && <Waiting>{words.loading}</Waiting>
      )}
    </Page>
  );
}

/** Each of them gives the sheet its number before anything is on paper. */
function useSheetExports(wish: Parameters<typeof call.signSheet.print>[0], fileName: string) {
  const [error, setError] = useState<unknown>(null);
  const printing = usePrint();
  const latest = useRef(wish);
  useLayoutEffect(() => {
    latest.current = wish;
  });
  const name = () => Promise.resolve(fileName.replace(/\.docx$/i, ''));
  const word = useExport('docx', name, (file) =>
    tracked(() => call.signSheet.writeWord({ ...latest.current, file })),
  );
  const pdf = useExport('pdf', name, async (file) => {
    const { html } = await tracked(() => call.signSheet.print(latest.current));
    return call.desktop.writePdf({ html, file });
  });
  const print = useOneAtATime(async () => {
    setError(null);
    try {
      const { html, no } = await tracked(() => call.signSheet.print(latest.current));
      printing.print(html, words.printed(no));
    } catch (refused) {
      setError(refused);
    }
  });
  return { word, pdf, print, isPrinting: printing.isRunning, error: error ?? printing.error };
}
