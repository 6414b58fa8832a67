import { describe, expect, it } from 'vitest';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import { listPages } from '#core/publish/site/listPages';
import { lookOfProfile } from '#core/publish/site/lookOfProfile';
import type { OtherPage } from '#core/publish/site/OtherPage';
import { renderPlainPage } from '#core/publish/site/pages/renderPlainPage';
import type { TeaserPicture } from '#core/publish/site/SiteEntry';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../../../../electron/storage/profiles/readProfileFolder';
import { valueOf } from '../../../electron/storage/support/library';
import { profileOf } from '../profile/profileOf';
import { siteOf } from '../profile/siteOf';
import { entryOf } from './entryOf';

const list = `<!DOCTYPE html>
<html lang="{{ site.language }}">
<head>
{{ head }}</head>
<body><main><h1>{{ page.heading }}</h1>{{ page.text }}
<ol>{% for entry in page.entries %}<li>{{ entry.picture }}{{ entry.headline }}</li>{% endfor %}</ol>
{{ page.pager }}</main></body>
</html>
`;

const hostile = '</style><script>alert(1)</script>\uFDD00\uFDD1"\'{{ head }}';
const file = { path: '2026/a-400.jpg', widthPx: 400, heightPx: 300 };
const picture: TeaserPicture = {
  widthPx: 400,
  heightPx: 300,
  file,
  kinds: [{ kind: 'jpg', files: [file] }],
  focus: 'focus-x5 focus-y2',
};
const entries = Array.from({ length: 60 }, (_, index) => {
  const entry = entryOf(index + 1, index === 59 ? { headline: hostile, section: hostile } : { section: 'Kultur' });
  return index % 2 === 0 ? entry : { ...entry, picture };
});
const settings = siteOf();
const { pages, sections } = listPages(entries, settings);
const context = { settings, baseAddress: 'https://tidning.example/', sections };
const front: OtherPage = { kind: 'list', page: pages[0] ?? expect.fail('no front page') };
const others: readonly OtherPage[] = [
  ...pages.map((page) => ({ kind: 'list' as const, page })),
  ...listPages([], settings).pages.map((page) => ({ kind: 'list' as const, page })),
  { kind: 'not-found', latest: entries.slice(-3) },
  { kind: 'withdrawn', address: 'a/', killedAt: '2026-03-02T08:00:00+01:00' },
];

const withList = (template: string, changed: Partial<SiteProfile> = {}): SiteProfile => ({
  ...profileOf(),
  templates: { 'list.liquid': template },
  ...changed,
});
const rendered = (profile: SiteProfile, page: OtherPage = front) =>
  lookOfProfile(profile, settings, '1').renderOtherPage(page, context);

const shipped = async (name: string): Promise<SiteProfile> =>
  valueOf(await readProfileFolder(createNodeFileSystem(), `resources/profiles/${name}`, { isShipped: true }));

describe('lookOfProfile', () => {
  it.each(['local', 'feature', 'bare'])(
    'has every article of a list once and in its order by the profile %s',
    async (name) => {
      const own = { ...(await shipped(name)), files: { 'logo.png': Uint8Array.of(1) } };
      for (const page of others) {
        const { text, problems } = rendered(own, page);
        expect(problems).toEqual([]);
        expect(text).not.toContain('<script');
        const addresses = Array.from(text.matchAll(/<h[23]><a href="([^"]*)"/gu), ([, address = '']) => address);
        const from = `https://tidning.example/${page.kind === 'list' ? page.page.address : ''}`;
        const shown = page.kind === 'list' ? page.page.entries : page.kind === 'not-found' ? page.latest : [];
        expect(addresses.map((address) => new URL(address, from).pathname)).toEqual(
          shown.map(({ place }) => `/${place.address}`),
        );
      }
    },
  );

  it('is plain where the profile has no template for a page', () => {
    const [notFound = front] = others.filter(({ kind }) => kind === 'not-found');
    expect(rendered(withList(list), notFound)).toEqual({ text: renderPlainPage(notFound, context), problems: [] });
  });

  it('shows a photo around what must be seen', () => {
    const { text } = rendered(withList(list));
    expect(text).toContain('<img src="2026/a-400.jpg" srcset="2026/a-400.jpg 400w"');
    expect(text).toContain('class="focus-x5 focus-y2"');
  });

  it.each([
    ['{{ head }}', '', 'list.liquid piece-missing {{ head }}'],
    ['{{ page.pager }}', '', 'list.liquid piece-missing {{ page.pager }}'],
    ['{{ entry.headline }}', '{{ entry.title }}', 'list.liquid piece-missing {{ entry.headline }}'],
    [
      '{{ entry.headline }}',
      '{{ entry.headline }}{{ entry.headline }}',
      'list.liquid piece-twice {{ entry.headline }}',
    ],
    ['{{ entry.headline }}', '<b>{{ entry.headline }}</b>', 'list.liquid piece-hidden {{ entry.headline }}'],
    ['{{ entry.picture }}', '<b>{{ entry.picture }}</b>', 'list.liquid piece-hidden {{ entry.picture }}'],
    ['in page.entries', 'in page.entries reversed', 'list.liquid piece-order {{ entry.headline }}'],
    ['in page.entries', 'in page.entries limit: 3', 'list.liquid piece-missing {{ entry.headline }}'],
    ['</main>', '<script>alert(1)</script></main>', 'html page-element <script>'],
    ['</main>', '<a href="{{ entry.nothing }}">a</a></main>', 'list.liquid template-unknown-name entry'],
    ['</main>', '<img src="https://a.example/a.png" alt=""></main>', 'html page-request https://a.example/a.png'],
  ])('is plain, and says what is wrong, with %s as %j', (before, after, problem) => {
    const { text, problems } = rendered(withList(list.replace(before, after)));
    expect(
      problems.map(({ place, code, facts }) => `${place.split(':')[0] ?? ''} ${code} ${facts['found'] ?? ''}`),
    ).toContain(problem);
    expect(text).toBe(renderPlainPage(front, context));
  });

  it('holds the style of lists against what a style may be', () => {
    const { problems } = rendered(withList(list, { listStyle: 'p { background: url(https://a.example/) }' }));
    expect(problems.map(({ place, code }) => [place, code])).toEqual([['list.css:1', 'style-request']]);
  });
});
