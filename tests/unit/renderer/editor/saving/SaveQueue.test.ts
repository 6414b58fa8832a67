import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { Saved, SaveFailure } from '#core/library/failures';
import type { SaveState } from '../../../../../renderer/editor/saving/SaveQueue';
import { SaveQueue } from '../../../../../renderer/editor/saving/SaveQueue';
import { ReviewOutbox } from '../../../../../renderer/editor/review/ReviewOutbox';
import { emptyReview } from '#core/review/reviewJson';
import type { ArticleReview } from '#core/review/reviewJson';

/** How the main process meets one message. `refused`: its form is wrong, so that the request itself fails. */
type Outcome = 'ok' | 'disk' | 'out-of-step' | 'invalid' | 'refused';

const failures: Readonly<Record<Exclude<Outcome, 'ok' | 'refused'>, SaveFailure>> = {
  disk: { code: 'disk', systemCode: 'ENOSPC', filePath: '/library/article.json' },
  'out-of-step': { code: 'out-of-step', revision: 0 },
  invalid: { code: 'invalid', problems: [] },
};

/**
 * The editor and the main process with a document that is a row of numbers, each step adding the next one. Messages
 * arrive in order; their answers take as long as they are told to, so that an early refusal overtakes a slow write.
 * Beside the numbers there is a review, in which more and more people have their say.
 */
class Simulation {
  readonly queue: SaveQueue;
  readonly states: SaveState[] = [];
  /** What must never happen, as it happened. */
  readonly faults: string[] = [];
  readonly sentAtMs: number[] = [];
  /** What the next messages meet; then all is well. */
  plan: { readonly outcome: Outcome; readonly answerMs: number }[] = [];
  typed = 0;
  readonly outbox = new ReviewOutbox(emptyReview, () => this.queue.recordReview());
  #mainCount = 0;
  #mainReview: ArticleReview = emptyReview;
  #mainRevision = 0;
  onDisk = 0;
  peopleOnDisk = 0;

  constructor() {
    this.queue = new SaveQueue(
      {
        sendSteps: (revision, steps) => {
          const change = this.outbox.take();
          return this.#answer(() => {
            if (revision !== this.#mainRevision) return 'out-of-step';
            for (const step of steps) {
              // Exactly once, and in order.
              if (step !== this.#mainCount) this.faults.push(`step ${String(step)} after ${this.#mainCount} others`);
              this.#mainCount++;
            }
            this.#mainRevision += steps.length;
            this.#mainReview = { ...this.#mainReview, ...change, suggestions: null };
            return 'ok';
          });
        },
        sendDocument: (revision) => {
          const review = this.outbox.takeWhole();
          return this.#answer(() => {
            this.#mainCount = this.typed;
            this.#mainRevision = revision;
            this.#mainReview = review;
            return 'ok';
          });
        },
        after: (delayMs, callback) => {
          const timer = setTimeout(callback, delayMs);
          return () => clearTimeout(timer);
        },
      },
      0,
      (state) => {
        this.states.push(state);
        if (state.kind === 'saved' && this.onDisk !== this.typed) {
          this.faults.push(`said to be saved: ${this.typed}, on disk: ${this.onDisk}`);
        }
        if (state.kind === 'saved' && this.peopleOnDisk !== this.outbox.current.people.length) {
          this.faults.push(`said to be saved: ${this.outbox.current.people.length}, on disk: ${this.peopleOnDisk}`);
        }
      },
    );
  }

  get mainCount(): number {
    return this.#mainCount;
  }

  type(count: number): void {
    const first = this.typed;
    this.typed += count;
    this.queue.record(Array.from({ length: count }, (_, index) => ({ toJSON: () => first + index })));
  }

  say(): void {
    const { people } = this.outbox.current;
    this.outbox.note({ people: [...people, { name: String(people.length), colour: 0 }] });
  }

  async #answer(takeIn: () => 'ok' | 'out-of-step'): Promise<Result<Saved, SaveFailure>> {
    this.sentAtMs.push(Date.now());
    const { outcome, answerMs } = this.plan.shift() ?? { outcome: 'ok', answerMs: 20 };
    // A disk that refuses has the change in memory all the same; any other refusal leaves everything as it was.
    const taken = outcome === 'ok' || outcome === 'disk' ? takeIn() : outcome;
    const revision = this.#mainRevision;
    const written = this.#mainCount;
    const peopleWritten = this.#mainReview.people.length;
    await new Promise((resolve) => {
      setTimeout(resolve, answerMs);
    });
    if (taken === 'refused') throw new Error('refused, not of its form');
    if (taken !== 'ok') return failure(failures[taken]);
    if (outcome === 'disk') return failure(failures.disk);
    this.onDisk = Math.max(this.onDisk, written);
    this.peopleOnDisk = Math.max(this.peopleOnDisk, peopleWritten);
    return success({ revision, savedAt: '2026-03-02T07:00:00.000Z' });
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

const meeting = fc.record({
  outcome: fc.constantFrom<Outcome>('ok', 'ok', 'ok', 'disk', 'out-of-step', 'invalid', 'refused'),
  answerMs: fc.integer({ min: 0, max: 900 }),
});
const action = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('wait' as const), delayMs: fc.integer({ min: 0, max: 1500 }) }),
  fc.record({ kind: fc.constantFrom('flush' as const, 'say' as const) }),
);

describe('SaveQueue', () => {
  it('brings everything to disk, whatever fails meanwhile, and never says `saved` before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(meeting, { maxLength: 12 }),
        fc.array(action, { maxLength: 30 }),
        async (plan, actions) => {
          const simulation = new Simulation();
          simulation.plan = [...plan];
          let flushCount = 0;
          let answeredCount = 0;
          for (const each of actions) {
            if (each.kind === 'type') simulation.type(each.count);
            else if (each.kind === 'say') simulation.say();
            else if (each.kind === 'wait') await vi.advanceTimersByTimeAsync(each.delayMs);
            else {
              const before = simulation.typed;
              flushCount++;
              void simulation.queue.flush().then((isSaved) => {
                answeredCount++;
                if (isSaved && simulation.onDisk < before) simulation.faults.push('flushed before it was saved');
              });
            }
          }
          // Every failure ends some time: at most 12 are planned, with pauses of at most 5 s.
          await vi.advanceTimersByTimeAsync(90_000);
          expect(simulation.faults).toEqual([]);
          expect(answeredCount).toBe(flushCount);
          expect(simulation.queue.state.kind).toBe('saved');
          expect(simulation.mainCount).toBe(simulation.typed);
          expect(simulation.onDisk).toBe(simulation.typed);
          expect(simulation.peopleOnDisk).toBe(simulation.outbox.current.people.length);
          expect(await simulation.queue.flush()).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('sends at least every 200 ms while somebody types without a pause', async () => {
    const simulation = new Simulation();
    const startMs = Date.now();
    while (Date.now() - startMs < 60_000) {
      simulation.type(1);
      await vi.advanceTimersByTimeAsync(30);
    }
    const gapsMs = simulation.sentAtMs.map((sentMs, index) => sentMs - (simulation.sentAtMs[index - 1] ?? startMs));
    expect(Math.max(...gapsMs)).toBeLessThanOrEqual(230);
    expect(simulation.typed - simulation.onDisk).toBeLessThanOrEqual(9);
  });

  it('tells of nothing but news: keys between two messages draw nothing', async () => {
    const simulation = new Simulation();
    for (let key = 0; key < 5; key++) {
      simulation.type(1);
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(simulation.states).toEqual([{ kind: 'unsaved' }]);
  });

  it('says `failed` with the reason, and tries again until the disk takes it', async () => {
    const simulation = new Simulation();
    simulation.plan = Array.from({ length: 3 }, () => ({ outcome: 'disk' as const, answerMs: 10 }));
    simulation.type(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(simulation.queue.state).toEqual({ kind: 'failed', failure: failures.disk });
    simulation.type(1);
    expect(simulation.queue.state.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(simulation.queue.state).toEqual({ kind: 'saved', savedAt: '2026-03-02T07:00:00.000Z' });
    expect(simulation.onDisk).toBe(2);
  });

  it('mends being out of step without a word, and a flush waits for it', async () => {
    const simulation = new Simulation();
    simulation.plan = [{ outcome: 'out-of-step', answerMs: 10 }];
    simulation.type(2);
    const flushed = simulation.queue.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(await flushed).toBe(true);
    expect(simulation.states.map(({ kind }) => kind)).not.toContain('failed');
  });

  it('tries again when an early refusal is followed by a late success', async () => {
    const simulation = new Simulation();
    simulation.plan = [
      { outcome: 'ok', answerMs: 1000 },
      { outcome: 'invalid', answerMs: 0 },
    ];
    simulation.type(1);
    await vi.advanceTimersByTimeAsync(250);
    simulation.type(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(simulation.queue.state.kind).toBe('saved');
    expect(simulation.onDisk).toBe(2);
  });

  it('sends what was typed while a failure was already overtaken by a success', async () => {
    const simulation = new Simulation();
    simulation.plan = [
      { outcome: 'disk', answerMs: 201 },
      { outcome: 'ok', answerMs: 201 },
    ];
    for (let key = 0; key < 3; key++) {
      simulation.type(1);
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(simulation.queue.state.kind).toBe('saved');
    expect(simulation.onDisk).toBe(3);
  });

  it('gives false from a flush whose try fails', async () => {
    const simulation = new Simulation();
    simulation.plan = [{ outcome: 'disk', answerMs: 10 }];
    simulation.type(1);
    const flushed = simulation.queue.flush();
    await vi.advanceTimersByTimeAsync(20);
    expect(await flushed).toBe(false);
  });

  it('is silent once it is stopped, also about answers that come later', async () => {
    const simulation = new Simulation();
    simulation.plan = [{ outcome: 'disk', answerMs: 500 }];
    simulation.type(1);
    const flushed = simulation.queue.flush();
    simulation.queue.stop();
    const told = simulation.states.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await flushed).toBe(false);
    expect(simulation.states).toHaveLength(told);
    expect(simulation.sentAtMs).toHaveLength(1);
  });
});
