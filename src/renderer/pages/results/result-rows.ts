import {
  attendanceOf,
  formatScore,
  propose,
  sessionsHeld,
  sharePercent,
  type Attendance,
  type Ground,
  type Outcome,
  type Proposal,
  type ResultChange,
} from '../../../domain/class/results';
import type { Result } from '../../../domain/class/class';
import { formatDay, type Day } from '../../../domain/day';
import { formatCount, formatPercent } from '../../../domain/number';
import type { Output } from '../../api/client';
import { resultsText as words } from '../../text/results';

export type Sheet = Output<'attendance', 'sheet'>;

/** A line of the table: what is known of a person, what is proposed and what is decided. */
export interface ResultRow {
  readonly id: string;
  readonly name: string;
  readonly joined: Day;
  readonly left: Day | null;
  readonly attendance: Attendance;
  readonly score: number | null;
  readonly result: Result | null;
  readonly day: Day | null;
  readonly proposal: Proposal;
}

export function resultRows({ class: rule, sessions, persons }: Sheet): ResultRow[] {
  const held = sessionsHeld(
    sessions,
    persons.map(({ marks }) => marks),
  );
  return persons.map((person) => {
    const { id, name, joined, left, score, result, resultDay: day } = person;
    const attendance = attendanceOf(person, sessions, held);
    const proposal = propose(rule, attendance, score);
    return { id, name, joined, left, attendance, score, result, day, proposal };
  });
}

/** Sessions that are neither cancelled nor held so far. */
export function sessionsLeft({ sessions, persons }: Sheet): number {
  const held = sessionsHeld(
    sessions,
    persons.map(({ marks }) => marks),
  );
  return sessions.filter(({ cancelled }, at) => cancelled === null && !held[at]).length;
}

/** Whoever has no result yet and is proposed one that the day allows; nobody who has one is touched. */
export function toConfirm(rows: readonly ResultRow[], day: Day): ResultChange[] {
  return rows.flatMap(({ id, result, joined, proposal }) =>
    result !== null || proposal.result === null || joined > day
      ? []
      : [
          {
            personId: id,
            from: { result: null, day: null },
            to: { result: proposal.result, day },
          },
        ],
  );
}

/** The sheet as it is once the changes are written. */
export function withOutcomes(sheet: Sheet, changes: readonly ResultChange[]): Sheet {
  const outcomes = new Map<string, Outcome>(changes.map(({ personId, to }) => [personId, to]));
  return {
    ...sheet,
    persons: sheet.persons.map((person) => {
      const to = outcomes.get(person.id);
      if (!to) return person;
      const { result, day, score = person.score } = to;
      return { ...person, result, resultDay: day, score };
    }),
  };
}

/** “dự 7/10 buổi (70%), cần 80%; điểm 8, cần 5; rời lớp 10/10/2025” */
export function reasonOf({ proposal, left, joined }: ResultRow, day: Day | null): string {
  const { grounds } = words;
  return [
    // What decides comes first: a narrow column may show no more.
    ...proposal.grounds.toSorted((one, other) => weight(one) - weight(other)).map(groundWords),
    ...(left === null ? [] : [grounds.left(formatDay(left))]),
    ...(day !== null && joined > day ? [grounds.joinsLater(formatDay(joined))] : []),
  ].join('; ');
}

function weight(ground: Ground): number {
  return 'is' in ground ? { missed: 0, open: 1, met: 2 }[ground.is] : 0;
}

function groundWords(ground: Ground): string {
  const { grounds } = words;
  switch (ground.kind) {
    case 'none-held':
      return grounds.noneHeld;
    case 'nothing-asked':
      return grounds.nothingAsked;
    case 'share': {
      const { attended, held, excused, unmarked } = ground.attendance;
      return [
        grounds.share(formatCount(attended), formatCount(held), shareWords(ground.attendance)),
        grounds.needed(ground.needed),
        excused === 0 ? '' : grounds.excused(formatCount(excused)),
        unmarked === 0 ? '' : grounds.unmarked(formatCount(unmarked)),
      ].join('');
    }
    case 'score': {
      const needed = formatScore(ground.needed);
      if (ground.score === null) return grounds.scoreMissing(needed);
      return grounds.score(formatScore(ground.score)) + grounds.scoreNeeded(needed);
    }
  }
}

export function shareWords(attendance: Attendance): string {
  const percent = sharePercent(attendance);
  return percent === null ? '' : formatPercent(percent, 1);
}

/** What the class asks, in one sentence. */
export function ruleWords({ shareNeeded, scoreNeeded }: Sheet['class']): string {
  const { rule } = words;
  const share = shareNeeded === null ? null : rule.share(shareNeeded);
  const score = scoreNeeded === null ? null : rule.score(formatScore(scoreNeeded));
  if (share !== null && score !== null) return rule.both(share, score);
  const asked = share ?? score;
  return asked === null ? rule.none : rule.one(asked);
}
