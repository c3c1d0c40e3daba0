import { Button } from '@mantine/core';
import { formatDay } from '../../../domain/day';
import { marks, markSign } from '../../../domain/attendance/mark';
import { audiences } from '../../../domain/person/person';
import { useDo, type Output } from '../../api/client';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useFocusBack } from '../../parts/use-focus-back';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { attendance } from '../../text/attendance';
import { people as text } from '../../text/people';
import { ConfirmButton } from './BulkBar';
import css from './people.module.css';
import { useChangePeople } from './use-change-people';

type Card = Output<'person', 'get'>;

/** The marks of each session as on the attendance page; each says itself to those who cannot see. */
export function Marks({ marks: taken }: { readonly marks: Card['classes'][number]['marks'] }) {
  return (
    <div className={css.marks} role="list">
      {taken.map(({ day, startsAt, mark }) => {
        const known = mark === null ? undefined : marks[mark - 1];
        const word = known ? attendance.marks[known] : text.markNotTaken;
        return (
          <span
            key={`${day} ${startsAt}`}
            role="listitem"
            title={`${formatDay(day)}: ${word}`}
            aria-label={`${formatDay(day)}: ${word}`}
          >
            {known ? markSign[known] : attendance.notTakenSign}
          </span>
        );
      })}
    </div>
  );
}

/** Whether the person is confirmed on VNeID, to be set or taken away. */
export function Confirmation({ card }: { readonly card: Card }) {
  const change = useChangePeople();
  const words = text.confirmation;
  const { id, confirmedOn } = card.person;
  const who = { ids: [id] };
  // Each of the two buttons gives way to the other.
  const giver = useFocusBack<HTMLButtonElement>(confirmedOn !== null);
  const remover = useFocusBack<HTMLButtonElement>(confirmedOn === null);
  return (
    <section className={css.card}>
      <h3>{words.title}</h3>
      {confirmedOn === null ? (
        <>
          <p className={css.hint}>{words.none}</p>
          <ConfirmButton
            ref={giver}
            label={words.set}
            onGiven={(day, source) => change(who, { confirmedOn: day, source })}
          />
        </>
      ) : (
        <>
          <p>{words.on(formatDay(confirmedOn), card.confirmedBy ?? '')}</p>
          <Button
            ref={remover}
            size="compact-sm"
            variant="subtle"
            onClick={() => change(who, { confirmedOn: null, source: '' })}
          >
            {words.remove}
          </Button>
        </>
      )}
    </section>
  );
}

/** Where the person lived before; nothing of who never moved. */
export function LivedBefore({ card: { moves } }: { readonly card: Card }) {
  if (moves.length === 0) return null;
  return (
    <section className={css.card}>
      <h3>{text.move.title}</h3>
      <ul>
        {moves.map(({ day, from }) => (
          <li key={day}>{text.move.line(from ?? text.noHamlet, formatDay(day))}</li>
        ))}
      </ul>
    </section>
  );
}

/** Which list the person came with, and who was put together with this one. */
export function Origin({ card }: { readonly card: Card }) {
  const undo = useDo('samePerson', 'undoMerge', {
    refresh: ['person', 'office', 'class', 'honour', 'teamMember'],
  });
  const words = text.origin;
  const takeApart = useOneAtATime(async (merge: string, name: string) => {
    try {
      await undo.mutateAsync({ merge });
      showToast({ text: words.apartDone(name) });
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  });
  if (card.batch === null && card.merged.length === 0) return null;
  return (
    <section className={css.card}>
      <h3>{words.title}</h3>
      <ul>
        {card.batch && <li>{words.batch(card.batch.fileName, dayOf(card.batch.at))}</li>}
        {card.merged.map(({ merge, name, at }) => (
          <li key={merge}>
            {words.merged(name, dayOf(at))}
            <Button size="compact-sm" variant="subtle" onClick={() => takeApart(merge, name)}>
              {words.apart}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What changed, in words, newest first. */
export function History({ card }: { readonly card: Card }) {
  const words = text.history;
  return (
    <section className={css.card}>
      <h3>{words.title}</h3>
      {card.history.length === 0 && <p className={css.hint}>{words.none}</p>}
      <ul>
        {card.history.map(({ act, at, who, takesBack, takenBack, changes }) => (
          <li key={act}>
            {changes.map(({ field, was, became }) => (
              <span key={field}>
                {words.line(
                  words.fields[field] ?? field,
                  readable(field, was),
                  readable(field, became),
                )}
              </span>
            ))}
            <small className={css.hint}>
              {words.by(dayOf(at), who)}
              {takesBack && ` · ${words.takesBack}`}
              {takenBack && ` · ${words.takenBack}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function readable(field: string, value: string | null): string {
  if (value === null || value === '') return text.history.empty;
  if (field === 'sex' && (value === 'female' || value === 'male')) return text.sexes[value];
  if (field === 'audience') {
    const known = audiences.find((each) => each === value);
    return known ? text.audiences[known] : value;
  }
  return value.replace(/^\d{4}-\d\d-\d\d/u, formatDay);
}

/** Day of a moment, on this PC's clock. */
function dayOf(at: string): string {
  const zone = Temporal.Now.timeZoneId();
  return formatDay(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString());
}
