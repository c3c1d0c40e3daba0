import { Page } from '../../parts/Page';
import { app } from '../../text/app';
import { peopleImport as text } from '../../text/people-import';

/** Nhập danh sách: a file is chosen, looked at, and only then entered. */
export default function PeopleImportPage() {
  return (
    <Page title={app.pages.peopleImport} back={{ label: text.back, to: '/nguoi-dan' }}>
      <p />
    </Page>
  );
}
