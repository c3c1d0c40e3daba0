import { useRef, useState, type KeyboardEvent } from 'react';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';

interface WeekdayChoiceProps {
  /** 1 = Monday … 7 = Sunday. */
  readonly value: readonly number[];
  readonly onChange: (weekdays: readonly number[]) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekdays by one Tab: arrows move, Space turns on and off, and so do 2 … 8 as Vietnamese counts them. */
export function WeekdayChoice({ value, onChange }: WeekdayChoiceProps) {
  const [at, setAt] = useState(value[0] ?? 1);
  const group = useRef<HTMLDivElement>(null);

  const toggle = (day: number) => {
    const chosen = new Set(value);
    if (!chosen.delete(day)) chosen.add(day);
    onChange(weekdays.filter((each) => chosen.has(each)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return;
    const digit = /^(?:Digit|Numpad)([2-8])$/.exec(event.code)?.[1];
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (digit !== undefined) toggle(Number(digit) - 1);
    else if (step !== 0) {
      const next = ((at - 1 + step + 7) % 7) + 1;
      setAt(next);
      group.current?.querySelectorAll('button')[next - 1]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div>
      <div className={css.label} aria-hidden>
        {text.sessions.weekdays}
      </div>
      <div
        ref={group}
        role="group"
        aria-label={text.sessions.weekdays}
        className={css.weekdays}
        onKeyDown={onKeyDown}
      >
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            tabIndex={day === at ? 0 : -1}
            aria-pressed={value.includes(day)}
            aria-label={text.sessions.weekdayNamed(day)}
            title={text.sessions.weekdayLong[day - 1]}
            onClick={() => {
              setAt(day);
              toggle(day);
            }}
          >
            {text.sessions.weekdayNames[day - 1]}
          </button>
        ))}
      </div>
      <p className={css.hint}>{text.sessions.weekdaysHint}</p>
    </div>
  );
}
