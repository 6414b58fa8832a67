import type { Timers } from '../../../../../electron/storage/Timers';

/** Timers that ring when the test says so. */
export interface HandTimers extends Timers {
  /** The delays of those that have not rung, oldest first. */
  readonly pendingMs: readonly number[];
  ring(): void;
}

export function handTimers(): HandTimers {
  let pending: { readonly delayMs: number; readonly callback: () => void }[] = [];
  return {
    start(delayMs, callback) {
      const timer = { delayMs, callback };
      pending.push(timer);
      return () => {
        pending = pending.filter((other) => other !== timer);
      };
    },
    get pendingMs() {
      return pending.map(({ delayMs }) => delayMs);
    },
    ring() {
      const rung = pending;
      pending = [];
      for (const { callback } of rung) callback();
    },
  };
}
