import { Button } from '@mantine/core';
import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { StateBadge } from '../../parts/StateBadge';
import { confirmText as words } from '../../text/confirm-list';
import { likeness } from '../../text/likeness';
import { people as peopleText } from '../../text/people';
import { peopleImport } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import { birthWords } from '../people-import/row-words';
import css from './confirm-list.module.css';
import type { Row } from './use-confirm-list';

type Candidate = Row['candidates'][number];

interface AsideProps {
  readonly row: Row | null;
  readonly onChoose: (row: Row, personId: string | null) => void;
}

/** A row of the list beside everybody of the book it may mean; follows the table, which keeps the keyboard. */
export function CandidatesAside({ row, onChoose }: AsideProps) {
  if (!row) return <Hint>{words.walk}</Hint>;
  if (row.candidates.length === 0) return <Hint>{words.nobody}</Hint>;
  return (
    <aside className={css.aside} aria-label={words.aside}>
      {row.candidates.map((candidate, index) => (
        <OneCandidate
          key={candidate.personId}
          row={row}
          candidate={candidate}
          place={index + 1}
          onChoose={() => onChoose(row, candidate.personId)}
        />
      ))}
      <Button
        variant={row.isChosen && row.personId === null ? 'light' : 'default'}
        onClick={() => onChoose(row, null)}
        rightSection={<small>0</small>}
      >
        {words.none}
      </Button>
    </aside>
  );
}

function Hint({ children }: { readonly children: string }) {
  return (
    <aside className={css.aside} aria-label={words.aside}>
      <p className={css.quiet}>{children}</p>
    </aside>
  );
}

interface OneProps {
  readonly row: Row;
  readonly candidate: Candidate;
  readonly place: number;
  readonly onChoose: () => void;
}

function OneCandidate({ row, candidate, place, onChoose }: OneProps) {
  const hamletWord = useHamletWord();
  const sex = (of: Row['sex']) => (of ? peopleText.sexes[of] : '');
  const lines = [
    [words.columns.name, row.name, candidate.name],
    [words.columns.birth, birthWords(row), birthWords(candidate)],
    [peopleImport.columns.sex, sex(row.sex), sex(candidate.sex)],
    [hamletWord, row.hamlet ?? '', candidate.hamlet ?? ''],
    ...(row.cccd !== null || candidate.cccd !== null
      ? [[words.cccd, row.cccd ?? '', candidate.cccd ?? '']]
      : []),
  ] as const;
  const isMeant = row.personId === candidate.personId;
  const { confirmed } = candidate;
  return (
    <section className={css.candidate} aria-label={words.isThis(candidate.name, place)}>
      <p>
        <StateBadge tone={candidate.likeness === 'possible' ? 'due' : 'info'}>
          {likeness.strength[candidate.likeness]}
        </StateBadge>
      </p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.ofList(formatCount(row.row))}</th>
            <th scope="col">{words.columns.inBook}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([title, one = '', other = '']) => (
            <tr key={title} data-differs={one !== other || undefined}>
              <th scope="row">{title}</th>
              <td>{one || words.unknown}</td>
              <td>{other || words.unknown}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{words.classes}</th>
            <td />
            <td>{candidate.classes.join(', ') || words.noClass}</td>
          </tr>
        </tbody>
      </table>
      <p className={css.quiet}>
        {words.because}: {candidate.reasons.map((each) => likeness.reasons[each]).join(', ')}
        {confirmed && `; ${words.confirmedOn(formatDay(confirmed.day), confirmed.source)}`}.
      </p>
      <Button
        variant={isMeant ? 'light' : 'default'}
        onClick={onChoose}
        rightSection={<small>{place}</small>}
      >
        {words.isThis(candidate.name, place)}
        {isMeant && ` – ${words.chosen}`}
      </Button>
    </section>
  );
}
