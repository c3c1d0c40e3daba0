import { Checkbox, TextInput } from '@mantine/core';
import { DayField } from '../../parts/DayField';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import {
  dayWithWeekday,
  readEnd,
  weekdaysOf,
  type PlannedSessions,
  type SessionPlan,
} from './session-plan';
import { ClashNote } from './ClashNote';
import { TimeField } from './TimeField';
import { useClashes } from './use-clashes';
import { WeekdayChoice } from './WeekdayChoice';

interface SessionFieldsProps {
  readonly plan: SessionPlan;
  readonly onChange: (part: Partial<SessionPlan>) => void;
  readonly planned: PlannedSessions;
  /** A class may do without for now. */
  readonly isOptional: boolean;
  /** Whose sessions they are, for a warning of others at the same hours. */
  readonly of: {
    readonly classId: string | null;
    readonly teacher: string;
    readonly place: string;
  };
}

/** When a class meets, and the list of days that follows from it, before anything is saved. */
export function SessionFields({ plan, onChange, planned, isOptional, of }: SessionFieldsProps) {
  const words = text.sessions;
  const { sessions, holidays, problem } = planned;
  const clashes = useClashes({ ...of, sessions });
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <DayField
          label={words.firstDay}
          data-autofocus={isOptional ? undefined : true}
          value={plan.firstDay}
          onChange={(firstDay) => onChange({ firstDay })}
        />
        <TextInput
          label={words.end}
          placeholder={words.endHint}
          value={plan.end}
          error={readEnd(plan.end) === null}
          onChange={(event) => onChange({ end: event.currentTarget.value })}
          onFocus={(event) => event.currentTarget.select()}
          autoComplete="off"
          maxLength={12}
        />
      </div>
      <WeekdayChoice value={weekdaysOf(plan)} onChange={(weekdays) => onChange({ weekdays })} />
      <div className={css.pair}>
        <TimeField
          label={words.from}
          value={plan.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <TimeField
          label={words.to}
          value={plan.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
        />
      </div>
      <div role="status">
        {problem !== null && <p className={css.problem}>{words.problems[problem]}</p>}
        {problem === null && sessions.length === 0 && (
          <p className={css.hint}>{isOptional ? words.later : words.none}</p>
        )}
        {sessions.length > 0 && <p className={css.label}>{words.list(sessions.length)}</p>}
      </div>
      {holidays.length > 0 && (
        <div className={css.holidays} role="group" aria-label={words.holidays}>
          <p className={css.hint}>{words.holidays}</p>
          {holidays.map(({ day, name }) => (
            <Checkbox
              key={day}
              size="sm"
              label={words.holiday(dayWithWeekday(day, words.weekdayNames), name)}
              checked={plan.putBack.includes(day)}
              onChange={(event) =>
                onChange({
                  putBack: event.currentTarget.checked
                    ? [...plan.putBack, day]
                    : plan.putBack.filter((each) => each !== day),
                })
              }
            />
          ))}
        </div>
      )}
      <ClashNote clashes={clashes} />
      {sessions.length > 0 && (
        <ol className={css.days}>
          {sessions.map(({ day }) => (
            <li key={day}>{dayWithWeekday(day, words.weekdayNames)}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
