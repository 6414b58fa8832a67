import path from 'node:path';
import { listPages } from '#core/publish/site/listPages';
import { lookOfProfile } from '#core/publish/site/lookOfProfile';
import { renderList } from '#core/publish/site/pages/renderList';
import { renderNotFound } from '#core/publish/site/pages/renderNotFound';
import { renderNotice } from '#core/publish/site/pages/renderNotice';
import { renderRedirect } from '#core/publish/site/pages/renderRedirect';
import type { TeaserPicture } from '#core/publish/site/SiteEntry';
import { createNodeFileSystem } from '../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../electron/storage/profiles/readProfileFolder';
import { siteOf } from '../unit/core/publish/profile/siteOf';
import { entryOf } from '../unit/core/publish/site/entryOf';

const hostile = '</title></script><script>alert(1)</script><!-- <img src=x onerror="alert(1)"> &amp; \'"`{{7*7}}';
const endless = 'Sammanträdesprotokollsanteckning'.repeat(40);

const file = (widthPx: number, kind: string) => ({ path: `2026/a-${widthPx}.${kind}`, widthPx, heightPx: widthPx });
const picture: TeaserPicture = {
  widthPx: 640,
  heightPx: 640,
  file: file(640, 'jpg'),
  kinds: (['avif', 'jpg'] as const).map((kind) => ({ kind, files: [file(400, kind), file(640, kind)] })),
  focus: null,
};

const entries = Array.from({ length: 70 }, (_, index) =>
  entryOf(index + 1, {
    headline: index < 6 ? hostile : `Nyhet ${index + 1}`,
    section: index < 4 ? hostile : 'Kultur',
    tags: index < 2 ? [hostile, endless.slice(0, 900)] : [],
    authors: [{ name: index < 4 ? hostile : 'Bo Lind', role: null, address: null }],
    description: index < 2 ? endless.slice(0, 900) : 'Ingress.',
  }),
).map((entry, index) => (index % 3 === 0 ? { ...entry, picture } : entry));

const settings = siteOf({ name: hostile, tagline: hostile, footer: hostile });
const { pages, sections } = listPages(entries, settings);
/** The first of each kind, and one that is neither the first nor the last. */
const shown = [...new Map(pages.map((page) => [page.address.split('/', 1)[0], page])).values(), ...pages.slice(1, 2)];
const context = { settings, baseAddress: 'https://tidning.example/', sections };
const plain = {
  settings: siteOf({ tagline: null, footer: null, language: 'en' }),
  baseAddress: context.baseAddress,
  sections: [],
};

/** Lists and notices of the profiles that come with Spalt. */
async function profilePagesOf(name: string): Promise<readonly { readonly name: string; readonly html: string }[]> {
  const folderPath = path.resolve('resources/profiles', name);
  const read = await readProfileFolder(createNodeFileSystem(), folderPath, { isShipped: true });
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  const look = lookOfProfile(read.value, { ...settings, logo: null }, '');
  // As few as there are places for, since what judges them takes its time.
  const few = listPages(entries.slice(0, 8), settings).pages;
  const others = [...few.slice(0, 2), ...shown.slice(-1)].map((page) => ({ kind: 'list' as const, page }));
  return [
    ...others,
    { kind: 'not-found' as const, latest: entries.slice(0, 6) },
    { kind: 'withdrawn' as const, address: 'a/', killedAt: '2026-03-02T08:00:00+01:00' },
  ].map((page, index) => {
    const { text, problems } = look.renderOtherPage(page, context);
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return { name: `${name} ${index + 1}`, html: text };
  });
}

/** Every kind of page that is no article, with hostile text and without any. */
export const sitePages: readonly { readonly name: string; readonly html: string }[] = [
  ...shown.map((page, index) => ({ name: `list ${index + 1}`, html: renderList(page, context) })),
  ...listPages([], plain.settings).pages.map((page) => ({ name: 'empty list', html: renderList(page, plain) })),
  { name: 'not found', html: renderNotFound(context) },
  { name: 'notice', html: renderNotice({ address: 'a/', killedAt: '2026-03-02T08:00:00+01:00' }, context) },
  { name: 'notice without a moment', html: renderNotice({ address: 'a/', killedAt: null }, plain) },
  ...(await Promise.all(['local', 'feature', 'bare'].map(profilePagesOf))).flat(),
  { name: 'redirect', html: renderRedirect({ from: 'a/', to: '2026/b.html' }, context) },
];
