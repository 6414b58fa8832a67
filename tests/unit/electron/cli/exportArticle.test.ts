import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { readArticle } from '#core/article/readArticle';
import { writeArticle } from '#core/article/writeArticle';
import { suggestedIn } from '../../core/review/suggestedIn';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

/** A copy of the sample article in a folder of its own. */
async function sampleCopy(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('resources/sample', path.join(folder, 'sample'), { recursive: true });
  return folder;
}

const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const names = async (folder: string) => (await readdir(folder, { recursive: true })).toSorted();

async function partOf(document: Buffer | undefined, name: string): Promise<string> {
  const zip = await fromBufferPromise(document ?? Buffer.alloc(0));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  }
  throw new Error(`Not in the document: ${name}`);
}

const bytesOf = async (out: string) =>
  Promise.all((await names(out)).filter((name) => name.includes('.')).map((name) => readFile(path.join(out, name))));

describe('spalt export', () => {
  it('writes the page and its photo, and tells where', async () => {
    const folder = await sampleCopy();
    const run = await runSpalt(['export', 'sample/article.json', '--out', 'webb/nytt'], { folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    const page = run.out.trimEnd();
    expect(page).toMatch(/^webb\/nytt\/[a-z0-9-]+\.html$/u);
    expect(await readFile(path.join(folder, page), 'utf8')).toMatch(/^<!DOCTYPE html>/u);
    const slug = path.basename(page, '.html');
    const html = await readFile(path.join(folder, page), 'utf8');
    const files = (await names(path.join(folder, 'webb/nytt'))).filter((name) => name.startsWith(`${slug}/`));
    expect(files.map((name) => name.replace(/^.*-/u, '')).toSorted()).toEqual(
      ['avif', 'webp', 'jpg']
        .flatMap((kind) => [400, 640, 960, 1280, 1800].map((width) => `${width}.${kind}`))
        // In the shapes of search engines.
        .concat(['1200.jpg', '1200.jpg', '1200.jpg'])
        .toSorted(),
    );
    for (const name of files) expect(html).toContain(name);
    const [image = ''] = await readdir(path.join(folder, 'sample/images'));
    const original = await readFile(path.join(folder, 'sample/images', image));
    const copy = await readFile(path.join(folder, 'webb/nytt', files.find((name) => name.endsWith('-1800.jpg')) ?? ''));
    // The very picture, with its credit in the file.
    expect(Buffer.compare(await pixelsOf(copy), await pixelsOf(original))).toBe(0);
    expect(copy.includes('<photoshop:Credit>Nils Åkerblom</photoshop:Credit>')).toBe(true);
  });

  it('makes the page by a profile: one of Spalt’s own, or a folder', async () => {
    const folder = await sampleCopy();
    const own = await runSpalt(['export', 'sample/article.json', '--out', 'ut', '--profile', 'local'], { folder });
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(await readFile(path.join(folder, own.out.trimEnd()), 'utf8')).toContain('<p class="nameplate">');

    await cp('resources/profiles/bare', path.join(folder, 'profil'), { recursive: true });
    const template = path.join(folder, 'profil/page.liquid');
    await writeFile(template, `${await readFile(template, 'utf8')}<script>alert(1)</script>`);
    const refused = await runSpalt(['export', 'sample/article.json', '--out', 'nej', '--profile', 'profil'], {
      folder,
    });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^spalt: profil: html:\d+: <script> /u);
    expect(await readdir(folder)).not.toContain('nej');

    // The sample has nothing to put right, and so its page is whole.
    const whole = await readFile('resources/profiles/bare/page.liquid', 'utf8');
    await writeFile(template, whole.replace('{{ article.corrections }}', ''));
    const args = ['export', 'sample/article.json', '--out', 'ut', '--profile', 'profil'];
    const warned = await runSpalt(args, { folder });
    expect(warned.code).toBe(0);
    expect(warned.err).toMatch(/^spalt: profil: .+: page\.liquid: \{\{ article\.corrections \}\} .+\n$/u);
    expect(dataOf(await runSpalt([...args, '--json'], { folder }))).toMatchObject({
      ok: true,
      profileProblems: [{ place: 'page.liquid', code: 'piece-missing' }],
    });

    const misused = await runSpalt(
      ['export', 'sample/article.json', '--out', 'nej', '--format', 'text', '--profile', 'local'],
      { folder },
    );
    expect(misused).toMatchObject({ code: 2 });
    expect(misused.err).toContain('--profile');
    const missing = await runSpalt(['export', 'sample/article.json', '--out', 'nej', '--profile', 'x'], { folder });
    expect(missing).toMatchObject({ code: 2, err: expect.stringMatching(/^spalt: x: /u) });
  });

  it('writes the fragment, and tells machines of every file', async () => {
    const folder = await sampleCopy();
    const run = await runSpalt(['export', 'sample/article.json', '--out=ut', '--format', 'fragment', '--json'], {
      folder,
    });
    expect(run).toMatchObject({ code: 0, err: '' });
    const data = dataOf(run);
    expect(data).toMatchObject({ ok: true, warnings: [], check: { findings: [], weight: null } });
    expect(data).toHaveProperty('files.length', 2);
    const [fragment = ''] = (await names(path.join(folder, 'ut'))).filter((name) => name.endsWith('.html'));
    expect(data).toHaveProperty('filePath', path.join(folder, 'ut', fragment));
    expect(await readFile(path.join(folder, 'ut', fragment), 'utf8')).not.toContain('<!DOCTYPE');
  });

  it('packs everything into one zip when asked, and refuses that of a single file', async () => {
    const folder = await sampleCopy();
    const given = ['export', 'sample/article.json', '--out=ut', '--format', 'markdown', '--zip'];
    const run = await runSpalt(given, { folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^ut\/[a-z0-9-]+\.zip\n$/u);
    expect(await names(path.join(folder, 'ut'))).toEqual([path.basename(run.out.trimEnd())]);
    expect(await runSpalt(given.with(4, 'docx'), { folder })).toMatchObject({ code: 2 });
  });

  it('writes the same bytes with any number of jobs, with and without what it made before', async () => {
    const folder = await sampleCopy();
    // A small photo, since it is made twice.
    const [image = ''] = await readdir(path.join(folder, 'sample/images'));
    const photo = path.join(folder, 'sample/images', image);
    await writeFile(
      photo,
      await sharp(await readFile(photo))
        .resize(450)
        .jpeg()
        .toBuffer(),
    );
    const article = path.join(folder, 'sample/article.json');
    const text = await readFile(article, 'utf8');
    await writeFile(article, text.replace(/("widthPx": ?)\d+/u, '$1450').replace(/("heightPx": ?)\d+/u, '$1300'));
    for (const [out, jobs] of [
      ['ett', '1'],
      ['två', '3'],
      ['tre', '3'],
    ] as const) {
      const given = ['export', 'sample/article.json', '--out', out, '--jobs', jobs];
      // The first and the second make everything, the third nothing.
      const run = await runSpalt([...given, '--user-data', out === 'ett' ? 'data-1' : 'data-2'], { folder });
      expect(run).toMatchObject({ code: 0, err: '' });
    }
    const [one, two, three] = await Promise.all(['ett', 'två', 'tre'].map((out) => bytesOf(path.join(folder, out))));
    expect(one).toHaveLength(7);
    expect(
      [two, three].map((other) => other?.every((bytes, at) => Buffer.compare(bytes, one?.[at] ?? bytes) === 0)),
    ).toEqual([true, true]);
  });

  it('writes a Word document with what is suggested in it, and asks only for which text when told to', async () => {
    const folder = await sampleCopy();
    const article = path.join(folder, 'sample/article.json');
    const read = readArticle(await readFile(article, 'utf8'));
    if (!read.ok) throw new Error('Not an article');
    const { document } = read.value.article;
    const content = document.content.map((block) =>
      block.type === 'kicker' ? { ...block, content: [{ type: 'text' as const, text: 'Nytt' }] } : block,
    );
    const suggestions = suggestedIn(document, { type: 'doc', content });
    const suggested = { ...read.value.article, document: { type: 'doc' as const, content } };
    await writeFile(article, writeArticle({ ...suggested, review: { ...suggested.review, suggestions } }));
    const run = await runSpalt(['export', 'sample/article.json', '--out', 'ut', '--format', 'docx'], { folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    const [one = '', ...others] = await names(path.join(folder, 'ut'));
    expect([one, others]).toEqual([expect.stringMatching(/\.docx$/u), []]);
    const given = ['export', 'sample/article.json', '--out', 'ut-2', '--format', 'docx', '--suggestions', 'without'];
    expect((await runSpalt(given, { folder })).code).toBe(0);
    const [both, without] = await Promise.all(['ut', 'ut-2'].map((out) => readFile(path.join(folder, out, one))));
    expect(await partOf(both, 'word/document.xml')).toContain('<w:ins ');
    expect(await partOf(without, 'word/document.xml')).not.toContain('<w:ins ');
    expect(await partOf(both, 'word/_rels/document.xml.rels')).toContain('Target="pictures/picture-1.jpg"');
  });

  it('says in one sentence that a PDF is made in the app', async () => {
    const run = await runSpalt(['export', 'a.json', '--out', 'ut', '--format', 'pdf']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--format pdf is made in the app only: export the article there');
  });

  it('refuses what is no number of jobs', async () => {
    const run = await runSpalt(['export', 'a.json', '--out', 'ut', '--jobs', '0']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('--jobs takes a number above 0, not 0');
  });

  it('takes an article from another folder than the one it stands in', async () => {
    const folder = await sampleCopy();
    const out = path.join(folder, 'ut');
    expect((await runSpalt(['export', path.join(folder, 'sample/article.json'), '--out', out])).code).toBe(0);
  });

  it('warns of what readers will miss, and of what is wrong with the page', async () => {
    const folder = await sampleCopy();
    await runSpalt(['new', '--text', '-', '--out', 'tom/article.json'], { folder });
    const run = await runSpalt(['export', 'tom/article.json', '--out', 'ut'], { folder });
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^spalt: tom\/article\.json: (?:\S+: )?warning: the article has no headline\n/u);
    expect(run.err).toContain('spalt: tom/article.json: warning: The page has no description');
    const { check } = Object(
      dataOf(await runSpalt(['export', 'tom/article.json', '--out', 'ut', '--json'], { folder })),
    );
    expect(check).toMatchObject({
      findings: [
        { code: 'no-description', severity: 'warning', place: null },
        { code: 'no-canonical', severity: 'advice', place: null },
      ],
      weight: { pictureCount: 0, pictureByteCount: 0 },
    });
  });

  it('reads files back that are no page, also in a zip, and tells what is wrong with them', async () => {
    const folder = await sampleCopy();
    const given = ['export', 'sample/article.json', '--out', 'ut', '--json', '--format'];
    for (const format of [['markdown'], ['markdown', '--zip'], ['docx'], ['text', '--line-width', '60']]) {
      const { check } = Object(dataOf(await runSpalt([...given, ...format], { folder })));
      expect(check, format.join(' ')).toEqual({ findings: [], weight: null });
    }
    const { check } = Object(dataOf(await runSpalt([...given, 'text', '--line-width', '20'], { folder })));
    expect(check).toEqual({ findings: [], weight: null });
  });

  it('writes nothing when a photo is missing', async () => {
    const folder = await sampleCopy();
    await rm(path.join(folder, 'sample/images'), { recursive: true });
    const run = await runSpalt(['export', 'sample/article.json', '--out', 'ut'], { folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^spalt: sample\/article\.json: the photo images\/[0-9a-f]{64}\.jpg is missing\n$/u);
    expect(await readdir(folder)).toEqual(['sample']);
    expect(
      dataOf(await runSpalt(['export', 'sample/article.json', '--out', 'ut', '--json'], { folder })),
    ).toMatchObject({
      ok: false,
      code: 'picture-missing',
    });
  });

  it('writes nothing of a file that is no article', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'a.json'), '{');
    const run = await runSpalt(['export', 'a.json', '--out', 'ut'], { folder });
    expect(run).toEqual({ code: 2, out: '', err: 'spalt: a.json:1:2: not JSON, or cut off\n' });
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('exits with 1 where the disk refuses', async () => {
    const folder = await sampleCopy();
    await writeFile(path.join(folder, 'ut'), 'en fil');
    const run = await runSpalt(['export', 'sample/article.json', '--out', 'ut'], { folder });
    expect(run).toEqual({ code: 1, out: '', err: 'spalt: ut: not a folder\n' });
    expect(await readFile(path.join(folder, 'ut'), 'utf8')).toBe('en fil');
  });

  it('writes plain text with lines of a width, and no photos', async () => {
    const folder = await sampleCopy();
    const run = await runSpalt(
      ['export', 'sample/article.json', '--out', 'ut', '--format', 'text', '--line-width', '40'],
      {
        folder,
      },
    );
    expect(run).toMatchObject({ code: 0, err: '' });
    const [name = '', ...others] = await names(path.join(folder, 'ut'));
    expect(others).toEqual([]);
    const lines = (await readFile(path.join(folder, 'ut', name), 'utf8')).split('\n');
    expect(Math.max(...lines.filter((line) => line.includes(' ')).map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  it.each([
    [['--format', 'text', '--line-width', '19'], 'a whole number from 20 to 1000, not “19”'],
    [['--format', 'text', '--line-width', 'wide'], 'not “wide”'],
    [['--line-width', '60'], '--line-width belongs to --format text only'],
  ])('refuses %s', async (options, message) => {
    const folder = await sampleCopy();
    const run = await runSpalt(['export', 'sample/article.json', '--out', 'ut', ...options], { folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
    expect(await readdir(folder)).toEqual(['sample']);
  });
});
