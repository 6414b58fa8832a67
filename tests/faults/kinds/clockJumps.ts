import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#core/base/Clock';
import { readVersionFile } from '#core/library/versions/versionFile';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { characterAt } from '../actor/characterAt';
import type { ActorEvent } from '../actor/ActorEvent';
import { placesIn } from '../actor/placesIn';
import { prepareFolder } from '../actor/prepareFolder';
import { spaltDesk } from '../actor/spaltDesk';
import type { Fault } from '../Fault';
import { checkFolder } from '../oracle/checkFolder';
import { runMany, runsOf } from '../runMany';

const tenYearsMs = 10 * 365.25 * 24 * 60 * 60 * 1000;
const letterCount = 30;
const conflictCount = 4;

/**
 * The clock jumps back and forth by up to ten years, or stands still, each time it is asked; meanwhile somebody else
 * writes to the file as well. Nothing of either may be lost, since no decision may hang on the time.
 */
export const clockJumps: Fault = ({ count, folder, jobs }) =>
  runMany(runsOf(count), jobs, async (run, worker) => {
    const disk = path.join(folder, String(worker));
    await rm(disk, { recursive: true, force: true });
    const articleId = await prepareFolder(disk);
    const library = await openLibrary(placesIn(disk).library, { clock: run % 4 === 0 ? stillClock() : jumpingClock() });
    const opened = library.ok ? await library.value.open(articleId) : undefined;
    if (opened?.ok !== true) return ['The article does not open'];
    const desk = spaltDesk(opened.value);
    const events: ActorEvent[] = [];
    const complaints: string[] = [];
    const theirs: string[] = [];
    for (let length = 1; length <= letterCount; length++) {
      events.push({ kind: 'typed', length, atMs: 0 });
      const code = await desk.type(characterAt(length - 1));
      if (code === undefined) events.push({ kind: 'saved', length, atMs: 0 });
      else complaints.push(`Not saved: ${code}`);
      if (length % Math.floor(letterCount / conflictCount) === 0 && length < letterCount) {
        const text = `${JSON.stringify({ ...opened.value.current(), language: 'fi' })}\n${' '.repeat(length)}`;
        await writeFile(opened.value.filePath, text);
        theirs.push(text);
      }
    }
    const closed = await opened.value.close();
    if (!closed.ok) complaints.push('Not closed');
    const versionsFolder = path.join(path.dirname(opened.value.filePath), 'versions');
    const kept = await Promise.all(
      (await readdir(versionsFolder)).map(async (name) => {
        const version = readVersionFile(await readFile(path.join(versionsFolder, name), 'utf8'));
        if (!version.ok) throw new Error(`A torn version: ${name}`);
        return JSON.stringify(version.value.article);
      }),
    );
    const lost = theirs.filter((text) => !kept.includes(text.trim())).map(() => 'What somebody else wrote is lost');
    return [...complaints, ...lost, ...(await checkFolder(disk, articleId, events))];
  });

function jumpingClock(): Clock {
  return { now: () => Date.now() + Math.round((Math.random() * 2 - 1) * tenYearsMs) };
}

function stillClock(): Clock {
  const now = Date.now() - tenYearsMs;
  return { now: () => now };
}
