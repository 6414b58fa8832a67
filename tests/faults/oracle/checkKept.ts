import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isArticleId } from '#core/article/ArticleId';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import { readBundle } from '../../../electron/workshop/bundles/readBundle';
import { removeStaleFolders } from '../../../electron/storage/library/removeTree';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import type { ActorEvent } from '../actor/ActorEvent';
import { placesIn } from '../actor/placesIn';
import { namesOf } from './namesOf';

/**
 * What is wrong with the versions, bundles and imported articles after a fault: each that was answered for is there,
 * none is torn, and what an import has left goes with the next.
 */
export async function checkKept(
  folder: string,
  library: ArticleStore,
  session: ArticleSession,
  events: readonly ActorEvent[],
): Promise<readonly string[]> {
  return [
    ...(await checkVersions(session, events)),
    ...(await checkBundles(folder, events)),
    ...(await checkImported(folder, library, events)),
  ];
}

async function checkVersions(session: ArticleSession, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const listed = await session.versions();
  if (!listed.ok) return [`The versions are not listed: ${JSON.stringify(listed.error)}`];
  const { versions, unreadable } = listed.value;
  const begun = namesOf(events, 'begun', 'version');
  const texts = await Promise.all(versions.map(({ id }) => session.readVersion(id)));
  return [
    ...unreadable.map((file) => `A version is torn: ${JSON.stringify(file)}`),
    ...texts.flatMap((text) => (text.ok ? [] : [`A version can't be read: ${JSON.stringify(text.error)}`])),
    ...namesOf(events, 'done', 'version')
      .filter((name) => versions.every((version) => version.name !== name))
      .map((name) => `A version is missing: ${name}`),
    ...versions
      .filter(({ kind, name }) => kind === 'named' && !begun.includes(name ?? ''))
      .map(({ name }) => `A version that nobody kept: ${name}`),
  ];
}

async function checkBundles(folder: string, events: readonly ActorEvent[]): Promise<readonly string[]> {
  const { bundles } = placesIn(folder);
  const names = await readdir(bundles).catch(() => []);
  const whole = names.filter((name) => name.endsWith('.spalt'));
  const read = await Promise.all(whole.map((name) => readBundle(path.join(bundles, name))));
  return [
    ...read.flatMap((bundle) => (bundle.ok ? [] : [`A bundle is torn: ${JSON.stringify(bundle.error)}`])),
    ...namesOf(events, 'done', 'bundle')
      .filter((name) => !whole.includes(`${name}.spalt`))
      .map((name) => `A bundle is missing: ${name}`),
  ];
}

async function checkImported(
  folder: string,
  library: ArticleStore,
  events: readonly ActorEvent[],
): Promise<readonly string[]> {
  const complaints: string[] = [];
  const done = namesOf(events, 'done', 'import');
  for (const id of namesOf(events, 'begun', 'import')) {
    const opened = isArticleId(id) ? await library.open(id) : undefined;
    if (opened?.ok !== true) {
      if (done.includes(id)) complaints.push(`An imported article is missing: ${id}`);
      continue;
    }
    const session = opened.value;
    const figure = session.current().document.content.at(-1);
    const picturePath = figure?.type === 'figure' ? session.picturePath(figure.attrs.image) : undefined;
    if ((await readFile(picturePath ?? '').catch(() => undefined)) === undefined) {
      complaints.push(`An imported article lacks its photo: ${id}`);
    }
    const listed = await session.versions();
    if (!listed.ok || listed.value.versions.length === 0) complaints.push(`It lacks its version: ${id}`);
    await session.close();
  }
  const { library: libraryPath } = placesIn(folder);
  await removeStaleFolders(createNodeFileSystem(), libraryPath);
  const left = (await readdir(libraryPath)).filter((name) => name.startsWith('.spalt-'));
  return [...complaints, ...left.map((name) => `An import has left: ${name}`)];
}
