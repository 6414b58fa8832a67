import { describe, expect, it } from 'vitest';
import { failure } from '#core/base/Result';
import { lookOfProfile } from '#core/publish/site/lookOfProfile';
import type { SiteLook } from '#core/publish/site/SiteLook';
import { plainLook } from '#core/publish/site/SiteLook';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../../../../electron/storage/profiles/readProfileFolder';
import { printOfProfile } from '../../../../../electron/storage/site/printOfProfile';
import { valueOf } from '../support/library';
import { manyNews } from './manyNews';
import { deadLinksOf, idOf, newsOf, settings, SiteLibrary } from './siteLibrary';

describe('the look of a site', () => {
  it('leaves out what its look can’t show, and says why', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2)]);
    const look = plainLook(settings, '1');
    const problems = [{ place: 'page.liquid:1', code: 'missing' as const, facts: {} }];
    const report = await library.export({
      look: {
        ...look,
        renderArticlePage: (article, surroundings) =>
          article.id === idOf(1) ? failure(problems) : look.renderArticlePage(article, surroundings),
      },
    });
    expect(report.articleCount).toBe(1);
    expect(report.notices).toContainEqual(expect.objectContaining({ code: 'not-rendered', problems }));
    expect(deadLinksOf(await library.files())).toEqual([]);
  });

  it('has plain lists where its look can’t show them, and says why once', async () => {
    const library = await SiteLibrary.with([newsOf(1), newsOf(2, { section: 'Sport' })]);
    const look = plainLook(settings, '1');
    const problems = [{ place: 'list.liquid:1', code: 'missing' as const, facts: {} }];
    const faulty: SiteLook = {
      ...look,
      renderOtherPage: (page, context) => ({ ...look.renderOtherPage(page, context), problems }),
    };
    const report = await library.export({ look: faulty });
    const notices = [{ code: 'list-not-rendered', path: 'index.html', problems }];
    expect(report.notices).toEqual(notices);
    expect(await library.read('index.html')).toContain('<ol class="teasers">');
    // It is as it was, and as wrong as it was.
    const again = await library.export({ look: faulty });
    expect(again).toMatchObject({ added: [], changed: [], notices });
  });

  it('renders lists only where something else is in them', async () => {
    const rendered: string[] = [];
    const plain = plainLook(settings, '1');
    const look: SiteLook = {
      ...plain,
      renderOtherPage: (page, context) => {
        rendered.push(page.kind === 'list' ? page.page.address : page.kind);
        return plain.renderOtherPage(page, context);
      },
    };
    const library = await SiteLibrary.with(manyNews.slice(0, 6));
    await library.export({ look });
    expect(rendered).toEqual(expect.arrayContaining(['', 'avdelning/kultur-noje/', 'not-found']));
    rendered.length = 0;
    await library.export({ look });
    expect(rendered).toEqual([]);
    const [first = expect.fail('no news')] = manyNews;
    // Its words are in no list, when it was changed is.
    const modifiedAt = '2026-02-09T08:00:00.000Z';
    await library.put({ ...first, metadata: { ...first.metadata, modifiedAt } });
    const changed = await library.export({ look });
    expect(changed.changed.filter((file) => file.endsWith('.html'))).toEqual(['2026/02/nyhet-1/index.html']);
    expect(rendered).toContain('');
    expect(rendered).not.toContain('avdelning/kultur-noje/');
    rendered.length = 0;
    await library.export({ look });
    expect(rendered).toEqual([]);
  });

  it('looks as its profile has it, with what the profile brings', async () => {
    const fileSystem = createNodeFileSystem();
    const profile = valueOf(await readProfileFolder(fileSystem, 'resources/profiles/local', { isShipped: true }));
    const pictureSizes = { 'logo.png': { widthPx: 600, heightPx: 120 } };
    const withLogo = { ...profile, files: { 'logo.png': new Uint8Array([1]) }, pictureSizes };
    const own = { ...settings, logo: 'logo.png' };
    const look = lookOfProfile(withLogo, own, printOfProfile(withLogo, '1'));
    const library = await SiteLibrary.with(manyNews.slice(0, 5));
    const report = await library.export({ look });
    expect(report.articleCount).toBe(5);
    const page = await library.read('2026/02/nyhet-1/index.html');
    expect(page).toContain('src="../../../site/logo.png" width="600" height="120" alt=');
    expect(page).toContain('href="../../../avdelning/nyheter/"');
    expect(page).toContain('href="../../../amne/abron/"');
    expect(page).toContain('href="../../../feed.xml"');
    expect(await library.read('avdelning/nyheter/index.html')).toContain(
      'src="../../site/logo.png" width="600" height="120" alt=',
    );
    expect(deadLinksOf(await library.files())).toEqual([]);
    expect(await library.export({ look })).toMatchObject({ renderedCount: 0, added: [], changed: [] });
    const changed = { ...withLogo, style: `${profile.style}\n` };
    const other = lookOfProfile(changed, own, printOfProfile(changed, '1'));
    expect((await library.export({ look: other })).renderedCount).toBe(5);
  });
});
