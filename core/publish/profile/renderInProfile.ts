import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { textOfField } from '../../text/textOf';
import { absoluteAddress } from '../absoluteAddress';
import { authorsOf } from '../authorsOf';
import type { ExpectedPiece } from '../check/pieceProblems';
import { pageProblems } from '../check/pageProblems';
import { withFileAddresses } from '../check/styleProblems';
import { formatDay } from '../formatDay';
import { formatMoment } from '../formatMoment';
import { pageOptionsOf } from '../html/fragmentOptionsOf';
import { pageStyle } from '../html/pageStyle';
import type { ArticlePieces } from '../html/renderFragment';
import { renderPieces } from '../html/renderFragment';
import { renderHead } from '../html/renderHead';
import { publishedWords } from '../publishedWords';
import type { PageSurroundings } from './PageSurroundings';
import { shareByMail } from './shareByMail';
import type { SiteProfile } from './SiteProfile';
import { pageTemplate } from './SiteProfile';
import type { SiteSettings } from './SiteSettings';
import type { FilledTemplate, TemplateValue } from './template/TemplateEngine';
import { TemplateEngine } from './template/TemplateEngine';
import { TrustedMarkup } from './template/TrustedMarkup';

/** In the order in which they stand in the article, and in every page of it. */
const pieceNames = ['kicker', 'headline', 'standfirst', 'byline', 'lead', 'body', 'corrections'] as const;

const engines = new WeakMap<SiteProfile['templates'], TemplateEngine>();

/**
 * A tidied article as a page of a site. Its canonical address, where it is known, is in its metadata. Fails with what
 * is wrong in a template, or with what the page may not have or lacks: see `check/pageProblems`.
 */
export function renderInProfile(
  article: ArticleFile,
  profile: SiteProfile,
  surroundings: PageSurroundings,
): Result<string, readonly Problem[]> {
  const { offerOf } = surroundings;
  const site = settingsFor(profile, article);
  const { files, layout, style } = profile;
  const { canonicalAddress } = article.metadata;
  const logo = site.logo === null ? null : surroundings.fileAddress(site.logo);
  const head = renderHead(article, {
    offerOf,
    style: `${pageStyle}${withFileAddresses(style, surroundings.fileAddress)}`,
    site: {
      name: site.name,
      address: site.baseAddress,
      logoAddress: logo === null ? null : (absoluteAddress(logo, canonicalAddress) ?? logo),
      feeds: surroundings.feeds,
      pictureRights: site.pictureRights,
    },
  });
  const pieces = renderPieces(article.document, { ...pageOptionsOf(article, offerOf), layout });
  const marked = { ...mapPieces(pieces), head: new TrustedMarkup(head) };
  const filled = engineOf(profile).fill(pageTemplate, {
    head: marked.head,
    article: articleValues(article, marked, site.language, surroundings),
    site: siteValues(site, logo, surroundings),
    share: { mail: shareAddress(article) },
    words: wordsFor(site.language),
  });
  if (!filled.ok) return filled;
  const ownFiles = new Set(Object.keys(files).map(surroundings.fileAddress));
  const problems = pageProblems(filled.value.html, {
    isOwnFile: (address) => ownFiles.has(address) || surroundings.pictureAddresses.has(address),
    pieces: expectedPieces(marked, filled.value),
  });
  return problems.length > 0 ? failure(problems) : success(filled.value.html);
}

function engineOf({ templates }: SiteProfile): TemplateEngine {
  const known = engines.get(templates);
  if (known !== undefined) return known;
  const engine = new TemplateEngine(templates);
  engines.set(templates, engine);
  return engine;
}

/** The settings of the site: of a profile that is nobody's own, as the article would have them. */
export function settingsFor({ settings, isShipped }: SiteProfile, { language, metadata }: ArticleFile): SiteSettings {
  if (!isShipped) return settings;
  return { ...settings, name: metadata.source ?? settings.name, language };
}

type Marked = { readonly [Name in keyof ArticlePieces]: TrustedMarkup | null };

function mapPieces(pieces: ArticlePieces): Marked {
  const marked = (html: string): TrustedMarkup | null => (html === '' ? null : new TrustedMarkup(html));
  return {
    kicker: marked(pieces.kicker),
    headline: marked(pieces.headline),
    standfirst: marked(pieces.standfirst),
    byline: marked(pieces.byline),
    published: marked(pieces.published),
    lead: marked(pieces.lead),
    body: marked(pieces.body),
    corrections: marked(pieces.corrections),
  };
}

function expectedPieces(
  marked: Marked & { readonly head: TrustedMarkup },
  { places }: FilledTemplate,
): readonly ExpectedPiece[] {
  const starts = (markup: TrustedMarkup): readonly number[] =>
    places.filter((place) => place.markup === markup).map(({ start }) => start);
  return [
    { name: 'head', starts: starts(marked.head), isOfHead: true },
    ...pieceNames.flatMap((name) => {
      const markup = marked[name];
      return markup === null ? [] : [{ name: `article.${name}`, starts: starts(markup), isOfHead: false }];
    }),
  ];
}

function articleValues(
  article: ArticleFile,
  marked: Marked,
  siteLanguage: string,
  { sectionAddress, tagAddress }: PageSurroundings,
): TemplateValue {
  const { document, language, metadata } = article;
  const { section, tags, publishedAt, canonicalAddress } = metadata;
  return {
    ...marked,
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

function siteValues(site: SiteSettings, logo: string | null, { homeAddress, feeds }: PageSurroundings): TemplateValue {
  const { name, tagline, language, socialLinks, footer } = site;
  return {
    name,
    tagline,
    language,
    logo,
    home: homeAddress,
    social: socialLinks.map((link) => ({ ...link })),
    feeds: feeds.map((feed) => ({ ...feed })),
    footer,
  };
}

function wordsFor(language: string): TemplateValue {
  const { followUs, tellAFriend, subjects, authors, about, skip } = publishedWords(language);
  return { follow_us: followUs, tell_a_friend: tellAFriend, subjects, authors, about, skip };
}

/** Null while nobody knows where the page will be. */
function shareAddress({ document, language, metadata }: ArticleFile): string | null {
  const { canonicalAddress } = metadata;
  if (canonicalAddress === null) return null;
  const title = textOfField(document, 'headline').replaceAll('\n', ' ') || publishedWords(language).untitled;
  return shareByMail({ title, address: canonicalAddress });
}
