import { describe, expect, test } from 'vitest';
import { ask } from '../support/bridge';
import {
  endNotification,
  haveNoNotifications,
  keepNotifications,
  notified,
} from '../support/notifications';
import { programsOfEachTest } from '../support/programs';

const { open } = programsOfEachTest();
const input = { title: '2 việc cần chú ý', body: '1 việc đã quá hạn. Bấm để mở lịch.' };

describe('a notification of the system', () => {
  test('is shown as asked, and tells the page when it was clicked; the window comes to the front', async () => {
    const program = await open();
    await keepNotifications(program);
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const answer = ask(program, 'desktop', 'notify', input);
    await expect.poll(() => notified(program)).toEqual([input]);
    await endNotification(program, 'click');
    expect(await answer).toEqual({ ok: true, value: { clicked: true } });
    const isVisible = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isVisible(),
    );
    expect(isVisible).toBe(true);
  });

  test('that goes away by itself was not clicked', async () => {
    const program = await open();
    await keepNotifications(program);
    const answer = ask(program, 'desktop', 'notify', input);
    await expect.poll(() => notified(program)).toHaveLength(1);
    await endNotification(program, 'close');
    expect(await answer).toEqual({ ok: true, value: { clicked: false } });
  });

  test('that breaks its limits is refused and nothing is shown', async () => {
    const program = await open();
    await keepNotifications(program);
    for (const wrong of [
      { ...input, body: 'x'.repeat(201) },
      { ...input, title: '' },
      { ...input, body: 'một\nhai' },
      { ...input, icon: 'x.png' },
      null,
    ]) {
      expect(await ask(program, 'desktop', 'notify', wrong)).toMatchObject({
        error: { code: 'bad-input' },
      });
    }
    expect(await notified(program)).toEqual([]);
  });

  test('where there are none nothing breaks', async () => {
    const program = await open();
    await haveNoNotifications(program);
    expect(await ask(program, 'desktop', 'notify', input)).toEqual({
      ok: true,
      value: { clicked: false },
    });
  });
});
