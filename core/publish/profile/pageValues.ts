import type { ArticleFile } from '../../article/articleFile';
import { textOfField } from '../../text/textOf';
import { authorsOf } from '../authorsOf';
import { encodedAddress } from '../encodedAddress';
import { formatDay } from '../formatDay';
import { formatMoment } from '../formatMoment';
import type { ArticlePieces } from '../html/renderFragment';
import { publishedWords } from '../publishedWords';
import type { logoValues } from './logoValues';
import type { PageSurroundings } from './PageSurroundings';
import type { SiteSettings } from './SiteSettings';
import type { TemplateValue } from './template/TemplateEngine';
import type { TrustedMarkup } from './template/TrustedMarkup';

/** The parts of an article for a template; null for those that it has not. */
export type MarkedPieces = { readonly [Name in keyof ArticlePieces]: TrustedMarkup | null };

/** What a template may show of the article. */
export function articleValues(
  article: ArticleFile,
  pieces: MarkedPieces,
  siteLanguage: string,
  { sectionAddress, tagAddress }: PageSurroundings,
): TemplateValue {
  const { document, language, metadata } = article;
  const { section, tags, publishedAt, canonicalAddress } = metadata;
  return {
    kicker: pieces.kicker,
    headline: pieces.headline,
    standfirst: pieces.standfirst,
    byline: pieces.byline,
    published: pieces.published,
    lead: pieces.lead,
    body: pieces.body,
    corrections: pieces.corrections,
    language,
    title: textOfField(document, 'headline') || publishedWords(language).untitled,
    address: canonicalAddress,
    section: section === null ? null : { name: section, address: sectionAddress(section) },
    tags: tags.map((name) => ({ name, address: tagAddress(name) })),
    authors: authorsOf(article).map(({ name, role, address }) => ({ name, role, address })),
    date:
      publishedAt === null
        ? null
        : { ...formatMoment(publishedAt, language), day: formatDay(publishedAt, siteLanguage) },
  };
}

/** What it may show of the site. */
export function siteValues(
  site: SiteSettings,
  logo: ReturnType<typeof logoValues>,
  { homeAddress, feeds }: PageSurroundings,
): TemplateValue {
  const { name, tagline, language, socialLinks, footer } = site;
  return {
    name,
    tagline,
    language,
    ...logo,
    home: homeAddress,
    social: socialLinks.map(({ name: to, address }) => ({ name: to, address: encodedAddress(address) })),
    feeds: feeds.map((feed) => ({ ...feed })),
    footer,
  };
}

/** The few words that a site says of itself in this language. */
export function wordsFor(language: string): TemplateValue {
  const { followUs, tellAFriend, subjects, authors, about, skip } = publishedWords(language);
  return { follow_us: followUs, tell_a_friend: tellAFriend, subjects, authors, about, skip };
}
