import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { desktop } from '../../src/contract/desktop';

const takes = (title: string, body: string) =>
  desktop.notify.input.safeParse({ title, body }).success;

describe('a notification is one short line of plain text each', () => {
  test('words and numbers as the page says them', () => {
    expect(takes('5 việc cần chú ý', '2 việc đã quá hạn, 3 việc đến hạn trong tuần.')).toBe(true);
    expect(takes('x'.repeat(80), 'y'.repeat(200))).toBe(true);
  });

  test.each([
    ['an empty title', '', 'x'],
    ['an empty body', 'x', ''],
    ['a title that is too long', 'x'.repeat(81), 'x'],
    ['a body that is too long', 'x', 'x'.repeat(201)],
    ['a second line', 'x', 'một\nhai'],
    ['a control character', 'x', 'một\u0007'],
    ['a character that turns the writing round', 'x', 'một\u202ehai'],
    ['markup, which some desktops draw', 'x', '<a href="https://example.com">bấm</a>'],
    ['an entity', 'x', '&#60;b'],
  ])('not %s', (_what, title, body) => {
    expect(takes(title, body)).toBe(false);
  });

  test.each(['icon', 'image', 'actions', 'sound', 'urgency', 'timeoutType', 'toastXml'])(
    'nothing else of a notification may be set: %s',
    (field) => {
      const input = { title: 'x', body: 'y', [field]: 'z' };
      expect(desktop.notify.input.safeParse(input).success).toBe(false);
    },
  );

  test('whatever is taken stays on one line and has no markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        if (takes('x', text)) expect(text).not.toMatch(/[\r\n<>&\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});
