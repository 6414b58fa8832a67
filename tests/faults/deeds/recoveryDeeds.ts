import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, success } from '#core/base/Result';
import { withHeadline } from '#core/article/withHeadline';
import type { CatalogueQuery } from '#core/library/catalogue/catalogueQuery';
import { FolderCatalogue } from '../../../electron/storage/catalogue/FolderCatalogue';
import { folderNameOf } from '../../../electron/storage/library/folderNames';
import { planRecovery } from '../../../electron/storage/recovery/planRecovery';
import { restoreArticle } from '../../../electron/storage/recovery/restoreArticle';
import { RescueJournal } from '../../../electron/storage/rescue/RescueJournal';
import type { Deed } from './Deed';
import { bridge, deedClock, deedPlaces, disk, headlineOf, makeDeedLibrary } from './deedLibrary';

const unreadable = '{"format": "spalt-article", "ver';
const folderName = folderNameOf(bridge);
const rescuedAgain = { ...bridge, document: withHeadline(bridge.document, 'Bron, senare') };

/** Putting a version in the place of an article's file that can't be read: neither is ever lost. */
export const recover: Deed = {
  async prepare(folder) {
    await makeDeedLibrary(folder);
    await writeFile(path.join(deedPlaces(folder).library, folderName, 'article.json'), unreadable);
  },
  async run(folder) {
    const parts = recoveryParts(folder);
    const plan = await planRecovery(parts);
    return plan.ok ? restoreArticle(parts, plan.value.candidates[0]?.id ?? '') : plan;
  },
  async check(folder, { isDone }) {
    const { library } = deedPlaces(folder);
    const folderPath = path.join(library, folderName);
    const files = (await readdir(folderPath)).filter((name) => /^article\..*json$/u.test(name));
    const texts = await Promise.all(files.map((name) => readFile(path.join(folderPath, name), 'utf8')));
    const plan = await planRecovery(recoveryParts(folder));
    const isOffered = plan.ok && plan.value.candidates.length > 0;
    const isReadable = !plan.ok && plan.error.code === 'not-found';
    return [
      ...(texts.filter((text) => text === unreadable).length === 1 ? [] : ['What could not be read is gone']),
      ...(isDone && !isReadable ? ['It was not put back'] : []),
      ...(isReadable || isOffered ? [] : [`Nothing is offered: ${JSON.stringify(plan)}`]),
    ];
  },
};

/** Keeping a text that could not be saved, in the place of an earlier one. */
export const rescue: Deed = {
  async prepare(folder) {
    await makeDeedLibrary(folder);
    if (!(await put(folder, bridge))) throw new Error('Not kept');
  },
  run: async (folder) =>
    (await put(folder, rescuedAgain)) ? success(null) : failure({ code: 'disk', systemCode: 'not kept' }),
  async check(folder, { isDone }) {
    const kept = await new RescueJournal(deedPlaces(folder).rescue, disk).read(bridge.id);
    if (kept === undefined) return ['What was kept is gone'];
    const isNew = headlineOf(kept.article) === headlineOf(rescuedAgain);
    const isOld = headlineOf(kept.article) === headlineOf(bridge);
    return isNew || (isOld && !isDone) ? [] : [`What is kept is ${headlineOf(kept.article)}`];
  },
};

/** Reading a library into its list, which is kept elsewhere: whatever is left of that, the next list is right. */
export const catalogue: Deed = {
  async prepare(folder) {
    await makeDeedLibrary(folder);
    await listed(folder);
    const { library } = deedPlaces(folder);
    const filePath = path.join(library, folderName, 'article.json');
    const text = await readFile(filePath, 'utf8');
    await writeFile(filePath, text.replace('"Bron"', '"Den nya bron"'));
  },
  async run(folder) {
    await listed(folder);
    return success(null);
  },
  async check(folder) {
    const { total, trashCount, unreadable: troubles, headlines } = await listed(folder);
    const isRight = total === 1 && trashCount === 1 && troubles === 0 && headlines.includes('Den nya bron');
    return isRight ? [] : [`The list is ${JSON.stringify({ total, trashCount, troubles, headlines })}`];
  },
};

function recoveryParts(folder: string): Parameters<typeof planRecovery>[0] {
  return { fileSystem: disk, clock: deedClock, libraryPath: deedPlaces(folder).library, folderName };
}

function put(folder: string, article: typeof bridge): Promise<boolean> {
  const { library, rescue: rescuePath } = deedPlaces(folder);
  return new RescueJournal(rescuePath, disk).put({
    filePath: path.join(library, folderName, 'article.json'),
    basedOn: '',
    rescuedAt: new Date(deedClock.now()).toISOString(),
    article,
  });
}

async function listed(folder: string): Promise<{
  readonly total: number;
  readonly trashCount: number;
  readonly unreadable: number;
  readonly headlines: readonly string[];
}> {
  const { library, cache } = deedPlaces(folder);
  const list = new FolderCatalogue({
    libraryPath: library,
    cachePath: cache,
    fileSystem: disk,
    clock: deedClock,
    onChanged: () => undefined,
  });
  await list.settle();
  const found: CatalogueQuery = {
    place: 'articles',
    text: 'bron',
    filters: { status: null, section: null, author: null, tag: null, changedAfter: null },
    sort: 'changed',
    isDescending: true,
    offset: 0,
    limit: 10,
  };
  const page = await list.query(found);
  await list.close();
  return {
    total: page.total,
    trashCount: page.trashCount,
    unreadable: page.unreadable.length,
    headlines: page.rows.map(({ headline }) => headline),
  };
}
