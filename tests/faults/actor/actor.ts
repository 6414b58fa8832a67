import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ActorPlan } from './ActorPlan';
import { createActions } from './createActions';
import { createActorLog } from './createActorLog';

/*
 * A program of its own that works on a library until it is done or killed, and tells each request and each answer in
 * a log outside the disk that is tested. Its plan is on its command line, as JSON.
 */
const plan: ActorPlan = JSON.parse(process.argv[2] ?? '');
const log = createActorLog(plan.logPath);
const actions = await createActions(plan, log);

if (plan.isGated) {
  await actions.doOnce();
  process.stdout.write(`${JSON.stringify(actions.watched())}\n`);
  log({ kind: 'gate' });
  await once(process.stdin, 'data');
}
for (let time = 0; time < (plan.times ?? Infinity); time++) {
  const answering = actions.doOnce();
  // A typist does not wait to be answered; one that is to be counted does.
  if (plan.times !== undefined && plan.letter === undefined) await answering;
  else if (plan.letter === undefined) await setImmediate();
  else await setTimeout(Math.random() * 4);
}
await actions.finish();
log({ kind: 'end' });
process.exit(0);
