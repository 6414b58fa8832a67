import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from '../../../../renderer/workers/Watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Watch', () => {
  it('tells once when no answer has come for half a minute, and asks once meanwhile', () => {
    const told: string[] = [];
    const watch = new Watch({ ask: () => told.push('ask'), onHang: () => told.push('hang') });
    vi.advanceTimersByTime(30_000);
    expect(told).toEqual(['ask']);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual(['ask', 'hang']);
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual(['ask', 'hang']);
    watch.stop();
  });

  it('goes on asking one who answers, however late', () => {
    const told: string[] = [];
    const watch = new Watch({ ask: () => told.push('ask'), onHang: () => told.push('hang') });
    for (let round = 0; round < 20; round++) {
      vi.advanceTimersByTime(29_000);
      watch.answered();
    }
    expect(new Set(told)).toEqual(new Set(['ask']));
    watch.stop();
    const before = told.length;
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveLength(before);
  });
});
