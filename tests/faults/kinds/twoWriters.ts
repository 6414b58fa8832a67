import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readArticle } from '#core/article/readArticle';
import { readVersionFile } from '#core/library/versions/versionFile';
import { articleSchema } from '#core/document/articleSchema';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { systemClock } from '../../../electron/storage/systemClock';
import { placesIn } from '../actor/placesIn';
import { prepareFolder } from '../actor/prepareFolder';
import { readActorLog } from '../actor/readActorLog';
import { startActor } from '../actor/startActor';
import type { Fault } from '../Fault';
import { runMany, runsOf } from '../runMany';

const letters = ['A', 'B'] as const;

/**
 * Two processes have the same article open and type into it at the same time, each a letter of its own. What each was
 * answered for must stand in the article or in a file that was kept beside it.
 */
export const twoWriters: Fault = async ({ actorPath, count, folder, jobs, writer }) => {
  let keptCount = 0;
  const report = await runMany(runsOf(count), Math.max(1, Math.floor(jobs / 2)), async (_, worker) => {
    const base = path.join(folder, String(worker));
    await rm(base, { recursive: true, force: true });
    const disk = path.join(base, 'disk');
    const articleId = await prepareFolder(disk);
    const writers = letters.map((letter) => {
      const logPath = path.join(base, letter);
      const times = 5 + Math.floor(Math.random() * 30);
      const plan = { writer, task: 'type', folder: disk, logPath, articleId, isGated: true, letter, times } as const;
      return { letter, logPath, actor: startActor(actorPath, plan) };
    });
    try {
      await Promise.all(writers.map(({ actor }) => actor.atGate()));
      for (const { actor } of writers) actor.letGo();
      const endings = await Promise.all(writers.map(({ actor }) => actor.ended));
      const complaints = endings
        .filter(({ code }) => code !== 0)
        .map((ending) => `An actor broke: ${ending.complaints}`);
      // Whoever comes next settles what the two have left.
      const library = await openLibrary(placesIn(disk).library, { clock: systemClock });
      const opened = library.ok ? await library.value.open(articleId) : undefined;
      const closed = opened?.ok === true ? await opened.value.close() : undefined;
      if (closed?.ok !== true) complaints.push('The article does not open and close');
      const texts = await textsIn(disk);
      keptCount += texts.length - 1;
      for (const { letter, logPath } of writers) {
        const events = await readActorLog(logPath);
        const saved = Math.max(0, ...events.flatMap((event) => (event.kind === 'saved' ? [event.length] : [])));
        // Whoever was opened second may have begun with letters of the other's.
        const own = events.filter((event) => event.kind === 'typed' && event.length <= saved).length;
        const found = Math.max(0, ...texts.map((text) => text.split(letter).length - 1));
        if (found < own) complaints.push(`${letter}: ${own} letters were answered for, ${found} are there`);
      }
      return complaints;
    } finally {
      for (const { actor } of writers) actor.kill();
    }
  });
  return { ...report, remark: `${keptCount} files were kept beside the article` };
};

/** The typed text of every file of the article, versions and conflicts included. */
async function textsIn(disk: string): Promise<readonly string[]> {
  const { library } = placesIn(disk);
  const names = await readdir(library, { recursive: true });
  const lying = names.filter((name) => path.basename(name).startsWith('.spalt-'));
  if (lying.length > 0) throw new Error(`Left lying: ${lying.join(', ')}`);
  const files = names.filter((name) => name.endsWith('.json'));
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(path.join(library, name), 'utf8');
      const read = path.basename(path.dirname(name)) === 'versions' ? readVersionFile(text) : readArticle(text);
      if (!read.ok) throw new Error(`Torn: ${name}`);
      return articleSchema.nodeFromJSON(read.value.article.document).lastChild?.textContent ?? '';
    }),
  );
}
