import { TextInput } from '@mantine/core';
import { DayField } from '../../parts/DayField';
import { NumberField } from '../../parts/NumberField';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import {
  dayWithWeekday,
  readTime,
  weekdaysOf,
  type PlannedSessions,
  type SessionPlan,
} from './session-plan';
import { WeekdayChoice } from './WeekdayChoice';

interface SessionFieldsProps {
  readonly plan: SessionPlan;
  readonly onChange: (part: Partial<SessionPlan>) => void;
  readonly planned: PlannedSessions;
  /** A class may do without for now. */
  readonly isOptional: boolean;
}

/** When a class meets, and the list of days that follows from it, before anything is saved. */
export function SessionFields({ plan, onChange, planned, isOptional }: SessionFieldsProps) {
  const words = text.sessions;
  const { sessions, problem } = planned;
  return (
    <div className={css.fields}>
      <div className={css.pair}>
        <DayField
          label={words.firstDay}
          data-autofocus={isOptional ? undefined : true}
          value={plan.firstDay}
          onChange={(firstDay) => onChange({ firstDay })}
        />
        <NumberField
          label={words.count}
          value={plan.count}
          onChange={(count) => onChange({ count })}
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

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day; written out as `19:00` when it is left. */
function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <TextInput
      label={label}
      placeholder={text.sessions.timeHint}
      value={value}
      error={readTime(value) === null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(readTime(value) ?? value)}
      onFocus={(event) => event.currentTarget.select()}
      autoComplete="off"
      maxLength={6}
    />
  );
}
