import { Button } from '@mantine/core';
import { useAsk } from '../../api/client';
import { useRegister, useRegisterRows } from '../../parts/register-grid/use-register';
import { personLinkText as words } from '../../text/person-link';
import css from './aside-table.module.css';

type Linked = 'honour' | 'teamMember';
const MOST_FOUND = 5;

interface Props {
  readonly name: Linked;
  readonly row: string | null;
  readonly onDone: () => void;
}

/**
 * Whom of the book the current row speaks of: what the book knows then follows the person when two records of one are
 * put together, and is taken out when the person asks for it.
 * @param row id of the current row; null before there is one
 * @param onDone the button that was pressed is gone then: gives the keyboard back to the grid
 */
export function PersonLink(props: Props) {
  const asked = useRegisterRows(props.name);
  return asked.data ? <Opened {...props} fromDisk={asked.data} /> : null;
}

function Opened({
  name,
  row: id,
  onDone,
  fromDisk,
}: Props & { readonly fromDisk: readonly LinkedRow[] }) {
  // Both have what is needed here; the compiler cannot follow the name through the register.
  const { rows, act } = useRegister(name as 'honour', fromDisk as never);
  const row = rows.find((each) => each.id === id);
  const search = row?.name ?? '';
  const found = useAsk(
    'person',
    'list',
    { search, sort: 'full-name', offset: 0, limit: MOST_FOUND },
    { enabled: row?.personId === null && search !== '' },
  );
  if (!row) return null;
  const link = (personId: string | null) => {
    void act([{ do: 'put', row: { ...row, personId } }], personId ? words.linked : words.unlinked);
    onDone();
  };
  return (
    <section className={css.person} aria-label={words.title}>
      <h2>{words.title}</h2>
      {row.personId !== null ? (
        <>
          <p>{words.isLinked(row.name)}</p>
          <Button size="compact-sm" variant="default" onClick={() => link(null)}>
            {words.unlink}
          </Button>
        </>
      ) : (
        <>
          <p>{found.data?.rows.length ? words.choose : words.nobody(row.name)}</p>
          {(found.data?.rows ?? []).map((person) => (
            <Button
              key={person.id}
              size="compact-sm"
              variant="default"
              justify="start"
              onClick={() => link(person.id)}
            >
              {words.person(person.name, person.birthYear, person.hamlet)}
            </Button>
          ))}
        </>
      )}
    </section>
  );
}

interface LinkedRow {
  readonly id: string;
  readonly name: string;
  readonly personId: string | null;
}
