import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { UpdateKeeper } from '../../../../../electron/main/updates/UpdateKeeper';
import type { LogEventName } from '../../../../../electron/storage/log/LogEvents';
import { handTimers } from '../../storage/support/handTimers';

/** A keeper that tells what was done, in words. */
function keeperOf(newest: readonly (string | undefined | Error)[], { isAccepted = true, isFetchable = true } = {}) {
  const done: string[] = [];
  const logged: string[] = [];
  const left = [...newest];
  const timers = handTimers();
  const state = { isWanted: false };
  const keeper = new UpdateKeeper({
    isWanted: () => state.isWanted,
    open: () => {
      done.push('open');
      return Promise.resolve({
        check: () => {
          done.push('check');
          const found = left.length > 1 ? left.shift() : left[0];
          return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
        },
        fetch: () => {
          done.push('fetch');
          return isFetchable ? Promise.resolve() : Promise.reject(new Error('sha512'));
        },
      });
    },
    timers,
    log: {
      write: (event: LogEventName, fields: object) => {
        logged.push(JSON.stringify({ event, ...fields }));
      },
    },
    onFound: (version) => {
      done.push(`found ${version}`);
      return Promise.resolve(isAccepted);
    },
    onFetched: (version) => done.push(`fetched ${version}`),
    onNothing: () => done.push('nothing'),
    onFailed: () => done.push('failed'),
  });
  const ring = async (): Promise<void> => {
    timers.ring();
    await setImmediate();
  };
  return { keeper, state, done, logged, timers, ring };
}

it('loads nothing and asks nothing while it is not wanted', async () => {
  const { keeper, done, timers } = keeperOf(['2.0.0']);
  keeper.begin();
  expect(timers.pendingMs).toEqual([]);
  await keeper.look();
  expect(done).toEqual([]);
});

it('looks a while after the start and then once a day, in silence, and asks of a version once', async () => {
  const { keeper, state, done, timers, ring } = keeperOf([undefined, '2.0.0', '2.0.0', new Error('no network')], {
    isAccepted: false,
  });
  state.isWanted = true;
  keeper.begin();
  expect(timers.pendingMs).toEqual([60 * 1000]);
  await ring();
  expect(done).toEqual(['open', 'check']);
  for (let day = 0; day < 3; day++) {
    expect(timers.pendingMs).toEqual([24 * 60 * 60 * 1000]);
    await ring();
  }
  expect(done).toEqual(['open', 'check', 'check', 'found 2.0.0', 'check', 'check']);
});

it('tells of everything when the user has asked', async () => {
  const { keeper, state, done } = keeperOf([undefined, new Error('no network'), '2.0.0']);
  state.isWanted = true;
  for (let time = 0; time < 3; time++) await keeper.look();
  expect(done.filter((what) => what !== 'check')).toEqual([
    'open',
    'nothing',
    'failed',
    'found 2.0.0',
    'fetch',
    'fetched 2.0.0',
  ]);
});

it('tells when what was to be fetched is not what it should be', async () => {
  const { keeper, state, done } = keeperOf(['2.0.0'], { isFetchable: false });
  state.isWanted = true;
  await keeper.look();
  expect(done.at(-1)).toBe('failed');
});

it('fetches nothing once it has been turned off', async () => {
  const { keeper, state, done, timers } = keeperOf(['2.0.0']);
  state.isWanted = true;
  keeper.begin();
  state.isWanted = false;
  keeper.begin();
  expect(timers.pendingMs).toEqual([]);
  expect(done).toEqual([]);
});

it('leaves in the log what came of it, by version and kind, without a word of anybody', async () => {
  const { keeper, state, logged } = keeperOf([undefined, new TypeError('https://host.example/'), '2.0.0', 'ring 112']);
  await keeper.look();
  expect(logged).toEqual([]);
  state.isWanted = true;
  for (let time = 0; time < 4; time++) await keeper.look();
  expect(logged.map((line): unknown => JSON.parse(line))).toEqual([
    { event: 'update-looked', isAsked: true },
    { event: 'update-failed', step: 'look', error: 'TypeError' },
    { event: 'update-looked', isAsked: true },
    { event: 'update-found', version: '2.0.0' },
    { event: 'update-fetched', version: '2.0.0' },
    { event: 'update-looked', isAsked: true },
    { event: 'update-found', version: '0' },
    { event: 'update-fetched', version: '0' },
  ]);
});

it('logs that what was found could not be fetched', async () => {
  const { keeper, state, logged, ring } = keeperOf(['2.0.0'], { isFetchable: false });
  state.isWanted = true;
  keeper.begin();
  await ring();
  expect(logged.map((line): unknown => JSON.parse(line))).toEqual([
    { event: 'update-looked', isAsked: false },
    { event: 'update-found', version: '2.0.0' },
    { event: 'update-failed', step: 'fetch', error: 'Error' },
  ]);
});
