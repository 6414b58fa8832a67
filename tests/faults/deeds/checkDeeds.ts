import type { ActorEvent } from '../actor/ActorEvent';
import { namesOf } from '../oracle/namesOf';
import { deedFolder } from './deedFolders';
import { deedNames, deeds } from './deeds';

/** What is wrong after every deed that was begun. */
export async function checkDeeds(folder: string, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const deed of deedNames) {
    const done = new Set(namesOf(events, 'done', deed));
    const codes = new Map(
      events.flatMap((event) => (event.kind === 'failed' && event.what === deed ? [[event.name, event.code]] : [])),
    );
    for (const time of new Set(namesOf(events, 'begun', deed))) {
      const found = await deeds[deed].check(deedFolder(folder, deed, Number(time)), {
        isDone: done.has(time),
        code: codes.get(time),
      });
      complaints.push(...found.map((complaint) => `After ${deed} ${time}: ${complaint}`));
    }
  }
  return complaints;
}
