import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import type { SiteProblem } from '#core/contract/requests/siteRequests';
import type { SiteNotice } from '#core/publish/site/SiteReport';
import { articleOf, documentOf } from '../../../core/document/build';
import { siteNoticeText, siteProblemText } from '../../../../../renderer/features/site/siteTexts';
import english from '#resources/languages/en.json';
import swedish from '#resources/languages/sv.json';

const problem = { place: 'version', code: 'newer-version', facts: { found: 9, known: 1 } } as const;
const problems: readonly SiteProblem[] = [
  { code: 'no-folder' },
  { code: 'busy' },
  { code: 'no-base-address' },
  { code: 'within', filePath: '/a' },
  { code: 'in-use', filePath: '/a' },
  { code: 'other-library', filePath: '/a' },
  { code: 'invalid', filePath: '/a', problems: [problem] },
  { code: 'profile-damaged', filePath: '/a', problems: [problem] },
  { code: 'unfit-setting', problem: { place: 'baseAddress', code: 'base-address', facts: { found: 'x' } } },
  { code: 'disk', systemCode: 'ENOSPC', filePath: '/a' },
  { code: 'disk', systemCode: 'EWEIRD', filePath: '/a' },
];
const articlePath = '/a/article.json';
const notices: readonly SiteNotice[] = [
  { code: 'edited', path: 'index.html' },
  { code: 'in-the-way', path: 'index.html' },
  { code: 'unreadable', articlePath, problems: [problem] },
  { code: 'not-rendered', articlePath, problems: [problem] },
  { code: 'duplicate-id', articlePath, other: 'b' },
  { code: 'picture-missing', articlePath, image: 'x.jpg' },
  { code: 'picture-damaged', articlePath, image: 'x.jpg' },
  { code: 'suggestions-open', articlePath, count: 2 },
  { code: 'embargoed', articlePath, until: '2027-01-01T00:00:00Z' },
  { code: 'not-in-library', id: articleOf(documentOf({})).id },
  { code: 'not-ready', articlePath },
  { code: 'warning', articlePath, warning: { code: 'no-caption', place: 'document.content[2]' } },
];

describe.each([
  ['sv', swedish],
  ['en', english],
])('the texts of the site in %s', (language, translation) => {
  it('have a whole sentence for everything that can be wrong or should be known', async () => {
    const resources = { [language]: { translation } };
    const t = await i18next.createInstance().init({ lng: language, resources, interpolation: { escapeValue: false } });
    const texts = [
      ...problems.map((each) => siteProblemText(t, each)),
      ...notices.map((each) => siteNoticeText(t, each, language)),
    ];
    for (const text of texts) expect(text).toMatch(/^[^{}]*\s[^{}]*$/u);
    for (const text of texts) expect(text).not.toMatch(/^\w+(?:\.[\w-]+)+$/u);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
