import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { publishedSample } from './support/publishedSample';
import { dataOf, runSpalt } from './support/runSpalt';

/** A folder with a library in which the sample article is published. */
async function sampleLibrary(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'bibliotek'));
  await publishedSample(path.join(folder, 'bibliotek/exempel'));
  return folder;
}

const given = ['site', 'bibliotek', 'webb', '--address', 'https://tidning.example/', '--user-data', 'data'];

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const),
    ),
  );
}

describe('spalt site', () => {
  it('writes a library as a site, tells before what it will do, and writes only what has changed', async () => {
    const folder = await sampleLibrary();
    const dry = await runSpalt([...given, '--dry-run'], { folder });
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(await readdir(folder)).toEqual(['bibliotek']);
    const run = await runSpalt(given, { folder });
    expect(run).toMatchObject({ code: 0, err: '' });
    const files = await filesIn(path.join(folder, 'webb'));
    const written = [...files.keys()].filter((name) => name !== '.spalt-site.json');
    const listed = dry.out.split('\n').filter((line) => line.startsWith('+ '));
    expect(listed).toEqual(written.toSorted().map((name) => `+ ${name}`));
    expect(run.out).toBe(`1 articles; ${written.length} files added, 0 changed, 0 taken away, 0 as they were\n`);
    expect(written.filter((name) => /\.(?:avif|webp|jpg)$/u.test(name))).toHaveLength(3);
    const again = dataOf(await runSpalt([...given, '--jobs', '1', '--json'], { folder }));
    expect(again).toMatchObject({ ok: true, added: [], changed: [], removed: [], keptCount: written.length });
    // The same bytes elsewhere.
    await rename(path.join(folder, 'webb'), path.join(folder, 'förut'));
    await runSpalt(given, { folder });
    expect(await filesIn(path.join(folder, 'webb'))).toEqual(files);
  });

  it('changes the pages of given articles only, named by file or identity', async () => {
    const folder = await sampleLibrary();
    const file = 'bibliotek/exempel/article.json';
    const id = '00000000-0000-4000-8000-000000000000';
    const run = await runSpalt([...given, '--article', file, '--article', id, '--dry-run'], { folder });
    expect(run).toMatchObject({ code: 1, err: `spalt: ${id}: no article of the library\n` });
    expect(run.out).toContain('\n1 articles; ');
    const missing = await runSpalt([...given, '--article', 'borta.json'], { folder });
    expect(missing).toEqual({ code: 2, out: '', err: 'spalt: borta.json: no such file or folder\n' });
  });

  it('warns of what is wrong in a profile for other articles than these', async () => {
    const folder = await sampleLibrary();
    await cp('resources/profiles/bare', path.join(folder, 'profil'), { recursive: true });
    const template = path.join(folder, 'profil/page.liquid');
    const whole = await readFile(template, 'utf8');
    const args = [...given, '--profile', 'profil'];
    expect(await runSpalt(args, { folder })).toMatchObject({ code: 0, err: '' });
    // The sample has nothing to put right, and so its page is whole.
    await writeFile(template, whole.replace('{{ article.corrections }}', ''));
    const warned = await runSpalt(args, { folder });
    expect(warned.code).toBe(0);
    expect(warned.err).toMatch(/^spalt: profil: .+: page\.liquid: \{\{ article\.corrections \}\} .+\n$/u);
    expect(dataOf(await runSpalt([...args, '--json'], { folder }))).toMatchObject({
      ok: true,
      profileProblems: [{ place: 'page.liquid', code: 'piece-missing' }],
    });
    // What the sample has found itself is told of once.
    await writeFile(template, whole.replace('{{ article.headline }}', ''));
    const found = await runSpalt(args, { folder });
    expect(found.code).toBe(1);
    expect(found.err).toMatch(/^spalt: .+article\.headline.+\n$/u);
  });

  it('ends with 1 where something is left as it was, and says how to go on', async () => {
    const folder = await sampleLibrary();
    await mkdir(path.join(folder, 'webb'));
    await writeFile(path.join(folder, 'webb/index.html'), 'min');
    const run = await runSpalt(given, { folder });
    expect(run.code).toBe(1);
    expect(run.err).toBe(
      'spalt: webb/index.html: not a file of the site, and left as it is; take it away to have the site’s own written\n',
    );
  });

  it.each([
    [[], '--address is missing: feeds and links need to know where the site is on the web'],
    [['--address', 'http://a'], '--address: not the address of a site: "http://a"; write it like this:'],
  ])('refuses %j', async (options, message) => {
    const folder = await sampleLibrary();
    const run = await runSpalt(['site', 'bibliotek', 'webb', ...options], { folder });
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(message);
    expect(await readdir(folder)).toEqual(['bibliotek']);
  });

  it('refuses a library that is not there, and a site within it', async () => {
    const folder = await sampleLibrary();
    const address = ['--address', 'https://a.example/'];
    const missing = await runSpalt(['site', 'borta', 'webb', ...address], { folder });
    expect(missing).toEqual({ code: 2, out: '', err: 'spalt: borta: no such file or folder\n' });
    const within = await runSpalt(['site', 'bibliotek', 'bibliotek/webb', ...address], { folder });
    expect(within.code).toBe(2);
    expect(within.err).toContain('bibliotek/webb: the site can’t be in the library');
  });
});
