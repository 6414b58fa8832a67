import type { ActorEvent, Thing } from '../actor/ActorEvent';

/** The names of the things of a kind that an actor asked for, or was answered for. */
export function namesOf(events: readonly ActorEvent[], kind: 'begun' | 'done', what: Thing): readonly string[] {
  return events.flatMap((event) => (event.kind === kind && event.what === what ? [event.name] : []));
}
