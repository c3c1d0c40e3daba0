import { useMemo, useState } from 'react';
import { pastedLines } from '../../../domain/plan/pasted-cells';
import { cleanLine } from '../../../domain/text';
import type { Output } from '../../api/client';
import { BLANK, EditGrid, type Committed, type EditColumn } from '../../parts/edit-grid/EditGrid';
import { UnreadCells } from '../../parts/edit-grid/unread-cells';
import { showToast } from '../../parts/toast';
import { skills as words } from '../../text/skills';
import type { SkillChange } from './use-skill-steps';

export type SkillList = Output<'skill', 'list'>[number];
type Row = SkillList['skills'][number];

interface SkillGridProps {
  readonly list: SkillList;
  readonly onChange: (changes: readonly SkillChange[]) => void;
}

const LONGEST = 300;
const columns: readonly EditColumn<Row>[] = [
  { id: 'code', title: words.columns.code, width: 7, text: ({ code }) => code, maxLength: 50 },
  {
    id: 'name',
    title: words.columns.name,
    text: ({ name }) => name,
    maxLength: LONGEST,
    blankHint: words.blank,
  },
  {
    id: 'classes',
    title: words.columns.classes,
    hint: words.classesHint,
    width: 6,
    align: 'right',
    quiet: true,
    readOnly: true,
    text: ({ classes }) => (classes === 0 ? '' : String(classes)),
  },
];

/** The skills of one version, edited in place. */
export function SkillGrid({ list, onChange }: SkillGridProps) {
  const [unread] = useState(() => new UnreadCells());
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const { skills } = list;
  const put = (skill: Omit<Row, 'classes'>): SkillChange => ({
    do: 'put-skill',
    skill: {
      id: skill.id,
      listId: list.id,
      position: skill.position,
      code: skill.code,
      name: skill.name,
    },
  });
  const last = skills.at(-1)?.position ?? -1;
  const commit = (key: string, column: string, said: string): Committed => {
    const text = cleanLine(said);
    const row = skills.find(({ id }) => id === key);
    if (row) {
      if (column === 'name' && text === '') return { says: words.nameEmpty };
      onChange([put({ ...row, [column]: text })]);
      return undefined;
    }
    const all = { ...typed, [column]: text };
    if (!all['name']) {
      setTyped(all);
      return undefined;
    }
    setTyped({});
    const id = crypto.randomUUID();
    onChange([put({ id, position: last + 1, code: all['code'] ?? '', name: all['name'] })]);
    return { key: id };
  };
  /** One column is of names, two or more begin with codes. */
  const paste = (text: string) => {
    const rows = pastedLines(text).map(({ cells }) => cells.map(cleanLine));
    const read = rows.map(([first = '', second]) =>
      second === undefined ? { code: '', name: first } : { code: first, name: second },
    );
    const good = read.filter(({ name }) => name !== '' && name.length <= LONGEST);
    onChange(
      good.map((each, index) =>
        put({ id: crypto.randomUUID(), position: last + 1 + index, ...each }),
      ),
    );
    const bad = rows.length - good.length;
    showToast({
      text: [words.pasted(good.length), ...(bad > 0 ? [words.pastedBad(bad)] : [])].join(' '),
      ...(bad > 0 && { tone: 'wrong' as const }),
    });
  };
  return (
    <EditGrid
      label={words.table}
      columns={columns}
      rows={skills}
      rowKey={rowKey}
      blank={blank}
      unread={unread}
      onCommit={(row, column, text) => commit(row, column, text)}
      onPasteRows={paste}
      onRemove={(keys) => {
        onChange(keys.map((id) => ({ do: 'remove-skill', id })));
        showToast({ text: words.skillsRemoved(keys.length) });
      }}
      onMoveRow={(key, by) => {
        const at = skills.findIndex(({ id }) => id === key);
        const [one, other] = [skills[at], skills[at + by]];
        if (!one || !other) return;
        onChange([
          put({ ...one, position: other.position }),
          put({ ...other, position: one.position }),
        ]);
      }}
      onGiveUp={(row) => {
        if (row === BLANK) setTyped({});
      }}
      autoFocus
    />
  );
}

const rowKey = ({ id }: Row) => id;
