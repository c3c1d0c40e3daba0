import type { Day } from '../day';
import { AppError } from '../errors';

/** From `day` on the person lives in `to`; null is elsewhere or not known. Places by key or by id. */
export interface Move<Place extends string | number = string> {
  readonly day: Day;
  readonly from: Place | null;
  readonly to: Place | null;
}

/**
 * Where a person lived on a day: who counts in a hamlet is who lived there then (docs/decisions:
 * 2026-11-27-movers.md).
 * @param moves in order of day
 * @param current where the person lives by the book of today
 */
export function hamletOn<Place extends string | number>(
  day: Day,
  moves: readonly Move<Place>[],
  current: Place | null,
): Place | null {
  const next = moves.find((move) => move.day > day);
  return next ? next.from : current;
}

/**
 * The day a move is noted of; none for a correction.
 * @throws AppError `move-in-future`: where somebody will live is not where he lives
 */
export function checkMove(day: Day | null | undefined, today: Day): Day | null {
  if (day && day > today) throw new AppError('move-in-future', { day });
  return day ?? null;
}

/**
 * The moves of a person who lives in `to` from `day` on. What was noted of that day and later no longer holds; who
 * lived nowhere we know of is not moved but corrected.
 */
export function movedTo<Place extends string | number>(
  moves: readonly Move<Place>[],
  current: Place | null,
  to: Place | null,
  day: Day,
): Move<Place>[] {
  if (current === null) return correctedTo(moves, to);
  const earlier = moves.filter((move) => move.day < day);
  const next = moves[earlier.length];
  const from = next ? next.from : current;
  return from === to ? earlier : [...earlier, { day, from, to }];
}

/**
 * The moves of a person whose present place was entered wrongly: as if `to` had always stood there. Earlier places
 * stay; a move that turns out to lead nowhere else never was.
 */
export function correctedTo<Place extends string | number>(
  moves: readonly Move<Place>[],
  to: Place | null,
): Move<Place>[] {
  const last = moves.at(-1);
  if (!last) return [];
  const earlier = moves.slice(0, -1);
  return last.from === to ? earlier : [...earlier, { ...last, to }];
}
