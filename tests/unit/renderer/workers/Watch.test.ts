import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from '../../../../renderer/workers/Watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(): { readonly watch: Watch; readonly told: string[] } {
  const told: string[] = [];
  return { told, watch: new Watch({ ask: () => told.push('ask'), onHang: () => told.push('hang') }) };
}

describe('Watch', () => {
  it('tells once when no answer has come for half a minute, and asks once meanwhile', () => {
    const { watch, told } = watched();
    watch.given();
    watch.given();
    vi.advanceTimersByTime(29_999);
    expect(told).toEqual(['ask']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['ask', 'hang']);
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual(['ask', 'hang']);
  });

  it('wakes nothing while no answer is due', () => {
    const { watch, told } = watched();
    expect(vi.getTimerCount()).toBe(0);
    watch.given();
    expect(vi.getTimerCount()).toBe(1);
    watch.answered();
    expect(vi.getTimerCount()).toBe(0);
    expect(told).toEqual(['ask']);
  });

  it('asks again about what was given while an answer was due, however late each comes', () => {
    const { watch, told } = watched();
    watch.given();
    for (let round = 0; round < 20; round++) {
      watch.given();
      vi.advanceTimersByTime(29_000);
      watch.answered();
    }
    expect(new Set(told)).toEqual(new Set(['ask']));
    expect(told).toHaveLength(21);
    watch.stop();
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveLength(21);
  });
});
