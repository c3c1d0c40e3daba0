import { describe, expect, it } from 'vitest';
import { checkLeave, leaveOn } from '../../../src/domain/attendance/leave';
import { readNote } from '../../../src/domain/attendance/note';
import { undoChanges, type MarkChange } from '../../../src/domain/attendance/mark';
import { checkClosing } from '../../../src/domain/office/closing';

const leave = { from: '2025-10-02', to: '2025-10-05', reason: ' đi  viện ' };

describe('known leave', () => {
  it('covers its first and its last day', () => {
    expect(
      ['2025-10-01', '2025-10-02', '2025-10-05', '2025-10-06'].map((day) => leaveOn([leave], day)),
    ).toEqual([null, leave, leave, null]);
  });
  it('ends no sooner than it begins, and keeps its reason as one clean line', () => {
    expect(checkLeave(leave).reason).toBe('đi viện');
    expect(() => checkLeave({ ...leave, to: '2025-10-01' })).toThrow('leave-ends-before-start');
    expect(() => checkLeave({ ...leave, reason: 'x'.repeat(201) })).toThrow('text-too-long');
  });
});

describe('a note on a mark', () => {
  it('is one clean line, and none when it is empty', () => {
    expect([readNote(' về \n sớm '), readNote('  '), readNote(null)]).toEqual([
      'về sớm',
      null,
      null,
    ]);
    expect(() => readNote('x'.repeat(201))).toThrow('text-too-long');
  });
  it('goes with its mark and comes back with the undo', () => {
    const change: MarkChange = {
      personId: 'a',
      sessionId: 's',
      from: 'late',
      to: null,
      note: 'ốm',
    };
    expect(undoChanges([change])).toEqual([{ ...change, from: null, to: 'late' }]);
  });
});

describe('closing the book', () => {
  const today = '2025-12-16';
  it('needs no reason; opening it again does', () => {
    expect(checkClosing(null, { until: today, reason: '' }, today)).toBe('');
    expect(checkClosing('2025-10-31', { until: '2025-11-30', reason: '' }, today)).toBe('');
    for (const until of ['2025-10-30', null]) {
      expect(() => checkClosing('2025-10-31', { until, reason: ' ' }, today)).toThrow(
        'reason-empty',
      );
    }
    expect(checkClosing('2025-10-31', { until: null, reason: 'ghi sót' }, today)).toBe('ghi sót');
  });
  it('reaches no day to come', () => {
    expect(() => checkClosing(null, { until: '2025-12-17', reason: '' }, today)).toThrow(
      'closing-after-today',
    );
  });
  it('keeps no number of a person in its reason', () => {
    const reason = 'gọi 0977700001';
    expect(checkClosing(today, { until: null, reason }, today)).not.toContain('0977700001');
  });
});
