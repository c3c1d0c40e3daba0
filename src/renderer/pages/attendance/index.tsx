import { useParams } from 'wouter';
import { useBook } from '../../app/office';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { app } from '../../text/app';
import { attendance as text } from '../../text/attendance';
import { ClassPage } from './ClassPage';
import { useMarkSheet } from './use-mark-sheet';

/** Điểm danh of one class. */
export default function AttendancePage() {
  const { id = '' } = useParams<{ id: string }>();
  // Another class is another sheet, cursor and history.
  return <OneClass key={id} id={id} />;
}

function OneClass({ id }: { readonly id: string }) {
  const { today } = useBook();
  const [opened, retry] = useMarkSheet(id, today);
  if (opened.state === 'open') return <ClassPage sheet={opened.sheet} today={today} />;
  return (
    <Page title={app.pages.attendance} back={{ label: text.classes, to: '/lop-hoc' }}>
      {opened.state === 'failed' ? (
        <ErrorNote error={opened.error} retry={retry} />
      ) : (
        <Waiting>{text.loading}</Waiting>
      )}
    </Page>
  );
}
