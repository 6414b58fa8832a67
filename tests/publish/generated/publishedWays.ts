import type { ArticleFile } from '#core/article/articleFile';
import { pageStyle } from '#core/publish/html/pageStyle';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { SiteSettings } from '#core/publish/profile/SiteSettings';
import { siteSettings } from '#core/publish/profile/SiteSettings';
import type { PublishedArticle } from '#core/publish/publishArticle';
import { publishArticle } from '#core/publish/publishArticle';
import { listPages } from '#core/publish/site/listPages';
import { renderList } from '#core/publish/site/pages/renderList';
import { renderNotice } from '#core/publish/site/pages/renderNotice';
import { siteStyle } from '#core/publish/site/pages/siteStyle';
import { siteArticleOf } from '#core/publish/site/SiteArticle';
import { siteFiles } from '#core/publish/site/siteFiles';
import { siteOf } from '../../unit/core/publish/profile/siteOf';
import type { Chance } from './Chance';
import { shippedProfile, siteAddress } from './generatedSites';
import { hostileText } from './mutatedArticles';

/** What was made of an article: pages to be shown, what they may ask for, and every path that is written. */
export interface Made {
  readonly pages: readonly string[];
  readonly files: readonly string[];
  readonly paths: readonly string[];
  /** What each `<style>` of a page holds. */
  readonly style: string;
}

/** A way to make pages of an article; `chance` makes settings of the site that are as hostile as the article. */
export type Way = (article: ArticleFile, chance: Chance) => Made;

/** Every way in which Spalt makes HTML of an article. */
export async function publishedWays(): Promise<readonly Way[]> {
  const profiles = await Promise.all(['local', 'feature', 'bare'].map(shippedProfile));
  return [
    plain,
    ...profiles.map(inProfile),
    withinPage('fragment'),
    plain,
    ...profiles.map(inProfile),
    withinPage('wordpress'),
    inNews,
    asList,
  ];
}

const plain: Way = (article) => made(publishArticle(article, { format: 'page' }), pageStyle);

function inProfile(profile: SiteProfile): Way {
  return (article, chance) => {
    const own: SiteProfile = chance.oneIn(2)
      ? profile
      : { ...profile, isShipped: false, settings: hostileSettings(profile.settings, chance) };
    const published = publishInProfile(article, own);
    if (!published.ok) throw new Error(JSON.stringify(published.error));
    return made(published.value, `${pageStyle}${profile.style}`);
  };
}

/** Formats that others put into pages of their own. */
function withinPage(format: 'fragment' | 'wordpress'): Way {
  return (article) => {
    const published = publishArticle(article, { format });
    const page = `<!DOCTYPE html><html lang="sv"><title>T</title><body>${published.files[0]?.text ?? ''}</body></html>`;
    return { ...made(published, ''), pages: [page] };
  };
}

/** What a receiver of news puts into a page. */
const inNews: Way = (article) => {
  const published = publishArticle(article, { format: 'ninjs' });
  const { bodies }: { readonly bodies: readonly { readonly value: string }[] } = JSON.parse(
    published.files[0]?.text ?? '',
  );
  return { ...made(published, ''), pages: bodies.map(({ value }) => `<!DOCTYPE html><title>T</title>${value}`) };
};

/** Lists, feeds and map of a site that has this article only. */
const asList: Way = (article, chance) => {
  const settings = hostileSettings(siteOf(), chance);
  const known = siteArticleOf(article, settings);
  const entries = [{ article: known, place: known.wanted, picture: null }];
  const lists = listPages(entries, settings);
  const context = { settings, baseAddress: siteAddress, sections: lists.sections };
  const files = [...siteFiles(entries, { lists, context, nowMs: Date.UTC(2026, 2, 2) })];
  return {
    pages: [
      ...lists.pages.map((page) => renderList(page, context)),
      renderNotice({ address: known.wanted.address, killedAt: known.publishedAt }, context),
    ],
    files: [],
    paths: [...files.map(({ path }) => path), known.wanted.file],
    style: `\n${siteStyle}`,
  };
};

function made({ files, pictures, assets = [] }: PublishedArticle, style: string): Made {
  const others = [...pictures, ...assets].map(({ path }) => path);
  return {
    pages: files.map(({ text }) => text),
    files: others,
    paths: [...files.map(({ path }) => path), ...others],
    style: `\n${style}`,
  };
}

/** Settings with something hostile in each of their texts and addresses, where they may have it. */
function hostileSettings(settings: SiteSettings, chance: Chance): SiteSettings {
  const line = (most: number): string => hostileText(chance).slice(0, most);
  const address = (): string => `https://a.example/${hostileText(chance)}`;
  const tries: readonly Partial<SiteSettings>[] = [
    { baseAddress: siteAddress },
    { name: line(120) },
    { tagline: line(300) },
    { footer: line(1000) },
    { baseAddress: `${address()}/` },
    { articleAddress: `/${line(60)}/{slug}/` },
    { articleAddress: chance.pick(['/{section}/{slug}.html', '/{section}-{slug}', '/con/{slug}/', '/{id}/']) },
    { logo: line(60) },
    { language: line(20) },
    { socialLinks: [{ name: line(60), address: address() }] },
    { pictureRights: { copyrightNotice: line(300), licenseAddress: address(), acquireLicenseAddress: null } },
  ];
  let result = settings;
  for (const each of tries) {
    const read = siteSettings.safeParse({ ...result, ...each });
    if (read.success) result = read.data;
  }
  return { ...result, logo: null };
}
