import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { success, failure } from '#core/base/Result';
import type { Result } from '#core/base/Result';
import { usualSettings } from '#core/contract/settings';
import type { BackupState } from '#core/contract/requests/backupRequests';
import type { BackupFailure } from '#core/library/backup/backups';
import { BackupKeeper } from '../../../../../electron/main/backup/BackupKeeper';
import type { BackupJob } from '../../../../../electron/main/backup/backupJobs';
import { openSettings } from '../../../../../electron/storage/settings/openSettings';
import { handTimers } from '../../storage/support/handTimers';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const minute = 60_000;
const start = Date.UTC(2026, 10, 23, 12);

/** A keeper whose jobs are answered by the test, with a clock and timers that it sets. */
async function scene() {
  let now = start;
  const clock = { now: () => now };
  const timers = handTimers();
  const settings = await openSettings(await temporaryFolder(), {
    clock,
    defaults: usualSettings('sv'),
  });
  const jobs: BackupJob[] = [];
  const states: BackupState[] = [];
  let outcome: Result<null, BackupFailure> = success(null);
  let hold: Promise<unknown> = Promise.resolve();
  const keeper = new BackupKeeper({
    settings,
    clock,
    timers,
    onChanged: (state) => states.push(state),
    async runJob(job, { signal }): Promise<Result<never, BackupFailure>> {
      jobs.push(job);
      await hold;
      if (signal.aborted) return failure({ code: 'cancelled' });
      if (!outcome.ok) return outcome;
      const facts = { articleCount: 1, fileCount: 1, byteCount: 1, notReadCount: 0, libraryName: 'Tidningen' };
      const snapshot = { name: String(now), takenAt: new Date(now).toISOString(), ...facts };
      // A report of the kind that was asked for: only its snapshot is looked at.
      return JSON.parse(JSON.stringify(success({ snapshot })));
    },
  });
  return {
    keeper,
    jobs,
    states,
    timers,
    settings,
    fail: (error: BackupFailure | null) => {
      outcome = error === null ? success(null) : failure(error);
    },
    holdUntil: (promise: Promise<unknown>) => {
      hold = promise;
    },
    /** Lets so many minutes pass, looking each time. */
    pass: async (minutes: number) => {
      for (let passed = 0; passed < minutes; passed++) {
        now += minute;
        timers.ring();
        await Promise.resolve();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

describe('BackupKeeper', () => {
  it('takes nothing until a place is chosen', async () => {
    const { keeper, jobs, pass } = await scene();
    keeper.take('/bibliotek');
    await pass(300);
    expect(jobs).toEqual([]);
    expect(keeper.state()).toMatchObject({ folderPath: null, last: null, work: null, failure: null });
    await keeper.close();
  });

  it('takes one when it is due, of the library that is open', async () => {
    const { keeper, jobs, pass } = await scene();
    keeper.take('/bibliotek');
    keeper.choose('/stickan');
    await pass(1);
    expect(jobs).toMatchObject([{ kind: 'take', libraryPath: '/bibliotek', retention: 'year', isExpected: false }]);
    expect(keeper.state().last).toMatchObject({ takenAt: new Date(start + minute).toISOString() });
    await pass(59);
    expect(jobs).toHaveLength(1);
    await pass(1);
    expect(jobs[1]).toMatchObject({ isExpected: true });
    keeper.change({ everyHours: 24, retention: 'month' });
    await pass(180);
    expect(jobs).toHaveLength(2);
    keeper.take('/annat');
    expect(keeper.state().last).toBeNull();
    await pass(1);
    expect(jobs[2]).toMatchObject({ libraryPath: '/annat', isExpected: false, retention: 'month' });
    keeper.take('/bibliotek');
    expect(keeper.state().last).not.toBeNull();
    await keeper.close();
  });

  it('tells why it failed, keeps when it last went well, and tries again sooner', async () => {
    const { keeper, jobs, pass, fail, states } = await scene();
    keeper.take('/bibliotek');
    keeper.choose('/stickan');
    await pass(1);
    fail({ code: 'gone' });
    await pass(60);
    expect(jobs).toHaveLength(2);
    expect(states.at(-1)).toMatchObject({ failure: { code: 'gone' }, last: { articleCount: 1 }, work: null });
    await pass(14);
    expect(jobs).toHaveLength(2);
    fail(null);
    await pass(1);
    expect(jobs).toHaveLength(3);
    expect(states.at(-1)).toMatchObject({ failure: null });
    await keeper.close();
  });

  it('does one thing at a time, and ends it when it is told to', async () => {
    const { keeper, jobs, holdUntil, states } = await scene();
    const released = new EventEmitter();
    holdUntil(once(released, 'now'));
    keeper.take('/bibliotek');
    keeper.choose('/stickan');
    const running = keeper.run();
    expect(keeper.state().work).toMatchObject({ kind: 'take' });
    await keeper.run();
    const other = await keeper.work({ kind: 'verify', backupPath: '/stickan' });
    expect(other).toEqual({ ok: false, error: { code: 'in-use' } });
    expect(jobs).toHaveLength(1);
    keeper.cancel();
    released.emit('now');
    await running;
    expect(states.at(-1)).toMatchObject({ work: null, failure: null, last: null });
    await keeper.close();
    expect(await keeper.work({ kind: 'verify', backupPath: '/stickan' })).toMatchObject({ ok: false });
  });
});
