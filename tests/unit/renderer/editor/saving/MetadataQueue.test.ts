import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { SaveFailure } from '#core/library/failures';
import type { MetadataState } from '../../../../../renderer/editor/saving/MetadataQueue';
import { MetadataQueue } from '../../../../../renderer/editor/saving/MetadataQueue';

type Outcome = 'ok' | 'disk' | 'refused';

const diskFailure: SaveFailure = { code: 'disk', systemCode: 'EROFS', filePath: '/library/article.json' };

/** The details of an article as a number that grows with every change, and a main process that keeps the last. */
class Simulation {
  readonly states: MetadataState[] = [];
  /** What must never happen, as it happened. */
  readonly faults: string[] = [];
  plan: { readonly outcome: Outcome; readonly answerMs: number }[] = [];
  newest = 0;
  onDisk = 0;
  sentCount = 0;
  #underWay = 0;
  readonly queue = new MetadataQueue<number>(
    (change) => this.#take(change),
    (state) => {
      this.states.push(state);
      if (state === 'saved' && this.onDisk !== this.newest) this.faults.push('said to be saved and is not');
    },
  );

  change(): void {
    this.newest++;
    this.queue.change(this.newest);
  }

  async #take(change: number): Promise<Result<null, SaveFailure>> {
    this.sentCount++;
    // One at a time, and never an older one after a newer one.
    if (this.#underWay > 0 || change < this.onDisk) this.faults.push(`${change} sent out of turn`);
    this.#underWay++;
    const { outcome, answerMs } = this.plan.shift() ?? { outcome: 'ok', answerMs: 10 };
    await new Promise((resolve) => {
      setTimeout(resolve, answerMs);
    });
    this.#underWay--;
    if (outcome === 'refused') throw new Error('refused, not of its form');
    if (outcome === 'disk') return failure(diskFailure);
    this.onDisk = change;
    return success(null);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  // A refused request is a bug, and is told of as one.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('MetadataQueue', () => {
  it('brings the newest change to disk, whatever fails meanwhile, and never says `saved` before', async () => {
    const meeting = fc.record({
      outcome: fc.constantFrom<Outcome>('ok', 'ok', 'disk', 'refused'),
      answerMs: fc.integer({ min: 0, max: 900 }),
    });
    const action = fc.oneof(
      fc.constant('change' as const),
      fc.constant('flush' as const),
      fc.integer({ min: 0, max: 1500 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(meeting, { maxLength: 8 }),
        fc.array(action, { maxLength: 20 }),
        async (plan, actions) => {
          const simulation = new Simulation();
          simulation.plan = [...plan];
          const flushes: Promise<void>[] = [];
          for (const each of actions) {
            if (each === 'change') simulation.change();
            else if (each === 'flush') {
              flushes.push(
                simulation.queue.flush().then((isSaved) => {
                  if (isSaved && simulation.onDisk !== simulation.newest) {
                    simulation.faults.push('flushed before it was saved');
                  }
                }),
              );
            } else await vi.advanceTimersByTimeAsync(each);
          }
          await vi.advanceTimersByTimeAsync(60_000);
          await Promise.all(flushes);
          expect(simulation.onDisk).toBe(simulation.newest);
          expect(simulation.states.at(-1) ?? 'saved').toBe('saved');
          expect(simulation.faults).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('waits for further keys, so that a field is not sent at each', async () => {
    const simulation = new Simulation();
    for (let key = 0; key < 20; key++) {
      simulation.change();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(400);
    expect(simulation.sentCount).toBe(1);
    expect(simulation.onDisk).toBe(20);
  });

  it('is silent once it is stopped', async () => {
    const simulation = new Simulation();
    simulation.plan = [{ outcome: 'disk', answerMs: 500 }];
    simulation.change();
    const flushed = simulation.queue.flush();
    await vi.advanceTimersByTimeAsync(10);
    simulation.queue.stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await flushed).toBe(false);
    expect(simulation.states).toEqual(['saving']);
    expect(simulation.sentCount).toBe(1);
  });
});
