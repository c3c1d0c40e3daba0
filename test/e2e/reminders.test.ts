import fs from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Plan, Task } from '../../src/domain/plan/plan';
import { addDays } from '../../src/domain/day';
import { axeFindings } from '../support/axe';
import { ask, openNewOffice } from '../support/new-office';
import { endNotification, keepNotifications, notified } from '../support/notifications';
import { newDataFolder, openProgram, type Program } from '../support/program';

/** Well over what a busy machine needs; nothing waits so long when all is well. */
const SOON = { timeout: 15_000 };
const dataFolder = newDataFolder();
let program: Program;

afterAll(async () => {
  await program.close();
  fs.rmSync(dataFolder, { recursive: true, force: true });
});

const card = () => program.page.getByText(/^\d+ việc cần chú ý$/u);

function dueOn(task: Task | undefined, day: string) {
  if (!task) throw new Error('the plan has tasks');
  const { state: _state, percent: _percent, progressNote: _note, ...content } = task;
  return { do: 'put-task', row: { ...content, due: { kind: 'day', value: day } } };
}

/** What is left to be told once the page, which asks in its first idle time, has its own answer and has shown it. */
async function afterThePageHasAsked(): Promise<unknown> {
  const idle = 'new Promise((resolve) => requestIdleCallback(resolve))';
  const frame = 'new Promise((resolve) => requestAnimationFrame(resolve))';
  await program.page.evaluate(idle);
  const left = await ask<unknown>(program, 'calendar.remind');
  await program.page.evaluate(`${frame}.then(() => ${frame})`);
  return left;
}

describe('reminders at the start', () => {
  test('come as one card and one notification, which names nobody and no task', async () => {
    program = await openNewOffice('phu-binh-2025', { dataFolder });
    // Whatever the plan has late by itself depends on the day this runs and is told here.
    await card().waitFor();
    const { today } = await ask<{ today: string }>(program, 'office.state');
    const plan = await ask<Plan>(program, 'plan.current');
    await ask(program, 'plan.change', {
      id: plan.id,
      changes: [
        dueOn(plan.tasks[0], addDays(today, -3)),
        dueOn(plan.tasks[2], today),
        dueOn(plan.tasks[4], addDays(today, 7)),
        dueOn(plan.tasks[5], addDays(today, 8)),
      ],
    });
    await keepNotifications(program);
    await program.page.reload();
    await program.page.getByText('3 việc cần chú ý').waitFor();
    await program.page.getByText('Quá 3 ngày').first().waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await expect
      .poll(() => notified(program), SOON)
      .toEqual([
        {
          title: '3 việc cần chú ý',
          body: '1 việc đã quá hạn, 2 việc đến hạn trong tuần. Bấm để mở lịch.',
        },
      ]);
  });

  test('a click on the notification opens the calendar, and the card has done its work', async () => {
    await endNotification(program, 'click');
    await program.page.getByRole('heading', { name: 'Lịch', level: 1 }).waitFor();
    await program.page.getByRole('grid', { name: /^Lịch tháng/u }).waitFor();
    expect(await card().count()).toBe(0);
  });

  test('none comes again after a restart', async () => {
    await program.close();
    program = await openProgram({ dataFolder });
    await keepNotifications(program);
    await program.page.reload();
    await program.page.getByRole('link', { name: /^Việc đến hạn/u }).waitFor();
    expect(await afterThePageHasAsked()).toEqual([]);
    expect(await card().count()).toBe(0);
    expect(await notified(program)).toEqual([]);
  });
});
