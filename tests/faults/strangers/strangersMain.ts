import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app } from 'electron';
import { createArticle } from '#core/article/createArticle';
import { HouseStyle } from '#core/proof/houseStyle/HouseStyle';
import { readHouseStyle } from '#core/proof/houseStyle/readHouseStyle';
import { openDictionary } from '#core/proof/spelling/openDictionary';
import en from '#resources/languages/en.json';
import { Desk } from '../../../electron/main/article/Desk';
import { takePicture } from '../../../electron/main/article/takePicture';
import { bundlesInWorkshop } from '../../../electron/main/bundle/bundlesInWorkshop';
import { openDocument } from '../../../electron/main/document/openDocument';
import { Trials } from '../../../electron/main/trials/Trials';
import { Workshop } from '../../../electron/main/workshop/Workshop';
import { createNodeFileSystem } from '../../../electron/storage/createNodeFileSystem';
import { readRulesFolder } from '../../../electron/storage/houseStyle/readRulesFolder';
import { readDictionaries } from '../../../electron/storage/words/readDictionaries';
import { importBundle } from '../../../electron/storage/bundle/importBundle';
import { articleForm } from '../../../electron/storage/library/articleForm';
import { openLibrary } from '../../../electron/storage/library/openLibrary';
import { kindOfPicture } from '../../../electron/storage/pictures/kindOfPicture';
import { randomIds } from '../../../electron/storage/randomIds';
import { systemClock } from '../../../electron/storage/systemClock';
import { hostileBundles } from '../bundles/hostileBundles';
import { statesIn } from '../statesIn';
import { hostileDictionaries } from './hostileDictionaries';
import { hostileDocuments } from './hostileDocuments';
import type { HostileFile } from './HostileFile';
import { hostilePictures } from './hostilePictures';
import { hostileRules } from './hostileRules';
import type { StrangersPlan, StrangersReport } from './StrangersPlan';

/*
 * The program of `mailed-bundles` and of what is hostile besides bundles: Electron without a window, in which main's own code
 * takes in files of strangers, with the real workshop beside it.
 */
const plan: StrangersPlan = JSON.parse(process.env['SPALT_STRANGERS'] ?? '');
const { folder, mostMegabytes } = plan;
const longestMs = plan.longestMs ?? Infinity;
const picturesInAnArticle = 100;
const inboxPath = path.join(folder, 'strangers', 'inbox');
const outsidePath = path.join(folder, 'outside');
const failures: string[] = [];
const sources = { clock: systemClock, ids: randomIds };
const workshop = new Workshop(plan.workshopPath, { write: () => undefined });
const trials = new Trials(workshop);
const hunspellPath = path.resolve('node_modules/hunspell-wasm/wasm/hunspell.wasm');
let takenCount = 0;
let slowest = { ms: 0, name: '' };
let mostKilobytes = 0;
let longestPauseMs = 0;
let lastBeatMs = 0;

app.setPath('userData', path.join(folder, 'user-data'));
// Not awaited here: Electron is ready only when this module has been run.
void takeAllIn();

async function takeAllIn(): Promise<void> {
  await app.whenReady();
  await mkdir(inboxPath, { recursive: true });
  await mkdir(outsidePath, { recursive: true });
  await writeFile(path.join(outsidePath, 'secret.txt'), 'nobody’s business');
  const before = await statesIn(outsidePath);
  const opened = await openLibrary(path.join(folder, 'library'), { clock: systemClock });
  if (!opened.ok) throw new Error(opened.error.systemCode);
  const desk = new Desk(opened.value);
  const watch = watchOver();

  const files = await hostileFilesOf(plan.kind, plan.count);
  for (const [index, file] of files.entries()) {
    if (plan.kind === 'picture' && index % picturesInAnArticle === 0) await newArticle(desk);
    const bytes = file.bytes();
    // To make it may have taken long, which is not its doing.
    await setImmediate();
    lastBeatMs = performance.now();
    longestPauseMs = 0;
    const startedMs = lastBeatMs;
    const complaints = await tryFile[file.kind](bytes, file, desk).catch((error: unknown) => [
      `a bug: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    ]);
    const tookMs = performance.now() - startedMs;
    if (tookMs > slowest.ms) slowest = { ms: tookMs, name: file.name };
    if (tookMs > longestMs) complaints.push(`took ${Math.round(tookMs)} ms`);
    if (longestPauseMs > longestMs) complaints.push(`main stood still for ${Math.round(longestPauseMs)} ms`);
    for (const complaint of complaints) failures.push(`${file.name}: ${complaint}`);
  }

  await newArticle(desk);
  const good = await tryPicture(await readFile('tests/fixtures/pictures/3x2.jpg'), { fileName: 'a.jpg' }, desk);
  if (good.length > 0 || takenCount === 0) failures.push(`Afterwards, a good photo is not taken in: ${good.join()}`);
  await desk.close();
  if (JSON.stringify(await statesIn(outsidePath)) !== JSON.stringify(before)) failures.push('Written outside');
  if (mostKilobytes / 1024 > mostMegabytes) failures.push(`The workshop took ${Math.round(mostKilobytes / 1024)} MiB`);
  clearInterval(watch);
  const report: StrangersReport = {
    runs: files.length,
    failures,
    takenCount,
    slowest,
    mostMebibytes: Math.round(mostKilobytes / 1024),
  };
  await writeFile(plan.reportPath, JSON.stringify(report));
  workshop.close();
  app.exit(0);
}

async function hostileFilesOf(kind: HostileFile['kind'], count: number): Promise<readonly HostileFile[]> {
  if (kind === 'picture') return hostilePictures(count);
  if (kind === 'document') return hostileDocuments(count);
  if (kind === 'dictionary') return hostileDictionaries(count);
  if (kind === 'rules') return hostileRules(count);
  return hostileBundles(count).map((bundle) => ({ ...bundle, kind, fileName: 'ut.spalt' }));
}

async function newArticle(desk: Desk): Promise<void> {
  const created = await desk.create(createArticle(sources, { language: 'sv' }));
  if (!created.ok) throw new Error(created.error.code);
}

/** Takes a photo in, and makes what a page shows of it. */
async function tryPicture(
  bytes: Uint8Array,
  { fileName }: Pick<HostileFile, 'fileName'>,
  desk: Desk,
): Promise<string[]> {
  const session = desk.openSession;
  if (session === undefined) throw new Error('No article is open');
  const taken = await takePicture(session, workshop, { bytes, fileName });
  if (!taken.ok) return unsaid(taken.error.code);
  takenCount += 1;
  const { image, widthPx, heightPx, description } = taken.value;
  const complaints = widthPx > 0 && heightPx > 0 ? [] : [`${widthPx} × ${heightPx}`];
  if (JSON.stringify(description).includes('root:')) complaints.push('brought along a file of the disk');
  const filePath = session.picturePath(image);
  const kind = kindOfPicture(await readFile(filePath ?? ''));
  if (filePath === undefined || kind === undefined) return [...complaints, 'kept, and not there'];
  const words = { caption: '', credit: '', alternativeText: '' };
  const cachePath = path.join(folder, 'user-data', 'made');
  const variants = [undefined, { kind: 'jpg', widthPx: 320, heightPx: 240 }] as const;
  for (const variant of variants) {
    const preparation = { kind, edit: { rotation: 0, crop: null }, words, variant } as const;
    // A page is refused that shows what can't be drawn: that is no fault.
    await workshop.run({ kind: 'prepare', request: { filePath, preparation, cachePath } }).catch(() => undefined);
  }
  return complaints;
}

/** Makes an article of a manuscript. */
async function tryDocument(bytes: Uint8Array, { fileName }: HostileFile, desk: Desk): Promise<string[]> {
  const filePath = path.join(inboxPath, fileName);
  await writeFile(filePath, bytes);
  const article = await openDocument(filePath, desk, { ...sources, workshop, usualLanguage: 'sv' });
  if (!article.ok) return unsaid(article.error.code);
  takenCount += 1;
  const written = await readFile(desk.openSession?.filePath ?? '');
  const read = articleForm.read(written);
  return [
    ...(read.ok ? [] : [`became no article: ${JSON.stringify(read.error.slice(0, 3))}`]),
    ...(written.includes('nobody’s business') || written.includes('root:') ? ['brought along a file of the disk'] : []),
    ...(/"(?:href|address)": ?"(?!https?:|mailto:|tel:|#|\/)[a-z]+:/iu.test(written.toString())
      ? ['an address that runs']
      : []),
  ];
}

/** Reads a bundle and imports it: both are refused for what is wrong with it, and the library is as it was. */
async function tryBundle(bytes: Uint8Array, { fileName, codes = [] }: HostileFile, desk: Desk): Promise<string[]> {
  const filePath = path.join(inboxPath, fileName);
  await writeFile(filePath, bytes);
  const { folderPath } = desk.store;
  const reader = bundlesInWorkshop(workshop);
  const before = await readdir(folderPath);
  const results = [await reader.read(filePath), await importBundle(filePath, folderPath, { ...sources, reader })];
  const after = await readdir(folderPath);
  return [
    ...(before.join() === after.join() ? [] : [`left in the library: ${after.join()}`]),
    ...results.flatMap((result) => {
      if (result.ok) return ['taken in'];
      if (result.error.code === 'disk') return [`the disk failed: ${result.error.systemCode}`];
      const found = result.error.problems.map(({ code }) => code);
      const isTold = codes.length === 0 || found.some((code) => codes.includes(code));
      return isTold ? [] : [`told of ${found.join()}, not of ${codes.join(' or ')}`];
    }),
  ];
}

/** Tries a dictionary as the window is given it, and opens one that is fit once more, as the window does. */
async function tryDictionary(bytes: Uint8Array, { fileName, affixes }: HostileFile): Promise<string[]> {
  await writeFile(path.join(inboxPath, fileName), bytes);
  await writeFile(path.join(inboxPath, fileName.replace('.dic', '.aff')), affixes?.() ?? Buffer.alloc(0));
  const [tried] = await trials.dictionaries(await readDictionaries(createNodeFileSystem(), [inboxPath], 'sv'));
  if (tried === undefined) return ['not found'];
  if (!tried.texts.ok) return unsaidProblem(tried.texts.error.code);
  takenCount += 1;
  const source = { language: tried.name, ...tried.texts.value };
  const opened = await openDictionary(source, { code: await readFile(hunspellPath), clock: systemClock });
  return opened.ok ? [] : [`was fit, and then ${opened.error.code}`];
}

/** The same of a file of rules. */
async function tryRules(bytes: Uint8Array, { fileName }: HostileFile): Promise<string[]> {
  const rulesPath = path.join(folder, 'house-style');
  await mkdir(rulesPath, { recursive: true });
  await writeFile(path.join(rulesPath, fileName), bytes);
  const read = await readRulesFolder(createNodeFileSystem(), folder);
  if (!read.ok) return [read.error.systemCode];
  const [tried] = await trials.rules(read.value.files);
  if (tried === undefined) return ['not found'];
  if (!tried.text.ok) return unsaidProblem(tried.text.error.code);
  const rules = readHouseStyle(tried.text.value);
  if (!rules.ok) return rules.error.flatMap(({ code }) => unsaidProblem(code));
  takenCount += 1;
  const text = 'aaaa idag och hus '.repeat(30);
  new HouseStyle([rules.value], 'sv').findIn(
    { type: 'paragraph', text, marks: [], attributes: {}, ancestors: [] },
    'sv',
  );
  return [];
}

/** How each kind of file is taken in. */
const tryFile = {
  picture: tryPicture,
  document: tryDocument,
  bundle: tryBundle,
  dictionary: tryDictionary,
  rules: tryRules,
} as const;

/** What is refused has a sentence. */
function unsaid(code: string): string[] {
  return code in en.trouble ? [] : [`no sentence for ${code}`];
}

/** The same of a problem that a file has. */
function unsaidProblem(code: string): string[] {
  return code in en.problem ? [] : [`no sentence for ${code}`];
}

/** Sees what the workshop takes of memory, and for how long main stands still. */
function watchOver(): NodeJS.Timeout {
  return setInterval(() => {
    const nowMs = performance.now();
    longestPauseMs = Math.max(longestPauseMs, nowMs - lastBeatMs);
    lastBeatMs = nowMs;
    const taken = app.getAppMetrics().find(({ name }) => name === 'Spalt workshop')?.memory.workingSetSize ?? 0;
    mostKilobytes = Math.max(mostKilobytes, taken);
  }, 25);
}
