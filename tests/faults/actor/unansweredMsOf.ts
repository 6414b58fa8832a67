import type { ActorEvent } from './ActorEvent';

/** How long the longest wait for an answer to a typed character was, in milliseconds; 0 when none was answered. */
export function unansweredMsOf(events: readonly ActorEvent[]): number {
  const typedAtMs = new Map<number, number>();
  let longestMs = 0;
  for (const event of events) {
    if (event.kind === 'typed') typedAtMs.set(event.length, event.atMs);
    if (event.kind === 'saved')
      longestMs = Math.max(longestMs, event.atMs - (typedAtMs.get(event.length) ?? event.atMs));
  }
  return longestMs;
}
