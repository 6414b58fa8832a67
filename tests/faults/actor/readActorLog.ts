import { readFile } from 'node:fs/promises';
import type { ActorEvent } from './ActorEvent';

/** What an actor has told; a last line that was cut off is left out. */
export async function readActorLog(logPath: string): Promise<readonly ActorEvent[]> {
  const text = await readFile(logPath, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): ActorEvent => JSON.parse(line));
}
