import { success } from '#core/base/Result';
import { folderNameOf } from '../../../electron/storage/library/folderNames';
import type { Deed } from './Deed';
import {
  bridge,
  copied,
  copiesIn,
  deedPlaces,
  headlineOf,
  inOneOf,
  leftIn,
  makeDeedLibrary,
  market,
  openDeedLibrary,
  valueOf,
} from './deedLibrary';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArticle } from '#core/article/readArticle';
import { withHeadline } from '#core/article/withHeadline';

const newHeadline = 'Bron öppnar';

/** Throwing an article away: it is in the library or in the trash, whole. */
export const trash: Deed = {
  prepare: makeDeedLibrary,
  async run(folder) {
    const store = await openDeedLibrary(folder);
    return store.ok ? store.value.trash(folderNameOf(bridge)) : store;
  },
  async check(folder, { isDone }) {
    const { library, trash: trashPath } = deedPlaces(folder);
    const { place, complaints } = await inOneOf(bridge, [library, trashPath]);
    return [
      ...complaints,
      ...(isDone && place !== trashPath ? ['It was not thrown away'] : []),
      ...(await inOneOf(market, [library, trashPath])).complaints,
      ...(await looksTidy(folder)),
    ];
  },
};

/** Bringing one back. */
export const takeBack: Deed = {
  prepare: makeDeedLibrary,
  async run(folder) {
    const store = await openDeedLibrary(folder);
    return store.ok ? store.value.restoreFromTrash(folderNameOf(market)) : store;
  },
  async check(folder, { isDone }) {
    const { library, trash: trashPath } = deedPlaces(folder);
    const { place, complaints } = await inOneOf(market, [library, trashPath]);
    return [
      ...complaints,
      ...(isDone && place !== library ? ['It was not brought back'] : []),
      ...(await inOneOf(bridge, [library])).complaints,
      ...(await looksTidy(folder)),
    ];
  },
};

/** Deleting one for good: nobody ever meets half of it. */
export const deleteForGood: Deed = {
  prepare: makeDeedLibrary,
  async run(folder) {
    const store = await openDeedLibrary(folder);
    return store.ok ? store.value.deleteForGood(folderNameOf(market)) : store;
  },
  async check(folder, { isDone }) {
    const { library, trash: trashPath } = deedPlaces(folder);
    // Whoever looks into the trash takes away the rest of what is being deleted.
    const untidy = await looksTidy(folder);
    const { names, complaints } = await copiesIn(trashPath, market);
    return [
      ...complaints,
      ...(isDone && names.length > 0 ? ['It was not deleted'] : []),
      ...(await inOneOf(bridge, [library])).complaints,
      ...untidy,
    ];
  },
};

/** Putting a copy beside an article: there is a whole one or none. */
export const duplicate: Deed = {
  prepare: makeDeedLibrary,
  async run(folder) {
    const store = await openDeedLibrary(folder);
    return store.ok ? store.value.duplicate(bridge.id, ({ document }) => ({ ...copied, document })) : store;
  },
  async check(folder, { isDone }) {
    const { library } = deedPlaces(folder);
    const { names, complaints } = await copiesIn(library, copied);
    return [
      ...complaints,
      ...(isDone && names.length === 0 ? ['There is no copy'] : []),
      ...(names.length > 1 ? ['There are two copies'] : []),
      ...(await inOneOf(bridge, [library])).complaints,
      ...(await looksTidy(folder)),
    ];
  },
};

/** Giving an article that is not open another headline. */
export const rename: Deed = {
  prepare: makeDeedLibrary,
  async run(folder) {
    const store = await openDeedLibrary(folder);
    return store.ok ? store.value.rename(bridge.id, newHeadline) : store;
  },
  async check(folder, { isDone }) {
    const { library } = deedPlaces(folder);
    const { complaints } = await inOneOf(bridge, [library]);
    if (complaints.length > 0) return complaints;
    const text = await readFile(path.join(library, folderNameOf(bridge), 'article.json'), 'utf8');
    const { article } = valueOf(readArticle(text));
    const isRenamed =
      headlineOf(article) === headlineOf({ ...article, document: withHeadline(article.document, newHeadline) });
    const isOld = headlineOf(article) === headlineOf(bridge);
    return [
      ...(isRenamed || (isOld && !isDone) ? [] : [`It is called ${headlineOf(article)}`]),
      ...(await looksTidy(folder)),
    ];
  },
};

/** What is wrong once the library was opened again, the article opened and closed, and the trash looked into. */
async function looksTidy(folder: string): Promise<readonly string[]> {
  const { library, trash: trashPath } = deedPlaces(folder);
  const store = await openDeedLibrary(folder);
  if (!store.ok) return [`The library does not open: ${JSON.stringify(store.error)}`];
  const inTrash = await store.value.namesInTrash();
  const listed = await store.value.list();
  const opened = await store.value.open(bridge.id);
  const closed = opened.ok ? await opened.value.close() : success(null);
  return [
    ...(inTrash.ok ? [] : [`The trash is not listed: ${JSON.stringify(inTrash.error)}`]),
    ...(listed.ok && listed.value.unreadable.length === 0 ? [] : [`Not listed: ${JSON.stringify(listed)}`]),
    ...(closed.ok ? [] : ['It can not be closed']),
    ...(await leftIn(library, trashPath, path.join(library, folderNameOf(bridge)))),
  ];
}
