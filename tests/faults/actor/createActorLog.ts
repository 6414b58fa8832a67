import { openSync, writevSync } from 'node:fs';
import type { ActorEvent } from './ActorEvent';

const lineFeed = Buffer.from('\n');

/**
 * Opens an actor's log, and gives the function that adds to it. A line is with the system when that returns, so that
 * it outlives the process. `writev` of two pieces is a system call that storage never makes: faults in storage's calls
 * spare the log.
 */
export function createActorLog(logPath: string): (event: ActorEvent) => void {
  const log = openSync(logPath, 'a');
  return (event) => {
    writevSync(log, [Buffer.from(JSON.stringify(event)), lineFeed]);
  };
}
