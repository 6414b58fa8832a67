import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import { documentOf, figure } from '../../core/document/build';
import { newsOf, now, SiteLibrary } from '../storage/site/siteLibrary';
import { runSpalt } from './support/runSpalt';

/** What a run gives, paths from the folder above the library. */
async function run(library: SiteLibrary, ...given: readonly string[]) {
  const root = path.dirname(library.libraryPath);
  const from = (name: string): string => (name.startsWith('@') ? path.join(root, name.slice(1)) : name);
  const { code, out, err } = await runSpalt(given.map(from), { clock: { now: () => now } });
  const short = (text: string): string => text.replaceAll(`${root}/`, '@');
  return { code, out: short(out), err: short(err) };
}

const fileOf = (article: Pick<ArticleFile, 'id'>): string => `@bibliotek/${article.id}/article.json`;
const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const textOf = (library: SiteLibrary) => (name: string) =>
  readFile(path.join(path.dirname(library.libraryPath), 'ut', name), 'utf8');

describe('spalt export of several articles', () => {
  it('exports of a library what readers may have, and the same bytes as one by one', async () => {
    const embargoUntil = new Date(now + 1000).toISOString();
    const articles = [
      newsOf(1),
      newsOf(2, { status: 'ready' }),
      newsOf(3, { status: 'draft' }),
      newsOf(4, { embargoUntil }),
    ];
    const library = await SiteLibrary.with(articles);
    await mkdir(path.join(library.libraryPath, 'profiles'));
    const dry = await run(library, 'export', '@bibliotek', '--out', '@ut', '--format', 'text', '--dry-run');
    expect(dry).toEqual({
      code: 0,
      err: '',
      out: '+ @ut/nyhet-1.txt\n+ @ut/nyhet-2.txt\n2 articles would be exported, 0 can’t be, 2 not ready\n',
    });
    expect(await readdir(path.dirname(library.libraryPath))).toEqual(['bibliotek']);
    const all = await run(library, 'export', '@bibliotek', '--out', '@ut', '--format', 'text');
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(all.out).toBe('@ut/nyhet-1.txt\n@ut/nyhet-2.txt\n2 articles exported, 0 failed, 2 not ready\n');
    const first = await textOf(library)('nyhet-1.txt');
    // A file that is named is exported whatever its status.
    const files = [newsOf(1), newsOf(3)].map(fileOf);
    const given = await run(library, 'export', ...files, '--out', '@ut', '--format', 'text', '--dry-run');
    expect(given.out).toContain('~ @ut/nyhet-1.txt\n+ @ut/nyhet-3.txt\n2 articles');
    const one = await run(library, 'export', `@bibliotek/${newsOf(1).id}`, '--out', '@ut', '--format', 'text');
    expect(one).toEqual({ code: 0, err: '', out: '@ut/nyhet-1.txt\n' });
    expect(await textOf(library)('nyhet-1.txt')).toBe(first);
  });

  it('lets none that fails stop the others, nor one be written over another', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2), newsOf(3, { slug: 'nyhet-1' })]);
    await writeFile(path.join(library.folderOf(newsOf(2)), 'article.json'), '{');
    const done = await run(library, 'export', '@bibliotek', '--out', '@ut', '--format', 'markdown');
    expect(done.code).toBe(2);
    expect(done.out).toBe('@ut/nyhet-1.md\n1 articles exported, 2 failed, 0 not ready\n');
    expect(done.err.split('\n')).toEqual([
      expect.stringMatching(/^spalt: @bibliotek\/[-\w]+\/article\.json:1:2: /u),
      expect.stringContaining(`would get the same name as ${fileOf(newsOf(1))}`),
      '',
    ]);
    const json = await run(library, 'export', '@bibliotek', '--out', '@ut', '--format', 'markdown', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      code: 'incomplete',
      exportedCount: 1,
      failedCount: 2,
      articles: [{ ok: true }, { ok: false, code: 'invalid' }, { ok: false, code: 'same-name' }],
    });
    const missing = await run(library, 'export', '@borta.json', fileOf(newsOf(1)), '--out', '@ut');
    expect(missing).toMatchObject({ code: 2, err: 'spalt: @borta.json: no such file or folder\n' });
    expect(missing.out).toContain('1 articles exported, 1 failed');
  });
});

const draw = (background: string) =>
  sharp({ create: { width: 2, height: 2, channels: 3, background } })
    .png()
    .toBuffer();

/** `spalt` in a process of its own, as in a terminal, and what it prints. */
function startWatching(folder: string, given: readonly string[]) {
  const child = spawn(process.execPath, [path.resolve('electron/cli/spalt.mjs'), ...given, '--watch'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    nextLine: async (): Promise<string> => String((await lines.next()).value),
    end: async (): Promise<unknown> => {
      child.kill('SIGINT');
      const [code]: unknown[] = await once(child, 'close');
      return code;
    },
  };
}

describe('--watch', () => {
  it.each([
    [['export', 'bibliotek', '--out', 'ut', '--format', 'text'], 'exported', 'ut/nyhet-1.txt', 'ut/nyhet-2.txt'],
    [
      ['site', 'bibliotek', 'webb', '--address', 'https://a.example/'],
      'files added',
      'webb/2026/02/nyhet-1/index.html',
      'webb/2026/02/nyhet-2/index.html',
    ],
  ])('goes on when an article changes or comes, and ends in order: %j', async (given, words, page, other) => {
    const library = await SiteLibrary.with([newsOf(1)]);
    const root = path.dirname(library.libraryPath);
    const { nextLine, end } = startWatching(root, given);
    expect(await nextLine()).toContain(words);
    // A slow machine may see a file in the middle of its being written, and tell of that too.
    const linesUntil = async (name: string, expected: string): Promise<void> => {
      do expect(await nextLine()).toContain(words);
      while (!(await readFile(path.join(root, name), 'utf8').catch(() => '')).includes(expected));
    };
    // Written bit by bit, as by a program that does not know better.
    const text = writeArticle(newsOf(1)).replace('Brödtext.', 'Ny brödtext.');
    const file = path.join(library.folderOf(newsOf(1)), 'article.json');
    await writeFile(file, text.slice(0, 100));
    await writeFile(file, text);
    await linesUntil(page, 'Ny brödtext.');
    await library.put(newsOf(2));
    await linesUntil(other, 'Nyhet 2');
    expect(await end()).toBe(0);
  });

  it('exports anew when a photo of an article comes, is replaced or goes', async () => {
    const image = `${'ab'.repeat(32)}.png`;
    const article = newsOf(1, {}, documentOf({ headline: 'Nyhet 1' }, figure(image, { widthPx: 2, heightPx: 2 })));
    const library = await SiteLibrary.with([newsOf(2), article]);
    const images = path.join(library.folderOf(article), 'images');
    await rm(images, { recursive: true });
    const root = path.dirname(library.libraryPath);
    const { nextLine, end } = startWatching(root, ['export', 'bibliotek', '--out', 'ut', '--format', 'fragment']);
    const lineOf = async (summary: string): Promise<void> => {
      let line = '';
      do line = await nextLine();
      while (!line.includes(summary));
    };
    await lineOf('1 articles exported, 1 failed');
    const published = path.join(root, 'ut/nyhet-1/nyhet-1-1.png');
    const isPublished = async (photo: Buffer): Promise<boolean> => {
      const found = await readFile(published).catch(() => undefined);
      return found !== undefined && (await pixelsOf(found)).equals(await pixelsOf(photo));
    };
    const [red, blue] = [await draw('red'), await draw('blue')];
    // Its folder comes with it.
    await mkdir(images);
    await writeFile(path.join(images, image), red);
    while (!(await isPublished(red))) await lineOf('articles exported');
    // Replaced at once, as a careful program does.
    await writeFile(path.join(images, 'ny.png'), blue);
    await rename(path.join(images, 'ny.png'), path.join(images, image));
    while (!(await isPublished(blue))) await lineOf('1 articles exported, 0 failed');
    await rm(path.join(images, image));
    await lineOf('0 articles exported, 1 failed');
    expect(await isPublished(blue)).toBe(true);
    expect(await end()).toBe(0);
  });
});
