import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import { slugOfArticle } from '#core/article/slugOfArticle';
import type { Result } from '#core/base/Result';
import type { ArticleSession, ArticleStore } from '#core/library/ArticleStore';
import { publishArticle } from '#core/publish/publishArticle';
import { importBundle } from '../../../electron/storage/bundle/importBundle';
import { writeBundle } from '../../../electron/storage/bundle/writeBundle';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import { originalPictures } from '../../../electron/storage/export/PictureSource';
import { writeExport } from '../../../electron/storage/export/writeExport';
import { folderNameOf } from '../../../electron/storage/library/folderNames';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { articleFileName } from '../../../electron/storage/library/readLibraryFolder';
import { imagesFolderName } from '../../../electron/storage/pictures/picturePathIn';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { versionsFolderName } from '../../../electron/storage/versions/ArticleVersions';
import { bundleReader } from '../../../electron/workshop/bundles/bundleReader';
import { deedFolder, placesWithin, prepareDeed, syncDiskOf } from '../deeds/deedFolders';
import type { DeedName } from '../deeds/deeds';
import { deedNames, deeds, isDeedName } from '../deeds/deeds';
import { watchedByDeed } from '../deeds/watchedByDeed';
import type { ActorEvent, Thing } from './ActorEvent';
import type { ActorPlan, ActorTask } from './ActorPlan';
import { characterAt } from './characterAt';
import type { Desk } from './Desk';
import { lowdbDesk } from './lowdbDesk';
import { newBundle } from './newBundle';
import { newPicture } from './newPicture';
import { openActorSettings } from './openActorSettings';
import { placesIn } from './placesIn';
import { spaltDesk } from './spaltDesk';
import { watchedPaths } from './watchedPaths';

/** What an actor can do. */
export interface Actions {
  /** Does the task once, telling it before and after. Resolves when it is answered, well or not. */
  doOnce(): Promise<void>;
  /** Every path that the task is about to use. */
  watched(): readonly string[];
  /** Waits for what is under way. */
  finish(): Promise<void>;
}

/** As often as a struck deed is done: to see what it uses, struck, and twice more. */
const deedTimes = 4;

type Log = (event: ActorEvent) => void;
type Failed = { readonly code: string; readonly systemCode?: string };

/** The pictures, pages and so on that come between so many characters. */
const lettersBetween = 12;
const otherTasks = ['picture', 'settings', 'export', 'create', 'version', 'bundle', 'import'] as const;

/** Opens the library of a plan, and gives what can be done with it. */
export async function createActions(plan: ActorPlan, log: Log): Promise<Actions> {
  const places = placesIn(plan.folder);
  const library = valueOf(await openLibrary(places.library, { clock: systemClock }));
  const session = valueOf(await library.open(plan.articleId));
  const desk = plan.writer === 'spalt' ? spaltDesk(session) : await lowdbDesk(session.filePath, plan.writer);
  const settings = await openActorSettings(plan.folder);
  const underWay = new Set<Promise<void>>();
  // Made ahead, so that the paths it will have are known before it is written.
  let nextArticle = newArticle();
  let nextPicture = newPicture();
  const bundlesFolder = `${plan.logPath}-bundles`;
  let nextBundle = plan.task === 'import' ? await newBundle(bundlesFolder) : undefined;
  const deed = isDeedName(plan.task) ? plan.task : deedNames[Math.floor(Math.random() * deedNames.length)];
  if (deed !== undefined && plan.writer === 'spalt' && (isDeedName(plan.task) || plan.task === 'mixed')) {
    await prepareDeed(plan.folder, deed, isDeedName(plan.task) ? deedTimes : 1);
    if (plan.task === 'mixed') syncDiskOf(plan.folder);
  }
  const seenBefore = isDeedName(plan.task) ? await placesWithin(deedFolder(plan.folder, plan.task, 0)) : [];
  let seen = seenBefore;
  let deedCount = 0;
  let versionCount = 0;
  let isBusy = false;
  let count = 0;

  const telling = async (what: Thing, name: string, action: () => Promise<Result<unknown, Failed>>): Promise<void> => {
    log({ kind: 'begun', what, name });
    const answer = await action();
    if (answer.ok) log({ kind: 'done', what, name });
    else log({ kind: 'failed', code: answer.error.systemCode ?? answer.error.code, what, name });
  };

  const doDeed = async (name: DeedName): Promise<void> => {
    const time = deedCount++;
    const place = deedFolder(plan.folder, name, time);
    await telling(name, String(time), () => deeds[name].run(place));
    if (time === 0 && isDeedName(plan.task)) seen = [...seenBefore, ...(await placesWithin(place))];
  };

  const tasks: { readonly [Task in Exclude<ActorTask, DeedName | 'mixed'>]: () => Promise<void> } = {
    type: () => type(desk, plan.letter, log),
    async picture() {
      const bytes = nextPicture;
      nextPicture = newPicture();
      await telling('picture', pictureNameOf(bytes), () => session.addPicture(bytes, 'bild.png'));
    },
    async settings() {
      const widthPx = (settings.current().windowBounds?.widthPx ?? 0) + 1;
      const windowBounds = { widthPx, heightPx: 1, isMaximized: false };
      await telling('settings', String(widthPx), () => settings.change({ windowBounds }));
    },
    async export() {
      const published = publishArticle(session.current(), { format: 'page' });
      const text = published.files.map((file) => file.text).join('');
      await telling('export', sha256(text), () =>
        writeExport(
          places.export,
          published,
          originalPictures(createNodeFileSystem(), (image) => session.picturePath(image)),
        ),
      );
    },
    async create() {
      const article = nextArticle;
      nextArticle = newArticle();
      await telling('create', article.id, () => createAndClose(library, article));
    },
    async version() {
      versionCount += 1;
      const name = `Version ${versionCount}`;
      await telling('version', name, () => session.keepVersion('named', name));
    },
    async bundle() {
      const { id } = session;
      await telling('bundle', id, () => writeBundle(session.filePath, path.join(places.bundles, `${id}.spalt`)));
    },
    async import() {
      const reader = bundleReader(createNodeFileSystem());
      const bundle = nextBundle ?? (await newBundle(bundlesFolder));
      await telling('import', bundle.articleId, () =>
        importBundle(bundle.filePath, places.library, { clock: systemClock, ids: randomIds, reader }),
      );
      // Made while nobody counts calls, where nobody looks.
      if (plan.task === 'import') nextBundle = await newBundle(bundlesFolder);
    },
    async open() {
      await session.close();
      const opened = await library.open(plan.articleId);
      if (!opened.ok)
        log({ kind: 'failed', code: 'systemCode' in opened.error ? opened.error.systemCode : opened.error.code });
    },
  };

  const mixed = async (): Promise<void> => {
    count += 1;
    const typing = tasks.type();
    const task = otherTasks[Math.floor(count / lettersBetween) % otherTasks.length];
    if (plan.writer === 'spalt' && task !== undefined && count % lettersBetween === 0 && !isBusy) {
      isBusy = true;
      // One deed a run, as soon as there is time for it: its folder is made anew by nobody.
      await (deedCount === 0 && deed !== undefined ? doDeed(deed) : tasks[task]());
      isBusy = false;
    }
    await typing;
  };

  return {
    async doOnce() {
      const { task } = plan;
      const doing = task === 'mixed' ? mixed() : isDeedName(task) ? doDeed(task) : tasks[task]();
      underWay.add(doing);
      await doing;
      underWay.delete(doing);
    },
    watched() {
      // Only the next time: what comes after it must get by.
      if (isDeedName(plan.task)) return watchedByDeed(deedFolder(plan.folder, plan.task, deedCount), seen);
      const articleFolder = path.dirname(session.filePath);
      const newFolder = path.join(places.library, folderNameOf(nextArticle));
      const images = path.join(articleFolder, imagesFolderName);
      const picture = path.join(images, pictureNameOf(nextPicture));
      const page = path.join(places.export, `${slugOfArticle(session.current())}.html`);
      return watchedPaths(
        [...Object.values(places), articleFolder, newFolder, images, path.join(articleFolder, versionsFolderName)],
        [session.filePath, path.join(newFolder, articleFileName), settings.filePath, picture, page],
        plan.task === 'import' ? places.library : undefined,
      );
    },
    async finish() {
      await Promise.all(underWay);
    },
  };
}

async function type(desk: Desk, letter: string | undefined, log: Log): Promise<void> {
  const length = desk.length() + 1;
  log({ kind: 'typed', length, atMs: Date.now() });
  const code = await desk.type(letter ?? characterAt(length - 1));
  log(code === undefined ? { kind: 'saved', length, atMs: Date.now() } : { kind: 'failed', code });
}

async function createAndClose(library: ArticleStore, article: ArticleFile): Promise<Result<unknown, Failed>> {
  const created = await library.create(article);
  return created.ok ? created.value.close() : created;
}

function newArticle(): ArticleFile {
  return createArticle({ clock: systemClock, ids: randomIds }, { language: 'sv' });
}

function pictureNameOf(bytes: Uint8Array): string {
  return `${createHash('sha256').update(bytes).digest('hex')}.png`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function valueOf<Value extends ArticleStore | ArticleSession>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
