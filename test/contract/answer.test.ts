import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answer, AppError, bugOf, type Bug } from '../../src/contract/answer';
import { procedure } from '../../src/contract/procedure';

const greet = procedure(
  z.strictObject({ who: z.object({ name: z.string().max(20) }) }),
  z.strictObject({ text: z.string() }),
  ['person-unknown'],
);
const secret = 'Nguyễn Thị Bí Mật';

async function ask(input: unknown, act: (input: unknown) => unknown) {
  const bugs: Bug[] = [];
  const reply = await answer('test.greet', greet, input, act, (bug) => bugs.push(bug));
  return { reply, bugs };
}
const good = { who: { name: 'Lan' } };

test('the action gets the checked input, the page its checked output', async () => {
  const { reply, bugs } = await ask(good, (input) => ({ text: JSON.stringify(input) }));
  expect(reply).toEqual({ ok: true, value: { text: '{"who":{"name":"Lan"}}' } });
  expect(bugs).toEqual([]);
});

test('bad input is told by its place and never reaches the action', async () => {
  let reached = false;
  const { reply, bugs } = await ask({ who: { name: 1 } }, () => (reached = true));
  expect(reply).toEqual({ ok: false, error: { code: 'bad-input', detail: { where: 'who.name' } } });
  expect(reached).toBe(false);
  expect(bugs).toEqual([]);
});

test('an error the procedure lists goes through with its detail', async () => {
  const { reply, bugs } = await ask(good, () => {
    throw new AppError('person-unknown', { row: 3 });
  });
  expect(reply).toEqual({ ok: false, error: { code: 'person-unknown', detail: { row: 3 } } });
  expect(bugs).toEqual([]);
});

test.each(['disk-full', 'database-damaged', 'database-readonly', 'bad-input'] as const)(
  '%s may end any procedure',
  async (code) => {
    const { reply } = await ask(good, () => Promise.reject(new AppError(code)));
    expect(reply).toEqual({ ok: false, error: { code, detail: {} } });
  },
);

test.each<[string, () => unknown, string]>([
  [
    'an error it does not list',
    () => Promise.reject(new AppError('class-unknown')),
    'class-unknown',
  ],
  ['a bug', () => Promise.reject(new TypeError(secret)), 'TypeError'],
  ['something thrown that is no error', () => AbortSignal.abort(secret).throwIfAborted(), 'string'],
  ['an output of the wrong shape', () => ({ text: secret, more: secret }), 'wrong-output'],
  ['no output', () => undefined, 'wrong-output'],
])('%s is unexpected for the page and noted by its kind', async (_name, act, what) => {
  const { reply, bugs } = await ask(good, act);
  expect(reply).toEqual({ ok: false, error: { code: 'unexpected', detail: {} } });
  expect(bugs.map((bug) => [bug.where, bug.what])).toEqual([['test.greet', what]]);
  expect(JSON.stringify(bugs)).not.toContain('Bí Mật');
});

describe('what is noted of an error', () => {
  test('where it came from, innermost first, without folders', () => {
    const { frames } = bugOf('x', new Error('x'));
    expect(frames[0]).toMatch(/^answer\.test\.ts:\d+:\d+$/);
    expect(JSON.stringify(frames)).not.toContain('/');
  });

  test.each([
    secret,
    `\n    at ${secret} (ten.js:1:1)`,
    `${secret}\n    at Object.<anonymous> (/home/${secret}/so.js:1:2)`,
    '',
  ])('nothing of its message %j', (message) => {
    const bug = bugOf('x', new Error(message));
    expect(JSON.stringify(bug)).not.toMatch(/Bí Mật|ten\.js|so\.js/);
    expect(bug.frames[0]).toMatch(/^answer\.test\.ts:/);
  });

  test('the code of the database or of the system, if it has one', () => {
    const full = Object.assign(new Error(secret), { code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(bugOf('x', full).what).toBe('SQLITE_CONSTRAINT_UNIQUE');
    const odd = Object.assign(new Error(secret), { code: `${secret} 7` });
    expect(bugOf('x', odd).what).toBe('Error');
    const named = Object.assign(new Error('x'), { name: secret });
    expect(bugOf('x', named).what).toBe('Error');
  });
});
