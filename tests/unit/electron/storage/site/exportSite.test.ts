import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainLook } from '#core/publish/site/SiteLook';
import type { SiteReport } from '#core/publish/site/SiteReport';
import { documentOf, paragraph, relatedArticle } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { manyNews, photo } from './manyNews';
import { deadLinksOf, idOf, newsOf, settings, SiteLibrary } from './siteLibrary';

const withPhoto = (number: number, headline: string, image = number) =>
  newsOf(number, {}, documentOf({ headline, lead: photo(image) }, paragraph('Text.')));

const changesOf = ({ added, changed, removed, keptCount }: SiteReport) => ({ added, changed, removed, keptCount });

describe('exportSite', () => {
  it('writes a site in which every link and photo leads to a file', async () => {
    const library = await SiteLibrary.with(manyNews);
    const report = await library.export();
    expect(report).toMatchObject({ articleCount: 60, renderedCount: 60, changed: [], removed: [] });
    expect(report.notices.filter(({ code }) => code !== 'warning')).toEqual([]);
    const files = await library.files();
    expect(deadLinksOf(files)).toEqual([]);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        '2026/02/nyhet-60/index.html',
        '404.html',
        'amne/abron/index.html',
        'atom.xml',
        'avdelning/kultur-noje/index.html',
        'feed.json',
        'feed.xml',
        'index.html',
        'robots.txt',
        'sida/1/index.html',
        'sitemap.xml',
        'skribent/bo-lind/index.html',
      ]),
    );
    // Nothing of ours is left beside what a reader may ask for.
    expect([...files.keys()].filter((name) => name.startsWith('.'))).toEqual(['.spalt-site.json']);
    expect(report.added).toEqual([...files.keys()].filter((name) => !name.startsWith('.')));
    expect(files.get('2026/02/nyhet-8/index.html')).toContain('href="https://abladet.example/2026/02/nyhet-15/"');
  });

  it('gives the same bytes in another folder', async () => {
    const library = await SiteLibrary.with(manyNews.slice(0, 12));
    await library.export();
    const other = `${library.sitePath}-2`;
    await library.export({ folderPath: other, jobCount: 1 });
    expect(await library.files(other)).toEqual(await library.files());
  });

  it('does nothing when nothing has changed', async () => {
    const library = await SiteLibrary.with(manyNews.slice(0, 12));
    const first = await library.export();
    const fileSystem = faultyFileSystem();
    const again = await library.export({ fileSystem });
    expect(again).toMatchObject({ renderedCount: 0, added: [], changed: [], removed: [], byteCount: 0 });
    expect(again.keptCount).toBe(first.added.length);
    expect(fileSystem.calls).not.toContain('rename');
  });

  it('renders one page when one article has changed, and tells before what it will do', async () => {
    const library = await SiteLibrary.with(manyNews);
    await library.export();
    await library.put(
      newsOf(60, { section: 'Nyheter' }, documentOf({ headline: 'Annan rubrik' }, paragraph('Ny text.'))),
    );
    const before = await library.files();
    const dry = await library.export({ isDryRun: true });
    expect(await library.files()).toEqual(before);
    const real = await library.export();
    expect(changesOf(dry)).toEqual(changesOf(real));
    expect(real.renderedCount).toBe(1);
    // Lists in which it stands, and no page of another article.
    expect(real.changed.filter((file) => file.startsWith('2026/'))).toEqual(['2026/02/nyhet-60/index.html']);
    expect(real.changed.length).toBeLessThan(10);
    expect(deadLinksOf(await library.files())).toEqual([]);
  });

  it('says what it would do in a folder that is not there', async () => {
    const library = await SiteLibrary.with(manyNews.slice(0, 5));
    const dry = await library.export({ isDryRun: true });
    await expect(readdir(library.sitePath)).rejects.toThrow('ENOENT');
    expect(changesOf(dry)).toEqual(changesOf(await library.export()));
  });

  it('changes no older page of a list when an article is added', async () => {
    const library = await SiteLibrary.with(manyNews.concat(newsOf(61), newsOf(62)));
    await library.export();
    await library.put(newsOf(63, { section: 'Nyheter' }));
    const { added, changed } = await library.export();
    expect(added).toEqual(['2026/02/nyhet-63/index.html']);
    expect(changed).toEqual([
      'atom.xml',
      'avdelning/nyheter/index.html',
      'feed.json',
      'feed.xml',
      'index.html',
      'sitemap.xml',
    ]);
  });

  it('keeps the address when the headline changes, and leads on from the old one when the pattern does', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    await library.export();
    await library.put(newsOf(1, {}, documentOf({ headline: 'Helt ny rubrik' }, paragraph('Text.'))));
    expect((await library.export()).added).toEqual([]);
    expect(await library.read('2026/02/nyhet-1/index.html')).toContain('Helt ny rubrik');
    const look = plainLook({ ...settings, articleAddress: '/{section}/{slug}.html' }, '1');
    const moved = await library.export({ look });
    expect(moved.added).toEqual(['nyheter/helt-ny-rubrik.html', 'nyheter/nyhet-2.html']);
    const redirect = await library.read('2026/02/nyhet-1/index.html');
    expect(redirect).toContain('content="0; url=../../../nyheter/helt-ny-rubrik.html"');
    expect(redirect).toContain('<link rel="canonical" href="https://abladet.example/nyheter/helt-ny-rubrik.html">');
    expect(deadLinksOf(await library.files())).toEqual([]);
    expect(await library.export({ look })).toMatchObject({ renderedCount: 0, added: [], changed: [], removed: [] });
    // Back again: the first address is a page, the other leads to it.
    await library.export();
    expect(await library.read('2026/02/nyhet-2/index.html')).toContain('Nyhet 2');
    expect(await library.read('nyheter/nyhet-2.html')).toContain('url=../2026/02/nyhet-2/');
  });

  it('gives an article that wants a taken address a number that stays', async () => {
    const same = { slug: 'bron' };
    const library = await SiteLibrary.with([newsOf(2, same), newsOf(1, same)]);
    await library.export();
    expect(await library.read('2026/02/bron/index.html')).toContain('Nyhet 1');
    expect(await library.read('2026/02/bron-2/index.html')).toContain('Nyhet 2');
    await library.withdraw({ id: idOf(1) });
    await library.put(newsOf(3, same));
    await library.export();
    expect(await library.read('2026/02/bron-2/index.html')).toContain('Nyhet 2');
    expect(await library.read('2026/02/bron-3/index.html')).toContain('Nyhet 3');
  });

  it('keeps articles from where the site has pages of its own', async () => {
    const look = plainLook({ ...settings, articleAddress: '/{slug}.html' }, '1');
    const library = await SiteLibrary.with([newsOf(1, { slug: 'index' }), newsOf(2, { slug: '404' })]);
    expect((await library.export({ look })).notices.filter(({ code }) => code !== 'warning')).toEqual([]);
    expect(await library.read('index-1.html')).toContain('Nyhet 1');
    expect(await library.read('404-1.html')).toContain('Nyhet 2');
    expect(deadLinksOf(await library.files())).toEqual([]);
  });

  it('leaves a notice of what was killed, and nothing of what was withdrawn', async () => {
    const secret = documentOf({ headline: 'Hemlig', lead: photo(1) }, paragraph('Text.'));
    const library = await SiteLibrary.with([newsOf(1, {}, secret), newsOf(2, {}, secret), newsOf(3)]);
    await library.export();
    await library.put(newsOf(1, { status: 'killed', modifiedAt: '2026-03-04T12:00:00Z' }, secret));
    await library.put(newsOf(2, { status: 'draft' }, secret));
    const report = await library.export();
    expect(report.articleCount).toBe(1);
    const files = await library.files();
    const notice = files.get('2026/02/hemlig/index.html') ?? '';
    expect(notice).toContain('<meta name="robots" content="noindex">');
    expect(Buffer.from(notice, 'latin1').toString()).toContain('Tillbakadragen <time datetime="2026-03-04T12:00:00Z">');
    expect([...files.values()].filter((text) => text.includes('Hemlig'))).toEqual([]);
    expect([...files.keys()].filter((name) => name.includes('hemlig'))).toEqual(['2026/02/hemlig/index.html']);
    expect(deadLinksOf(files)).toEqual([]);
    // The folder of what is gone is gone.
    expect(await readdir(path.join(library.sitePath, '2026/02'))).toEqual(['hemlig', 'nyhet-3']);
    // It comes back to where it was.
    await library.put(newsOf(2, {}, secret));
    expect((await library.export()).added).toContain('2026/02/hemlig-2/index.html');
  });

  it('drops a link to an article that has been withdrawn', async () => {
    const linking = documentOf(
      { headline: 'Länkar' },
      relatedArticle('Den andra', { article: idOf(2), href: 'https://abladet.example/2026/02/nyhet-2/' }),
    );
    const library = await SiteLibrary.with([newsOf(1, {}, linking), newsOf(2)]);
    await library.export();
    expect(await library.read('2026/02/lankar/index.html')).toContain('Den andra');
    await library.withdraw({ id: idOf(2) });
    await library.export();
    expect(await library.read('2026/02/lankar/index.html')).not.toContain('Den andra');
    expect(deadLinksOf(await library.files())).toEqual([]);
  });

  it('has no page of drafts, and of what nobody is to read yet', async () => {
    const library = await SiteLibrary.with([
      newsOf(1, { status: 'draft', publishedAt: null }),
      newsOf(2, { status: 'proof', publishedAt: null }),
      newsOf(3, { status: 'killed', publishedAt: null }),
      newsOf(4, { embargoUntil: '2026-03-05T12:00:01Z' }),
      newsOf(5, { embargoUntil: '2026-03-05T12:00:00Z' }),
      newsOf(6, { status: 'ready', publishedAt: null }),
    ]);
    const report = await library.export();
    expect(report.added.filter((file) => file.startsWith('2026/'))).toEqual([
      '2026/02/nyhet-5/index.html',
      '2026/02/nyhet-6/index.html',
    ]);
    expect(report.notices).toContainEqual(
      expect.objectContaining({ code: 'embargoed', until: '2026-03-05T12:00:01Z' }),
    );
  });

  it('never writes over, nor takes away, what is not the site’s or was changed by hand', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2), newsOf(3)]);
    await mkdir(path.join(library.sitePath, '2026/02/nyhet-1'), { recursive: true });
    await library.write('2026/02/nyhet-1/index.html', 'min egen');
    await library.write('annat.html', 'mitt');
    const first = await library.export();
    expect(first.notices).toEqual([{ code: 'in-the-way', path: '2026/02/nyhet-1/index.html' }]);
    await library.write('2026/02/nyhet-2/index.html', 'ändrad för hand');
    await library.write('2026/02/nyhet-3/index.html', 'ändrad för hand');
    await library.put(newsOf(2, {}, documentOf({ headline: 'Nyhet 2 igen' }, paragraph('Text.'))));
    await library.withdraw({ id: idOf(3) });
    const expected = [
      { code: 'in-the-way', path: '2026/02/nyhet-1/index.html' },
      { code: 'edited', path: '2026/02/nyhet-2/index.html' },
      { code: 'edited', path: '2026/02/nyhet-3/index.html' },
    ];
    for (const run of [await library.export({ isDryRun: true }), await library.export(), await library.export()]) {
      expect(run.notices).toEqual(expected);
    }
    expect(await library.read('2026/02/nyhet-1/index.html')).toBe('min egen');
    expect(await library.read('2026/02/nyhet-2/index.html')).toBe('ändrad för hand');
    expect(await library.read('2026/02/nyhet-3/index.html')).toBe('ändrad för hand');
    expect(await library.read('annat.html')).toBe('mitt');
    // The way out: take it away, and export again.
    await rm(path.join(library.sitePath, '2026/02/nyhet-2/index.html'));
    expect((await library.export()).added).toEqual(['2026/02/nyhet-2/index.html']);
  });

  it('follows no link out of the folder', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    const outside = `${library.sitePath}-utanför`;
    await mkdir(outside);
    await mkdir(path.join(library.sitePath, '2026'), { recursive: true });
    await symlink(outside, path.join(library.sitePath, '2026/02'));
    await symlink(path.join(outside, 'finns-inte'), path.join(library.sitePath, 'avdelning'));
    await symlink(path.join(outside, 'index.html'), path.join(library.sitePath, 'index.html'));
    const report = await library.export();
    expect(await readdir(outside)).toEqual([]);
    expect(report.notices.map((notice) => ('path' in notice ? [notice.code, notice.path] : notice))).toEqual(
      ['2026/02/nyhet-1/index.html', '2026/02/nyhet-2/index.html', 'avdelning/nyheter/index.html', 'index.html'].map(
        (file) => ['in-the-way', file],
      ),
    );
  });

  it('leaves an article out whose photo can’t be published, and the page of it that is there as it is', async () => {
    const linking = documentOf({ headline: 'Länkar' }, relatedArticle('Ny', { article: idOf(2) }), paragraph('Text.'));
    const library = await SiteLibrary.with([withPhoto(1, 'Gammal'), newsOf(3)]);
    await library.export();
    await library.put(withPhoto(1, 'Gammal, ändrad', 11));
    await library.put(withPhoto(2, 'Ny'));
    await library.put(newsOf(4, {}, linking));
    await library.put(withPhoto(5, 'Saknar bild'));
    await rm(path.join(library.folderOf({ id: idOf(5) }), 'images'), { recursive: true });
    const report = await library.export({ prepare: () => Promise.reject(new Error('trasig')) });
    const codes = report.notices.map(({ code }) => code).filter((code) => code !== 'warning');
    expect(codes.toSorted()).toEqual(['picture-damaged', 'picture-damaged', 'picture-missing']);
    const files = await library.files();
    expect(files.get('2026/02/gammal/index.html')).not.toContain('ändrad');
    expect([...files.keys()].filter((name) => /\/(?:ny|saknar-bild)\//u.test(name))).toEqual([]);
    expect(deadLinksOf(files)).toEqual([]);
    expect(files.get('index.html')).toContain('Gammal<');
  });

  it('keeps the page of an article whose file can’t be read', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    await library.export();
    await writeFile(path.join(library.folderOf({ id: idOf(1) }), 'article.json'), '{');
    const report = await library.export();
    expect(report).toMatchObject({ articleCount: 2, changed: [], removed: [] });
    expect(report.notices.map(({ code }) => code)).toEqual(['unreadable']);
  });

  it('publishes the text without what is suggested, and says so', async () => {
    const article = newsOf(1);
    const original = documentOf({ headline: 'Som det var' }, paragraph('Text.'));
    const suggested = {
      ...article,
      review: { ...article.review, suggestions: { original, changes: [] } },
    };
    const library = await SiteLibrary.with([suggested]);
    await library.export();
    expect(await library.read('index.html')).toContain('Som det var');
    await library.export({ chosenText: 'with' });
    expect(await library.read('index.html')).toContain('Nyhet 1');
  });

  it('has one page of an article that is in two folders', async () => {
    const library = await SiteLibrary.with([newsOf(1)]);
    await mkdir(path.join(library.libraryPath, 'kopia'));
    await writeFile(
      path.join(library.libraryPath, 'kopia/article.json'),
      JSON.stringify(newsOf(1, {}, documentOf({ headline: 'Kopia' }, paragraph('Text.')))),
    );
    const report = await library.export();
    expect(report.articleCount).toBe(1);
    expect(report.notices.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('goes on from where it was cancelled', async () => {
    const library = await SiteLibrary.with(manyNews.slice(0, 40));
    const cancel = new AbortController();
    const exporting = library.attempt({
      signal: cancel.signal,
      onProgress: ({ doneCount }) => {
        if (doneCount > 0) cancel.abort(new Error('nog'));
      },
    });
    await expect(exporting).rejects.toThrow('nog');
    const part = await library.files();
    expect(part.has('2026/02/nyhet-1/index.html')).toBe(true);
    expect(part.has('index.html')).toBe(false);
    await library.export();
    const whole = `${library.sitePath}-2`;
    await library.export({ folderPath: whole });
    expect(await library.files()).toEqual(await library.files(whole));
  });

  it('refuses what would mix library and site, and what has no address', async () => {
    const library = await SiteLibrary.with([newsOf(1)]);
    expect(await library.attempt({ folderPath: path.join(library.libraryPath, 'webb') })).toMatchObject({
      error: { code: 'within' },
    });
    expect(await library.attempt({ folderPath: path.dirname(library.libraryPath) })).toMatchObject({
      error: { code: 'within' },
    });
    expect(await library.attempt({ look: plainLook({ ...settings, baseAddress: null }, '1') })).toMatchObject({
      error: { code: 'no-base-address' },
    });
  });

  it.each([
    ['{', 'not-json'],
    ['{"format":"spalt-site","version":2}', 'newer-version'],
    ['{"format":"spalt-site","version":1,"print":"","articles":{},"files":{"../ut.html":{}}}', 'wrong-value'],
  ])('touches nothing where it can’t read what the folder remembers: %s', async (manifest, code) => {
    const library = await SiteLibrary.with([newsOf(1)]);
    await mkdir(library.sitePath);
    await library.write('.spalt-site.json', manifest);
    expect(await library.attempt()).toMatchObject({ error: { code: 'invalid', problems: [{ code }] } });
    expect(await readdir(library.sitePath)).toEqual(['.spalt-site.json']);
  });
});
