import { setTimeout } from 'node:timers/promises';
import type { ActorEvent } from './ActorEvent';
import type { ActorPlan } from './ActorPlan';
import { readActorLog } from './readActorLog';
import { startActor } from './startActor';

/** The longest that an actor works before the fault comes. */
const longestWorkMs = 150;

/**
 * Lets an actor work, brings about a fault at a random moment, and kills it. Gives what it told, and what was wrong
 * with it apart from the fault.
 */
export async function workUntilFault(
  actorPath: string,
  plan: Omit<ActorPlan, 'isGated' | 'times'>,
  fault: () => Promise<void>,
): Promise<{ readonly events: readonly ActorEvent[]; readonly complaints: readonly string[] }> {
  const actor = startActor(actorPath, { ...plan, isGated: true });
  try {
    const isAtGate = (await actor.atGate()) !== undefined;
    actor.letGo();
    await setTimeout(Math.random() * longestWorkMs);
    await fault();
    actor.kill();
    const { complaints } = await actor.ended;
    const events = await readActorLog(plan.logPath);
    return { events, complaints: isAtGate ? [] : [`The actor ended early: ${complaints}`] };
  } finally {
    actor.kill();
  }
}
