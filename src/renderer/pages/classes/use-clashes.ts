import { useDebouncedValue } from '@mantine/hooks';
import type { SessionDraft } from '../../../domain/class/class';
import { useAsk, type Output } from '../../api/client';

export type Clash = Output<'class', 'clashes'>[number];

interface Asked {
  readonly classId: string | null;
  readonly teacher: string;
  readonly place: string;
  readonly sessions: readonly SessionDraft[];
}

/** What else is held at these hours; looked up a little after the last key. */
export function useClashes(asked: Asked): readonly Clash[] {
  const [settled] = useDebouncedValue(asked, 150);
  const { data } = useAsk(
    'class',
    'clashes',
    {
      ...settled,
      sessions: settled.sessions.map(({ day, startsAt, endsAt }) => ({ day, startsAt, endsAt })),
    },
    { enabled: settled.sessions.length > 0 },
  );
  return asked.sessions.length > 0 ? (data ?? []) : [];
}
