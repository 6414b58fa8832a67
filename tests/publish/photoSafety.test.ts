import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { EditorState } from '@tiptap/pm/state';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { readArticle } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import { articleSchema } from '#core/document/articleSchema';
import { documentJsonOf } from '#core/document/documentJsonOf';
import { figuresOf } from '#core/document/figuresOf';
import type { ArticleSession } from '#core/library/ArticleStore';
import { publishArticle } from '#core/publish/publishArticle';
import { textOf } from '#core/text/textOf';
import { takePicture } from '../../electron/main/article/takePicture';
import { publishedPictures } from '../../electron/storage/export/PictureSource';
import { writeExport } from '../../electron/storage/export/writeExport';
import { createNodeFileSystem } from '../../electron/storage/createNodeFileSystem';
import { makePicture } from '../../electron/workshop/pictures/makePicture';
import { preparationOf } from '../../electron/workshop/preparationOf';
import type { WorkshopAnswers, WorkshopJob } from '../../electron/workshop/workshopJobs';
import { doJob } from '../../electron/workshop/workshopJobs';
import { insertFigure } from '../../renderer/editor/blocks/insertFigure';
import { draft, libraryIn, valueOf } from '../unit/electron/storage/support/library';
import { temporaryFolder } from '../unit/electron/storage/support/temporaryFolder';
import { workshopParts } from '../unit/electron/workshop/support/workshopParts';
import { isWithin } from './chromium/isWithin';
import { lookForHarm, openHarmWindow } from './chromium/lookForHarm';
import { openChromium } from './chromium/openChromium';
import { ReportingServer } from './chromium/ReportingServer';
import { Chance } from './generated/Chance';
import { hostilePhotos, secrets } from './generated/hostilePhotos';
import { publishedWays } from './generated/publishedWays';

/** `npm run test:publish` shows 600. */
const photoCount = Number(process.env['SPALT_HOSTILE_PHOTOS'] ?? 20);
const seed = Number(process.env['SPALT_SEED'] ?? 20_261_130);
const photosOfArticle = 2;

let browser: Browser;
let server: ReportingServer;

beforeAll(async () => {
  browser = await openChromium();
  server = await ReportingServer.start();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The jobs of the workshop, in this process. */
class WorkshopHere {
  run<Job extends WorkshopJob>(job: Job): Promise<WorkshopAnswers[Job['kind']]>;
  run(job: WorkshopJob): Promise<WorkshopAnswers[WorkshopJob['kind']]> {
    return doJob(job, workshopParts);
  }
}

/** Takes photos into an article as the window does, with the words that their files have, and reads what it would save. */
async function withPhotos(session: ArticleSession, photos: readonly Uint8Array[]): Promise<ArticleFile> {
  let state = EditorState.create({ doc: articleSchema.nodeFromJSON(session.current().document) });
  for (const bytes of photos) {
    const taken = valueOf(await takePicture(session, new WorkshopHere(), { bytes, fileName: 'bild.jpg' }));
    state = state.apply(insertFigure(state, taken, state.doc.content.size));
  }
  const article = { ...session.current(), document: valueOf(documentJsonOf(state.doc)) };
  return valueOf(readArticle(writeArticle(article))).article;
}

/** The elements of the packet of XMP in a file; none where it has none. */
async function elementsOfXmp(bytes: Uint8Array): Promise<readonly string[]> {
  const { xmp } = await sharp(bytes).metadata();
  if (xmp === undefined) return [];
  const text = xmp.toString('utf8');
  if (/<!DOCTYPE|<!ENTITY|<\?xml-/u.test(text)) return ['a declaration'];
  const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  return Array.from(parsed.getElementsByTagName('*'), ({ tagName }) => tagName);
}

const ownElements: ReadonlySet<string> = new Set([
  'x:xmpmeta',
  'rdf:RDF',
  'rdf:Description',
  'rdf:Alt',
  'rdf:Seq',
  'rdf:li',
  'dc:creator',
  'dc:rights',
  'dc:description',
  'photoshop:Credit',
  'Iptc4xmpCore:AltTextAccessibility',
]);

/** What exiftool may find in a published photo, by group. */
const ownTags =
  /^(?:SourceFile|(?:File|JFIF|ICC.*|RIFF|Meta|Track\d|System|ExifTool|Composite|XMP-x|ItemList|QuickTime):.+|(?:IFD0):(?:Artist|Copyright|Orientation)|XMP-dc:(?:Creator|Rights|Description)|XMP-photoshop:Credit|XMP-iptcCore:AltTextAccessibility)$/u;

/** What is wrong with the photos that were published into a folder. */
async function wrongIn(folderPath: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folderPath, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of files) {
    const bytes = await readFile(file);
    const text = bytes.toString('latin1');
    found.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => `${secret} in ${file}`));
    if (file.endsWith('.html')) continue;
    found.push(...(await elementsOfXmp(bytes)).filter((name) => !ownElements.has(name)));
  }
  const args = ['-q', '-j', '-G1', '-a', '-n', '-r', folderPath];
  // What it tells of hundreds of photos is more than a program may say here by itself.
  const json = execFileSync('exiftool', args, { encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 });
  const all: readonly Readonly<Record<string, unknown>>[] = JSON.parse(json);
  for (const tags of all) {
    if (String(tags['SourceFile']).endsWith('.html')) continue;
    found.push(...Object.keys(tags).filter((name) => !ownTags.test(name) || /gps/iu.test(name)));
  }
  return found;
}

it('photos whose files were made to do harm add nothing to a page, and tell nothing of where they were taken', async () => {
  const chance = new Chance(seed);
  const folder = await temporaryFolder();
  const photoFolder = path.join(folder, 'photos');
  await mkdir(photoFolder);
  const photos = await hostilePhotos(photoFolder, photoCount, chance);
  const ways = await publishedWays();
  const window = await openHarmWindow(browser, server);
  const library = await libraryIn(path.join(folder, 'library'));
  const fileSystem = createNodeFileSystem();
  const found: unknown[] = [];
  let filledCount = 0;
  for (let first = 0, number = 0; first < photos.length; first += photosOfArticle, number++) {
    const session = valueOf(await library.create(draft()));
    const article = await withPhotos(session, photos.slice(first, first + photosOfArticle));
    const parts = figuresOf(article.document).flatMap(({ figure }) => figure.content);
    filledCount += parts.filter((part) => textOf(part) !== '').length;
    const made = ways[number % ways.length]?.(article, chance);
    if (made === undefined) throw new Error('No way');
    found.push(...made.paths.filter((file) => !isWithin(file)));
    const wrong = await lookForHarm(
      server,
      window,
      made.pages.map((html) => ({ ...made, html })),
    );
    found.push(...wrong.map((deed) => [number, deed]));
    const pictures = publishedPictures(
      fileSystem,
      (image) => session.picturePath(image),
      (filePath, picture) =>
        makePicture({ filePath, preparation: preparationOf(picture), cachePath: path.join(folder, 'cache') }),
    );
    const published = publishArticle(article, { format: number % 2 === 0 ? 'page' : 'fragment' });
    valueOf(await writeExport(path.join(folder, 'out', String(number)), published, pictures, fileSystem));
    valueOf(await session.close());
  }
  found.push(...(await wrongIn(path.join(folder, 'out'))));
  expect([...new Set(found)]).toEqual([]);
  expect(server.strayRequests).toEqual([]);
  expect(server.reports).toEqual([]);
  // The words of the files did come into the articles.
  expect(filledCount / photos.length).toBeGreaterThan(2);
});

it('is really looked at: what a photo as it was taken tells is found', async () => {
  const folder = await temporaryFolder();
  await hostilePhotos(folder, 1, new Chance(seed));
  const wrong = await wrongIn(folder);
  for (const tag of ['GPS:GPSLatitude', 'XMP-exif:GPSLatitude', 'XMP-photoshop:City', 'IPTC:City']) {
    expect(wrong).toContain(tag);
  }
  expect(wrong.some((each) => each.startsWith('SPALT-SERIAL in'))).toBe(true);
});
