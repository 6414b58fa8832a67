import type { Clock } from '#core/base/Clock';

/** The system's clock. */
export const systemClock: Clock = { now: () => Date.now() };
