import { useParams } from 'wouter';
import { useBook } from '../../../app/office';
import { ErrorNote } from '../../../parts/ErrorNote';
import { Page } from '../../../parts/Page';
import { Waiting } from '../../../parts/Waiting';
import { attendance } from '../../../text/attendance';
import { paper } from '../../../text/paper';
import { useMarkSheet } from '../use-mark-sheet';
import { FromPaper } from './FromPaper';

/** Nhập từ giấy of one class. */
export default function FromPaperPage() {
  const { id = '', session = '' } = useParams<{ id: string; session: string }>();
  return <OneClass key={id} id={id} sessionId={session} />;
}

function OneClass({ id, sessionId }: { readonly id: string; readonly sessionId: string }) {
  const { today } = useBook();
  const [opened, retry] = useMarkSheet(id, today);
  if (opened.state === 'open') {
    return <FromPaper sheet={opened.sheet} today={today} sessionId={sessionId} />;
  }
  return (
    <Page title={paper.back.title} back={{ label: attendance.classes, to: '/lop-hoc' }}>
      {opened.state === 'failed' ? (
        <ErrorNote error={opened.error} retry={retry} />
      ) : (
        <Waiting>{attendance.loading}</Waiting>
      )}
    </Page>
  );
}
