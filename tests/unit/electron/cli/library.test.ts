import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

/** A folder with a library of the sample article and an article about a match, and an empty stick beside it. */
async function scene(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('resources/sample', path.join(folder, 'tidningen/sample'), { recursive: true });
  const made = await runSpalt(['new', '--text', '-', '--out', 'tidningen/matchen/article.json'], {
    folder,
    input: 'Skrällen mot serieledaren\nÅsens lag vann med 3–1.\n',
  });
  expect(made.code).toBe(0);
  await mkdir(path.join(folder, 'stickan'));
  return folder;
}

const userData = ['--user-data', 'data'];

describe('spalt library', () => {
  it('explains itself', async () => {
    for (const given of [['--help'], ['list', '--help'], ['restore', '-h']]) {
      const english = await runSpalt(['library', ...given]);
      expect(english).toMatchObject({ code: 0, err: '' });
      expect(english.out).toContain('spalt library');
      expect(english.out.split('\n').filter((line) => line.length > 85)).toEqual([]);
      const swedish = await runSpalt(['library', ...given], { locale: 'sv_SE.UTF-8' });
      expect(swedish.out).toContain('Användning:');
      expect(swedish.out.split('\n').length).toBe(english.out.split('\n').length);
    }
    expect(await runSpalt(['library'])).toMatchObject({ code: 2 });
    expect((await runSpalt(['library', 'paint'])).err).toContain('no such command: library paint');
    expect((await runSpalt(['library', 'list', '.', '--limit', '0'])).err).toContain('--limit takes a number');
  });

  it('lists and finds articles, and keeps nothing of it', async () => {
    const folder = await scene();
    const all = await runSpalt(['library', 'list', 'tidningen', ...userData], { folder });
    expect(all).toMatchObject({ code: 0, err: '' });
    expect(
      all.out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').slice(1)),
    ).toEqual([
      ['draft', '8', 'Skrällen mot serieledaren', 'tidningen/matchen/article.json'],
      ['draft', expect.any(String), expect.any(String), 'tidningen/sample/article.json'],
    ]);
    const found = await runSpalt(['library', 'search', 'tidningen', 'ÅSENS vann', '--json', ...userData], { folder });
    expect(dataOf(found)).toMatchObject({ ok: true, articles: [{ headline: 'Skrällen mot serieledaren' }] });
    // å is a letter of its own.
    const none = await runSpalt(['library', 'search', 'tidningen', 'asens', ...userData], { folder });
    expect(none).toEqual({ code: 0, out: '', err: '' });
    const published = ['library', 'list', 'tidningen', '--status', 'published', ...userData];
    expect(await runSpalt(published, { folder })).toMatchObject({ code: 0, out: '' });
    expect(await readdir(folder)).not.toContain('data');
    expect(await runSpalt(['library', 'list', 'borta'], { folder })).toMatchObject({ code: 2, out: '' });
  });

  it('makes anew what the app keeps of a library', async () => {
    const folder = await scene();
    const rebuild = ['library', 'rebuild', 'tidningen', '--json', ...userData];
    const rebuilt = dataOf(await runSpalt(rebuild, { folder }));
    expect(rebuilt).toMatchObject({ ok: true, articleCount: 2, trashCount: 0, unreadableCount: 0 });
    const caches = path.join(folder, 'data/library-cache');
    const [cache = ''] = await readdir(caches);
    const indexPath = path.join(caches, cache, 'index.json');
    await writeFile(indexPath, 'trasigt');
    expect(await runSpalt(rebuild, { folder })).toMatchObject({ code: 0, err: '' });
    expect(await readFile(indexPath, 'utf8')).toContain('Skrällen');
  });

  it('tells what is wrong in a library, and where', async () => {
    const folder = await scene();
    expect(await runSpalt(['library', 'verify', 'tidningen'], { folder })).toMatchObject({ code: 0, err: '' });
    const images = path.join(folder, 'tidningen/sample/images');
    const [image = ''] = await readdir(images);
    await writeFile(path.join(images, image), 'en annan bild');
    await writeFile(path.join(folder, 'tidningen/matchen/article.json'), '{"format": "spal');
    await cp(path.join(folder, 'tidningen/sample'), path.join(folder, 'tidningen/zz'), { recursive: true });
    await rm(path.join(folder, 'tidningen/zz/images'), { recursive: true });
    const run = await runSpalt(['library', 'verify', 'tidningen'], { folder });
    expect(run.code).toBe(2);
    expect(run.err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/tidningen\/matchen\/article\.json.*not JSON/u),
      expect.stringMatching(/tidningen\/sample\/images\/.*not the photo that it was/u),
      expect.stringMatching(/tidningen\/zz\/article\.json: id: a copy of the article in sample/u),
      expect.stringMatching(
        /tidningen\/zz\/article\.json: document\.content\[\d+\]\.attrs\.image: the photo .* is missing/u,
      ),
    ]);
  });

  it('backs a library up, checks it, and restores it into a new folder', async () => {
    const folder = await scene();
    const backup = ['library', 'backup', 'tidningen', '--to', 'stickan'];
    const first = await runSpalt(backup, { folder });
    expect(first).toMatchObject({ code: 0, err: '' });
    const [, firstName = ''] = first.out.trimEnd().split('\n');
    await writeFile(path.join(folder, 'tidningen/matchen/article.json'), 'överskriven');
    expect((await runSpalt(backup, { folder })).out).toContain('1 of them copied');

    const list = await runSpalt(['library', 'restore', 'stickan', '--list'], { folder });
    expect(list.out.trimEnd().split('\n')).toHaveLength(2);
    const verify = ['library', 'verify', '--backup', 'stickan'];
    expect(await runSpalt(verify, { folder })).toMatchObject({ code: 0, err: '' });
    const restore = ['library', 'restore', 'stickan', '--to', 'åter', '--snapshot', firstName];
    expect(await runSpalt(restore, { folder })).toMatchObject({ code: 0, err: '' });
    expect(await runSpalt(['library', 'verify', 'åter'], { folder })).toMatchObject({ code: 0, err: '' });
    expect(await readdir(path.join(folder, 'åter'))).toEqual(['matchen', 'sample']);
    const over = await runSpalt(restore, { folder });
    expect(over).toMatchObject({ code: 2, out: '' });
    expect(over.err).toContain('åter: not empty');
  });

  it('says what is wrong with a backup, and how to go on', async () => {
    const folder = await scene();
    const at = { folder };
    expect((await runSpalt(['library', 'restore', 'stickan', '--to', 'x'], at)).err).toContain('no backup of Spalt');
    expect((await runSpalt(['library', 'restore', 'stickan'], at)).err).toContain('--to is missing');
    expect((await runSpalt(['library', 'backup', 'tidningen', '--to', 'tidningen'], at)).err).toContain(
      'can’t lie in the library',
    );
    expect(await runSpalt(['library', 'backup', 'tidningen', '--to', 'borta'], at)).toMatchObject({ code: 2 });
    expect(await readdir(folder)).not.toContain('borta');
    await runSpalt(['library', 'backup', 'tidningen', '--to', 'stickan'], at);
    await cp(path.join(folder, 'tidningen'), path.join(folder, 'bilagan'), { recursive: true });
    await runSpalt(['library', 'backup', 'bilagan', '--to', 'stickan'], at);
    const several = await runSpalt(['library', 'restore', 'stickan', '--to', 'x'], at);
    expect(several.code).toBe(2);
    expect(several.err).toContain('several backups');
    const [one = ''] = (await readdir(path.join(folder, 'stickan'))).filter((name) => name.startsWith('tidningen'));
    const objects = path.join(folder, 'stickan', one, 'objects');
    for (const pair of await readdir(objects)) {
      for (const name of await readdir(path.join(objects, pair))) {
        const objectPath = path.join(objects, pair, name);
        if ((await readFile(objectPath, 'utf8')).includes('Skrällen')) await writeFile(objectPath, 'rostigt');
      }
    }
    const verified = await runSpalt(['library', 'verify', '--backup', path.join('stickan', one)], at);
    expect(verified.code).toBe(2);
    expect(verified.err).toContain('matchen/article.json: not what it was');
  });
});
