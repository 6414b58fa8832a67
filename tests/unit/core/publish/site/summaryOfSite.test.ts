import { describe, expect, it } from 'vitest';
import type { SiteReport } from '#core/publish/site/SiteReport';
import { summaryOfSite } from '#core/publish/site/summaryOfSite';
import { articleOf, documentOf } from '../../document/build';

const { id } = articleOf(documentOf({}));
const report: SiteReport = {
  folderPath: '/webb',
  isDryRun: true,
  articleCount: 1,
  renderedCount: 1,
  added: ['2026/bro/bro-400.avif', '2026/bro/index.html', 'feed.xml', 'index.html'],
  changed: [],
  removed: ['gammal.html'],
  keptCount: 3,
  byteCount: 0,
  notices: [
    { code: 'embargoed', articlePath: '/b/vinter/article.json', until: '2027-01-01T00:00:00Z' },
    { code: 'suggestions-open', articlePath: '/b/bro/article.json', count: 1 },
    { code: 'edited', path: 'robots.txt' },
  ],
  articles: [
    { id, articlePath: '/b/bro/article.json', file: '2026/bro/index.html', headline: 'Ny bro' },
    { id, articlePath: null, file: 'gammal.html', headline: 'Gammal' },
  ],
};

describe('summaryOfSite', () => {
  it('tells articles from photos, and those from all other files', () => {
    expect(summaryOfSite(report, 'https://a.example/')).toMatchObject({
      added: {
        pages: [{ address: 'https://a.example/2026/bro/', headline: 'Ny bro' }],
        pageCount: 1,
        pictureCount: 1,
        otherCount: 2,
      },
      changed: { pages: [], pageCount: 0, pictureCount: 0, otherCount: 0 },
      removed: { pages: [{ address: 'https://a.example/gammal.html', headline: 'Gammal' }], pageCount: 1 },
    });
  });

  it('tells first what was left as it was, and of which article', () => {
    const { notices, noticeCount } = summaryOfSite(report, 'https://a.example/');
    expect(noticeCount).toBe(3);
    expect(notices.map(({ notice, article }) => [notice.code, article?.headline])).toEqual([
      ['edited', undefined],
      ['embargoed', undefined],
      ['suggestions-open', 'Ny bro'],
    ]);
  });

  it('shows the beginning of what is long, and counts all of it', () => {
    const files = Array.from({ length: 1000 }, (_, index) => `${index}.html`);
    const articles = files.map((file) => ({ id, articlePath: null, file, headline: file }));
    const { added } = summaryOfSite({ ...report, added: files, articles }, 'https://a.example/');
    expect(added.pageCount).toBe(1000);
    expect(added.pages).toHaveLength(200);
  });
});
