import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SaveState } from '../../../../../renderer/editor/saving/SaveQueue';
import { SaveStatus } from '../../../../../renderer/editor/saving/SaveStatus';

const saved = (minute: number): SaveState => ({ kind: 'saved', savedAt: `2026-03-02T07:0${minute}:00.000Z` });
const failed: SaveState = { kind: 'failed', failure: { code: 'out-of-step', revision: 3 } };

/** A status and everything that it has said. */
function watched(): { readonly status: SaveStatus; readonly said: SaveState[] } {
  const status = new SaveStatus();
  const said: SaveState[] = [];
  status.subscribe(() => said.push(status.read()));
  return { status, said };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('SaveStatus', () => {
  it('says at once that something is not saved, and that all is when it has stayed so', () => {
    const { status, said } = watched();
    status.setText({ kind: 'unsaved' });
    expect(said).toEqual([{ kind: 'unsaved' }]);
    status.setText({ kind: 'saving' });
    status.setText(saved(1));
    expect(said).toEqual([{ kind: 'unsaved' }]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([{ kind: 'unsaved' }, saved(1)]);
  });

  it('does not flicker in unbroken typing', () => {
    const { status, said } = watched();
    for (let minute = 0; minute < 9; minute++) {
      status.setText({ kind: 'unsaved' });
      vi.advanceTimersByTime(200);
      status.setText({ kind: 'saving' });
      vi.advanceTimersByTime(20);
      status.setText(saved(minute));
      vi.advanceTimersByTime(30);
    }
    expect(said).toEqual([{ kind: 'unsaved' }]);
    vi.advanceTimersByTime(1000);
    expect(said.at(-1)).toEqual(saved(8));
  });

  it('tells of a failure at once, and of its end when it is over', () => {
    const { status, said } = watched();
    status.setText(failed);
    status.setText(saved(2));
    expect(said).toEqual([failed]);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([failed, saved(2)]);
  });

  it('never says that all is saved while the metadata is not', () => {
    const { status, said } = watched();
    status.setMetadata('saving');
    status.setText({ kind: 'unsaved' });
    status.setText(saved(3));
    vi.advanceTimersByTime(5000);
    expect(said.every(({ kind }) => kind !== 'saved')).toBe(true);
    status.setMetadata('saved');
    vi.advanceTimersByTime(1000);
    expect(said.at(-1)).toEqual(saved(3));
  });

  it('says at once what is so of another article', () => {
    const { status, said } = watched();
    status.setText(failed);
    status.start(saved(4));
    expect(said).toEqual([failed, saved(4)]);
  });
});
