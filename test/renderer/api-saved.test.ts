import { expect, test } from 'vitest';
import { allSaved, inTurn, savedNow, tracked } from '../../src/renderer/api/saved';

function waiting(): { promise: Promise<void>; done: () => void; fail: (error: Error) => void } {
  let done = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { promise, done, fail };
}

test('“Đã lưu” is said only when the last of the running actions has come back', async () => {
  const first = waiting();
  const second = waiting();
  const both = [tracked(() => first.promise), tracked(() => second.promise)];
  expect(savedNow()).toEqual({ state: 'saving' });
  first.done();
  await both[0];
  expect(savedNow()).toEqual({ state: 'saving' });
  second.done();
  await both[1];
  const saved = savedNow();
  expect(saved.state === 'saved' && saved.at).toMatch(/^\d\d:\d\d$/);
});

test('a failure stays on show while others finish, until something is saved again', async () => {
  const bad = waiting();
  const good = waiting();
  const failing = tracked(() => bad.promise);
  const passing = tracked(() => good.promise);
  const error = new Error('disk-full');
  bad.fail(error);
  await expect(failing).rejects.toBe(error);
  expect(savedNow()).toEqual({ state: 'failed', error });
  good.done();
  await passing;
  expect(savedNow()).toEqual({ state: 'failed', error });
  await tracked(() => Promise.resolve());
  expect(savedNow().state).toBe('saved');
});

test('what waits for its turn is not saved: it is neither said nor waited for too short', async () => {
  const [first, second] = [waiting(), waiting()];
  const one = inTurn(Promise.resolve(), () => tracked(() => first.promise));
  const other = inTurn(one, () => tracked(() => second.promise));
  let isAllSaved = false;
  const all = allSaved().then(() => (isAllSaved = true));
  first.done();
  await one;
  expect(savedNow()).toEqual({ state: 'saving' });
  expect(isAllSaved).toBe(false);
  second.done();
  await other;
  await all;
  expect(savedNow().state).toBe('saved');
});

test('a turn comes also after a failed one, and one that writes nothing holds nobody up', async () => {
  const error = new Error('disk-full');
  const failed = inTurn(Promise.resolve(), () => tracked(() => Promise.reject(error)));
  const idle = inTurn(failed, () => Promise.resolve('nothing'));
  await expect(failed).rejects.toBe(error);
  expect(await idle).toBe('nothing');
  await allSaved();
  expect(savedNow()).toEqual({ state: 'failed', error });
});
