import type { QueryClient } from '@tanstack/react-query';
import type { RegisterChange, RegisterName, RegisterRows } from '../../../domain/register/rows';
import { call, type FeatureName } from '../../api/client';
import { tracked } from '../../api/saved';
import { registerText } from '../../text/register';
import type { ChangeAnswer } from '../edits/edits';
import { holdUnsaved } from '../edits/hold-unsaved';
import { sentenceOf } from '../ErrorNote';
import { RegisterEdits, type AnyRow } from './register-edits';

// They outlive the page: what is on its way, refused, or can be taken back is still so when one comes back.
const opened = new Map<string, RegisterEdits<AnyRow>>();

/** What follows from registers elsewhere. */
const FOLLOWING: readonly FeatureName[] = ['plan', 'report', 'figure', 'calendar'];
/** They go and come with their team. */
const MEMBERS: FeatureName = 'teamMember';

/**
 * The edits of a register, which also keep the answer of its `list` as it is.
 * @param book names the book the rows are of: those of another are not to be taken back into this one
 */
export function registerEditsOf<Name extends RegisterName>(
  name: Name,
  book: string,
  rows: readonly RegisterRows[Name][],
  queries: QueryClient,
): RegisterEdits<RegisterRows[Name]> {
  type Row = RegisterRows[Name];
  const key = `${name} ${book}`;
  const known = opened.get(key);
  if (known) return known as unknown as RegisterEdits<Row>;
  // The registers are of one shape; the compiler cannot follow their names through the client.
  const register = call[name] as unknown as {
    list: (input: { year: null }) => Promise<Row[]>;
    change: (input: {
      changes: RegisterChange<Row>[];
    }) => Promise<ChangeAnswer<RegisterChange<Row>>>;
  };
  const edits = new RegisterEdits<Row>(rows, {
    change: async (changes) => {
      const answer = await tracked(() => register.change({ changes: [...changes] }));
      const following = name === 'digitalTeam' ? [...FOLLOWING, MEMBERS] : FOLLOWING;
      for (const feature of following) void queries.invalidateQueries({ queryKey: [feature] });
      return answer;
    },
    read: () => register.list({ year: null }),
    sentenceOf,
  });
  edits.subscribe(() => queries.setQueryData([name, 'list', { year: null }], edits.expected));
  opened.set(key, edits as unknown as RegisterEdits<AnyRow>);
  return edits;
}

holdUnsaved(opened, registerText.notClosed);
