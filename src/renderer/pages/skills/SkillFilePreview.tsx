import { Button } from '@mantine/core';
import type { Output } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { skills as text } from '../../text/skills';
import css from './skills.module.css';

export type SkillFile = Output<'skill', 'readFile'>;
type Row = SkillFile['skills'][number];

interface SkillFilePreviewProps {
  readonly file: SkillFile;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

const words = text.preview;
const columns: readonly Column<Row>[] = [
  { id: 'code', title: text.columns.code, width: 7, cell: ({ code }) => code },
  { id: 'name', title: text.columns.name, cell: ({ name }) => name },
];

/** What a file would bring, and what of it cannot be taken; nothing is saved before the button. */
export function SkillFilePreview({ file, onTake, onCancel }: SkillFilePreviewProps) {
  const { skills, rejected } = file;
  const title = words.title(file.fileName, file.sheet);
  return (
    <section
      className={css.preview}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2>{title}</h2>
      <div className={css.buttons}>
        <Button autoFocus disabled={skills.length === 0} onClick={onTake}>
          {words.take(skills.length)}
        </Button>
        <Button variant="default" onClick={onCancel} title="Esc">
          {words.cancel}
        </Button>
        <span role="status">
          {skills.length === 0 ? words.nothing : words.found(skills.length)}
        </span>
      </div>
      {rejected.length > 0 && (
        <div
          className={css.rejected}
          tabIndex={0}
          role="region"
          aria-label={words.rejected(rejected.length)}
        >
          <strong>! {words.rejected(rejected.length)}</strong>
          <ul>
            {rejected.map(({ row, reason, text: said }) => (
              <li key={row}>{words.row(row, words.reasons[reason](said))}</li>
            ))}
          </ul>
        </div>
      )}
      <DataTable
        label={title}
        columns={columns}
        rows={skills}
        rowKey={({ row }) => String(row)}
        count={null}
        empty={<EmptyState title={words.nothing} />}
      />
    </section>
  );
}
