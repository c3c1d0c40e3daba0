import { describe, expect, test } from 'vitest';
import { place, readPlacement, type Area } from '../../../src/main/window/placement';

const office: Area = { x: 0, y: 0, width: 1366, height: 728 };
const large: Area = { x: 0, y: 0, width: 1920, height: 1040 };
const second: Area = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('where the window opens', () => {
  test('the first time: 1366×768 in the middle of a large screen', () => {
    expect(place(null, [large])).toEqual({
      area: { x: 277, y: 136, width: 1366, height: 768 },
      maximized: false,
    });
  });

  test('the first time on an office PC: as large as the task bar leaves room for', () => {
    expect(place(null, [office])).toEqual({ area: office, maximized: false });
  });

  test('where it was, also on the second screen and maximized', () => {
    const was = { area: { x: 1500, y: 50, width: 1200, height: 700 }, maximized: true };
    expect(place(was, [office, second])).toEqual(was);
  });

  test.each<[string, Area]>([
    ['a screen that is gone', { x: 1500, y: 50, width: 1200, height: 700 }],
    [
      'above the screen, where its title bar cannot be grasped',
      { x: 0, y: -50, width: 1200, height: 700 },
    ],
    ['below the screen', { x: 0, y: 700, width: 1200, height: 700 }],
    ['left of the screen but for a sliver', { x: -1150, y: 0, width: 1200, height: 700 }],
    ['too small to work in', { x: 0, y: 0, width: 300, height: 200 }],
  ])('in its usual place when it was on %s', (_name, area) => {
    expect(place({ area, maximized: false }, [office])).toEqual(place(null, [office]));
  });
});

describe('what was remembered', () => {
  test('is read back whole', () => {
    const was = { area: { x: -5, y: 20, width: 1200, height: 700 }, maximized: true };
    expect(readPlacement(JSON.stringify(was))).toEqual(was);
  });

  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"area":null}',
    '{"area":{"x":1,"y":2,"width":"3","height":4}}',
    '{"area":{"x":1,"y":2,"width":1e400,"height":4}}',
    '{"area":{"x":1.5,"y":2,"width":3,"height":4}}',
  ])('is forgotten when it reads %j', (text) => {
    expect(readPlacement(text)).toBeNull();
  });
});
