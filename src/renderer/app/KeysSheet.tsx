import { Modal } from '@mantine/core';
import { useListedKeys } from '../parts/keys';
import { app } from '../text/app';
import { calendarText } from '../text/calendar';
import { railPages } from './pages';
import css from './KeysSheet.module.css';

const { keys } = app;
type Line = { readonly keys: string; readonly does: string };

const everywhere: readonly Line[] = [
  ...railPages.map(({ id }, index) => ({
    keys: `Ctrl+${index + 1}`,
    does: keys.goTo(app.pages[id]),
  })),
  { keys: 'Ctrl+K', does: keys.search },
  { keys: 'Ctrl+F', does: keys.find },
  { keys: 'Ctrl+P', does: keys.print },
  { keys: 'Alt+L', does: calendarText.keyList.goTo },
  { keys: 'Ctrl+Z', does: keys.undo },
  { keys: 'Ctrl+S', does: keys.save },
  { keys: 'Esc', does: keys.close },
  { keys: '? F1', does: keys.help },
];

const lists: readonly Line[] = [
  { keys: '↑ ↓', does: keys.move },
  { keys: 'Home End', does: keys.ends },
  { keys: 'Enter', does: keys.open },
  { keys: 'F2', does: keys.edit },
  { keys: 'Space', does: keys.mark },
];

/** All keys: those of the page on show, of lists, and those that hold everywhere. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const listed = useListedKeys();
  const here = listed.filter((line) => !line.everywhere);
  // A page's own key is heard first: the frame's meaning of it does not hold here.
  const own = new Set(here.flatMap(({ keys: written }) => written.split(' ')));
  const framed = [...everywhere, ...listed.filter((line) => line.everywhere)].filter(
    (line) => !own.has(line.keys),
  );
  return (
    <Modal opened onClose={onClose} returnFocus={false} title={keys.title} size="44rem">
      <div className={css.columns}>
        <Group title={keys.everywhere} lines={framed} />
        <div>
          {here.length > 0 && <Group title={keys.here} lines={here} />}
          <Group title={keys.lists} lines={lists} />
        </div>
      </div>
    </Modal>
  );
}

function Group({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section className={css.group}>
      <h3>{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.keys + line.does} className={css.line}>
            <dt>
              {line.keys.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
