import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from '../../src/renderer/api/draft-keeper';

const PAUSE = 700;

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const written: string[] = [];
  const waiting: { end: () => void; fail: (error: unknown) => void }[] = [];
  const save = (place: string, text: string) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({
        end: () => {
          written.push(`${place}: ${text}`);
          resolve();
        },
        fail: reject,
      });
    });
  const next = () => {
    const first = waiting.shift();
    if (!first) throw new Error('nothing is being written');
    return first;
  };
  return { written, save, next, busy: () => waiting.length };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the officer’s own paragraphs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const started = () => {
    const disk = slowDisk();
    return { disk, keeper: new DraftKeeper<string, string>((place) => place, disk.save, PAUSE) };
  };
  const stateOf = (keeper: DraftKeeper<string, string>, place: string) =>
    keeper.drafts().get(place)?.state ?? 'saved';

  it('are written when typing pauses, and count as saved only after the commit', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'M');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    keeper.write('a', 'Mở');
    await vi.advanceTimersByTimeAsync(PAUSE - 1);
    expect(disk.busy()).toBe(0);
    expect(stateOf(keeper, 'a')).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(stateOf(keeper, 'a')).toBe('saving');
    disk.next().end();
    await settle();
    expect(stateOf(keeper, 'a')).toBe('saved');
    expect(disk.written).toEqual(['a: Mở']);
  });

  it('typed on during a write are written after it, never beside it and never lost', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'một');
    await vi.advanceTimersByTimeAsync(PAUSE);
    keeper.write('a', 'một hai');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(disk.busy()).toBe(1);
    disk.next().end();
    await settle();
    expect(disk.busy()).toBe(1);
    expect(stateOf(keeper, 'a')).toBe('saving');
    disk.next().end();
    await settle();
    expect(disk.written).toEqual(['a: một', 'a: một hai']);
    expect(stateOf(keeper, 'a')).toBe('saved');
  });

  it('leaving at once writes everything without waiting for the pause', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'một');
    keeper.write('b', 'hai');
    const flushed = keeper.flush();
    expect(disk.busy()).toBe(2);
    disk.next().end();
    disk.next().end();
    expect(await flushed).toBe(true);
    expect(disk.written).toEqual(['a: một', 'b: hai']);
  });

  it('whose write failed stay in hand with the reason and can be written again', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'một');
    const flushed = keeper.flush();
    disk.next().fail(new Error('disk full'));
    expect(await flushed).toBe(false);
    expect(keeper.drafts().get('a')).toMatchObject({ value: 'một', state: 'failed' });
    const again = keeper.flush();
    disk.next().end();
    expect(await again).toBe(true);
    expect(disk.written).toEqual(['a: một']);
  });

  it('typed on while a write fails are kept as typed last', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'một');
    await vi.advanceTimersByTimeAsync(PAUSE);
    keeper.write('a', 'một hai');
    await vi.advanceTimersByTimeAsync(PAUSE);
    disk.next().fail(new Error('disk full'));
    await settle();
    expect(keeper.drafts().get('a')).toMatchObject({ value: 'một hai', state: 'failed' });
  });

  it('typed after a failed write try again by themselves', async () => {
    const { disk, keeper } = started();
    keeper.write('a', 'một');
    await vi.advanceTimersByTimeAsync(PAUSE);
    disk.next().fail(new Error('disk full'));
    await settle();
    keeper.write('a', 'một hai');
    await vi.advanceTimersByTimeAsync(PAUSE);
    disk.next().end();
    await settle();
    expect(disk.written).toEqual(['a: một hai']);
    expect(stateOf(keeper, 'a')).toBe('saved');
  });

  it('tell whoever watches of each step', async () => {
    const { disk, keeper } = started();
    const seen: string[] = [];
    const stop = keeper.subscribe(() => seen.push(stateOf(keeper, 'a')));
    keeper.write('a', 'một');
    await vi.advanceTimersByTimeAsync(PAUSE);
    disk.next().end();
    await settle();
    stop();
    keeper.write('a', 'hai');
    expect(seen).toEqual(['waiting', 'saving', 'saved']);
  });
});
