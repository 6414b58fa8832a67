import { describe, expect, it } from 'vitest';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { GatheringWriter } from '../../../../../electron/storage/durable/GatheringWriter';
import { handTimers } from '../support/handTimers';

/** A writer of a number, whose writes end when the test says how. */
function writerOfNumber() {
  const state = { value: 0 };
  const writes: { readonly value: number; end(result: Result<number, string>): void }[] = [];
  const timers = handTimers();
  const writer = new GatheringWriter<number, string>(
    () =>
      new Promise((resolve) => {
        writes.push({ value: state.value, end: resolve });
      }),
    timers,
  );
  const save = (value: number) => {
    state.value = value;
    return writer.save();
  };
  return { save, writer, writes, timers };
}

describe('GatheringWriter', () => {
  it('has one write under way and gathers what comes meanwhile', async () => {
    const { save, writer, writes } = writerOfNumber();
    const first = save(1);
    const [second, third] = [save(2), save(3)];
    expect(writes.map(({ value }) => value)).toEqual([1]);
    writes[0]?.end(success(1));
    expect(await first).toEqual(success(1));
    expect(writes.map(({ value }) => value)).toEqual([1, 3]);
    expect(writer.isUnsaved).toBe(true);
    writes[1]?.end(success(3));
    expect(await Promise.all([second, third])).toEqual([success(3), success(3)]);
    expect(writer.isUnsaved).toBe(false);
    expect(writes).toHaveLength(2);
  });

  it('tells of a failure and tries again by itself, later each time, until it is saved', async () => {
    const { save, writer, writes, timers } = writerOfNumber();
    const answer = save(1);
    writes[0]?.end(failure('full'));
    expect(await answer).toEqual(failure('full'));
    expect(writer.isUnsaved).toBe(true);
    for (const [index, delayMs] of [1000, 2000, 5000, 5000].entries()) {
      await expect.poll(() => timers.pendingMs).toEqual([delayMs]);
      timers.ring();
      writes[index + 1]?.end(failure('full'));
    }
    await expect.poll(() => timers.pendingMs).toEqual([5000]);
    timers.ring();
    writes[5]?.end(success(1));
    await expect.poll(() => writer.isUnsaved).toBe(false);
    expect(timers.pendingMs).toEqual([]);
    const later = save(2);
    writes[6]?.end(failure('full'));
    await later;
    await expect.poll(() => timers.pendingMs).toEqual([1000]);
  });

  it('does not wait for its timer when something is to be saved', async () => {
    const { save, writes, timers } = writerOfNumber();
    const first = save(1);
    writes[0]?.end(failure('full'));
    await first;
    await expect.poll(() => timers.pendingMs).toEqual([1000]);
    const second = save(2);
    expect(timers.pendingMs).toEqual([]);
    expect(writes.map(({ value }) => value)).toEqual([1, 2]);
    writes[1]?.end(success(2));
    expect(await second).toEqual(success(2));
  });

  it('stops trying when told', async () => {
    const { save, writer, writes, timers } = writerOfNumber();
    const first = save(1);
    writes[0]?.end(failure('full'));
    await first;
    await expect.poll(() => timers.pendingMs).toEqual([1000]);
    writer.stop();
    expect(timers.pendingMs).toEqual([]);
  });

  it('hands bugs to those who wait, and goes on', async () => {
    const outcomes: (() => Promise<Result<number, string>>)[] = [
      () => Promise.reject(new Error('a bug')),
      () => Promise.resolve(success(2)),
    ];
    const writer = new GatheringWriter<number, string>(
      () => outcomes.shift()?.() ?? Promise.resolve(failure('no more')),
      handTimers(),
    );
    await expect(writer.save()).rejects.toThrow('a bug');
    expect(await writer.save()).toEqual(success(2));
  });
});
