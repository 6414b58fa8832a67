import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/support/temporaryFolder';
import { dataOf, runSpalt } from './support/runSpalt';

/** A folder with a copy of the sample article, and a bundle of it. */
async function bundled(): Promise<string> {
  const folder = await temporaryFolder();
  await cp('resources/sample', path.join(folder, 'sample'), { recursive: true });
  const run = await runSpalt(['bundle', 'sample/article.json', '--out', 'bro.spalt'], { folder });
  expect(run).toMatchObject({ code: 0, out: 'bro.spalt\n' });
  // The sample has a text about itself beside it.
  expect(run.err).toBe('spalt: sample/README.md: warning: does not go into the bundle\n');
  return folder;
}

describe('spalt bundle and unbundle', () => {
  it('carry an article with its photo into another library, once', async () => {
    const folder = await bundled();
    const unbundle = ['unbundle', 'bro.spalt', '--library', 'bibliotek'];
    const planned = await runSpalt([...unbundle, '--dry-run'], { folder });
    expect(planned).toMatchObject({ code: 0, err: '' });
    expect(planned.out).toMatch(/^new: “.+”, \d+ words\n$/u);
    expect(await readdir(folder)).not.toContain('bibliotek');

    const done = await runSpalt(unbundle, { folder });
    const filePath = done.out.trimEnd().split('\n')[1] ?? '';
    expect(await readFile(filePath, 'utf8')).toBe(await readFile(path.join(folder, 'sample/article.json'), 'utf8'));
    const images = 'sample/images';
    expect(await readdir(path.join(path.dirname(filePath), 'images'))).toEqual(
      await readdir(path.join(folder, images)),
    );

    const again = await runSpalt([...unbundle, '--json'], { folder });
    expect(dataOf(again)).toMatchObject({ ok: true, plan: { code: 'identical' } });
    expect(await readdir(path.join(folder, 'bibliotek'))).toHaveLength(1);

    // The library's has been changed since: both are kept.
    await writeFile(filePath, (await readFile(filePath, 'utf8')).replace('"status": "draft"', '"status": "ready"'));
    const other = await runSpalt(unbundle, { folder, locale: 'sv_SE.UTF-8' });
    expect(other.out).toMatch(/^”.+” finns redan i ett annat skick: båda sparas\n/u);
    expect(await readdir(path.join(folder, 'bibliotek'))).toHaveLength(2);
  });

  it('replace no file unasked, and refuse what is no bundle', async () => {
    const folder = await bundled();
    const bundle = ['bundle', 'sample/article.json', '--out', 'bro.spalt'];
    expect(await runSpalt(bundle, { folder })).toMatchObject({
      code: 2,
      err: 'spalt: bro.spalt: exists already; --force replaces it\n',
    });
    const before = await readFile(path.join(folder, 'bro.spalt'));
    expect((await runSpalt([...bundle, '--force'], { folder })).code).toBe(0);
    // The same article gives the same bytes.
    expect(Buffer.compare(await readFile(path.join(folder, 'bro.spalt')), before)).toBe(0);

    await writeFile(path.join(folder, 'bro.spalt'), before.subarray(0, before.length - 30));
    const refused = await runSpalt(['unbundle', 'bro.spalt', '--library', 'bibliotek'], { folder });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('bro.spalt: ');
    expect((await runSpalt(['unbundle', 'finns-inte.spalt', '--library', 'b'], { folder })).code).toBe(2);
    expect(await readdir(folder)).not.toContain('bibliotek');
  });
});
