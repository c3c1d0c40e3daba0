import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, hamletNames, setUpOffice } from '../support/bridge';
import { corePid } from '../support/program';
import { programsOfEachTest } from '../support/programs';

const { open, close } = programsOfEachTest();

const ASKED = 50;

interface Codes {
  codes: (string | undefined)[];
}

describe('when the core dies', () => {
  test('the page goes on with a new one and nothing saved is lost', async () => {
    const program = await open();
    await setUpOffice(program, ['Đông']);
    const before = await corePid(program);
    process.kill(before ?? 0, 'SIGKILL');
    await expect.poll(async () => (await ask(program, 'office', 'state', {})).ok).toBe(true);
    expect(await corePid(program)).not.toBe(before);
    expect(await ask(program, 'office', 'addHamlet', { name: 'Đoài' })).toMatchObject({ ok: true });
    expect(await hamletNames(program)).toEqual(['Đông', 'Đoài']);
  });

  test('what was under way is answered, so that the page never waits for ever', async () => {
    const program = await open();
    await setUpOffice(program);
    const pid = (await corePid(program)) ?? 0;
    // Held still, it answers none of these before it is killed.
    process.kill(pid, 'SIGSTOP');
    // Kept by the page and looked at later: a promise awaited over the debugger may be collected just as it settles.
    await program.page.evaluate((count) => {
      const codes: (string | undefined)[] = [];
      (globalThis as typeof globalThis & Codes).codes = codes;
      for (let number = 0; number < count; number++) {
        void window.api?.office?.state?.({}).then((reply) => {
          codes.push(reply.ok ? undefined : reply.error.code);
        });
      }
    }, ASKED);
    process.kill(pid, 'SIGKILL');
    const codes = () =>
      program.page.evaluate(() => (globalThis as typeof globalThis & Codes).codes);
    await expect.poll(codes).toEqual(Array(ASKED).fill('unexpected'));
    expect(await ask(program, 'office', 'state', {})).toMatchObject({ ok: true });
  });

  test('again and again, it is told in words and the program ends', async () => {
    const program = await open();
    await program.app.evaluate(({ dialog }) => {
      const box = globalThis as typeof globalThis & Box;
      box.said = new Promise((say) => {
        dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
          say(options.message);
          return new Promise((press) => (box.press = () => press({ response: 0 })));
        }) as never;
      });
    });
    for (let times = 0; times < 4; times++) {
      await expect.poll(() => corePid(program)).toBeGreaterThan(0);
      const pid = (await corePid(program)) ?? 0;
      process.kill(pid, 'SIGKILL');
      await expect.poll(() => corePid(program)).not.toBe(pid);
    }
    const said = await program.app.evaluate(() => (globalThis as typeof globalThis & Box).said);
    expect(said).toMatch(/đã lưu vẫn còn nguyên.*đóng chương trình rồi mở lại/);
    expect(await ask(program, 'office', 'state', {})).toMatchObject({
      error: { code: 'unexpected' },
    });
    const ended = program.app.waitForEvent('close');
    await program.app.evaluate(() => (globalThis as typeof globalThis & Box).press());
    await ended;
  });
  type Box = { said: Promise<string>; press: () => void };
});

test('no name gets into the log or onto the console, whatever goes wrong', async () => {
  const secret = 'Bimatxyz';
  const home = fs.mkdtempSync(path.join(os.tmpdir(), secret));
  const program = await open({ dataFolder: home, args: ['--enable-logging=stderr'] });
  await setUpOffice(program, [`Xóm ${secret}`]);
  const draft = {
    name: `Nguyễn Thị ${secret}`,
    hamletId: null,
    birthYear: 1950,
    birthDay: null,
    sex: null,
    audience: 'adults',
    note: secret,
  };
  const asked = [
    await ask(program, 'person', 'save', { id: null, draft }),
    await ask(program, 'person', 'save', { id: null, draft: { ...draft, birthYear: 1 } }),
    await ask(program, 'person', 'save', { id: secret, draft }),
    await ask(program, 'person', 'list', { search: secret, [secret]: 1 }),
    await ask(program, 'office', 'addHamlet', { name: `Xóm ${secret}` }),
    await ask(program, 'plan', 'takeShipped', { name: secret }),
    await ask(program, 'report', 'preview', { period: secret }),
  ];
  expect(asked.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false, false]);
  process.kill((await corePid(program)) ?? 0, 'SIGKILL');
  await expect.poll(async () => (await ask(program, 'office', 'state', {})).ok).toBe(true);
  await close(program);
  const log = fs.readFileSync(path.join(home, 'logs', 'nhat-ky.log'), 'utf8');
  expect(log).toContain('core-ended');
  expect(log).not.toContain(secret);
  // The folder's own name is the one thing Chromium may print.
  expect(program.output().replaceAll(home, '')).not.toContain(secret);
});
