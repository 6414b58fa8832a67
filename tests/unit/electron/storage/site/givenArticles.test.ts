import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { plainLook } from '#core/publish/site/SiteLook';
import { success } from '#core/base/Result';
import { documentOf, paragraph } from '../../../core/document/build';
import { newsOf, settings, SiteLibrary } from './siteLibrary';

const pageOf = (number: number) => `2026/02/nyhet-${number}/index.html`;
const another = (number: number) => documentOf({ headline: `Nyhet ${number}` }, paragraph('Ändrad.'));
const look = {
  ...plainLook(settings, '1'),
  files: { 'logo.png': new Uint8Array([1]) },
  renderArticlePage: () => success('<!DOCTYPE html><title>Stor</title>'),
  print: 'another',
};

describe('a site of given articles', () => {
  it('makes their pages, and leaves those of others as they are', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    await library.export();
    const before = await library.files();
    await library.put(newsOf(1, {}, another(1)));
    await library.put(newsOf(2, {}, another(2)));
    await library.put(newsOf(3));
    const report = await library.export({ articleIds: new Set([newsOf(1).id]) });
    expect(report).toMatchObject({ articleCount: 2, renderedCount: 1, added: [], removed: [], notices: [] });
    expect(report.changed).toContain(pageOf(1));
    const after = await library.files();
    expect(after.get(pageOf(2))).toBe(before.get(pageOf(2)));
    expect(after.has(pageOf(3))).toBe(false);
    // The next run of all mends what was left, and gives what a run of all would have given.
    await library.export();
    const whole = await library.files();
    await rm(library.sitePath, { recursive: true });
    await library.export();
    expect(await library.files()).toEqual(whole);
  });

  it('keeps what pages of another look ask for, and makes them anew when they are asked for', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    await library.export({ look });
    const before = await library.files();
    await library.export({ articleIds: new Set([newsOf(1).id]) });
    const between = await library.files();
    expect([...between.keys()].toSorted()).toEqual([...before.keys()].toSorted());
    expect(between.get(pageOf(1))).not.toBe(before.get(pageOf(1)));
    expect(between.get(pageOf(2))).toBe(before.get(pageOf(2)));
    const moved = plainLook({ ...settings, articleAddress: '/{slug}/' }, '1');
    await library.export({ look: moved, articleIds: new Set([newsOf(1).id]) });
    expect((await library.export({ look: moved })).added).toEqual(['nyhet-2/index.html']);
  });

  it('lets go of what was killed, whoever is asked for, and tells of what has no page', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2), newsOf(3)]);
    await library.export();
    await library.put(newsOf(2, { status: 'killed' }));
    await library.withdraw(newsOf(3));
    await library.put(newsOf(4, { status: 'draft' }));
    const report = await library.export({ articleIds: new Set([newsOf(1).id, newsOf(4).id, newsOf(5).id]) });
    expect(report.changed).toContain(pageOf(2));
    expect(await library.read(pageOf(2))).not.toContain('Nyhet 2');
    // Whether it is gone or only elsewhere is for a run of all to say.
    expect(await library.read(pageOf(3))).toContain('Nyhet 3');
    expect(report.notices).toEqual([
      { code: 'not-ready', articlePath: expect.stringContaining(newsOf(4).id) },
      { code: 'not-in-library', id: newsOf(5).id },
    ]);
    expect(report.articles.map(({ file, headline }) => [file, headline])).toEqual([
      [pageOf(1), 'Nyhet 1'],
      [pageOf(2), 'Nyhet 2'],
      [pageOf(3), 'Nyhet 3'],
      [null, 'Nyhet 4'],
    ]);
  });
});

describe('the site of another library', () => {
  it('is not taken away', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    await library.export();
    const before = await library.files();
    const other = await SiteLibrary.with([newsOf(3)]);
    const refused = { ok: false, error: { code: 'other-library', filePath: library.sitePath } };
    for (const isDryRun of [true, false])
      expect(await other.attempt({ folderPath: library.sitePath, isDryRun })).toEqual(refused);
    expect(await library.files()).toEqual(before);
    // One that nobody is left of: a disk that is not there looks like this.
    await library.withdraw(newsOf(1));
    await library.withdraw(newsOf(2));
    expect(await library.attempt()).toEqual(refused);
  });
});
