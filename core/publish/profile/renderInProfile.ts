import type { ArticleFile } from '../../article/articleFile';
import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { absoluteAddress } from '../absoluteAddress';
import type { ExpectedPiece } from '../check/pieceProblems';
import { pageProblems } from '../check/pageProblems';
import { withFileAddresses } from '../check/styleProblems';
import { pageOptionsOf } from '../html/fragmentOptionsOf';
import { pageStyle } from '../html/pageStyle';
import type { ArticlePieces } from '../html/renderFragment';
import { renderPieces } from '../html/renderFragment';
import { renderHead } from '../html/renderHead';
import { logoValues } from './logoValues';
import type { PageSurroundings } from './PageSurroundings';
import { shareByMail } from './shareByMail';
import type { MarkedPieces } from './pageValues';
import { articleValues, siteValues, wordsFor } from './pageValues';
import type { SiteProfile } from './SiteProfile';
import { pageTemplate } from './SiteProfile';
import type { SiteSettings } from './SiteSettings';
import type { FilledTemplate } from './template/TemplateEngine';
import { TemplateEngine } from './template/TemplateEngine';
import { standIns, TrustedMarkup } from './template/TrustedMarkup';

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
  const parts = { ...mapPieces(pieces), head: new TrustedMarkup(head, standIns.head) };
  const filled = engineOf(profile).fill(pageTemplate, {
    head: parts.head,
    article: articleValues(article, parts, site.language, surroundings),
    site: siteValues(site, logoValues(site.logo, logo, profile), surroundings),
    share: { mail: shareByMail(article) },
    words: wordsFor(site.language),
  });
  if (!filled.ok) return filled;
  const ownFiles = new Set(Object.keys(files).map(surroundings.fileAddress));
  const problems = pageProblems(filled.value.frame, {
    isOwnFile: (address) => ownFiles.has(address) || surroundings.pictureAddresses.has(address),
    pieces: expectedPieces(parts, filled.value),
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

function marked(html: string, standIn?: string): TrustedMarkup | null {
  return html === '' ? null : new TrustedMarkup(html, standIn);
}

function mapPieces(pieces: ArticlePieces): MarkedPieces {
  return {
    kicker: marked(pieces.kicker, standIns.block),
    headline: marked(pieces.headline, standIns.block),
    standfirst: marked(pieces.standfirst, standIns.block),
    byline: marked(pieces.byline, standIns.block),
    // It may be left out or stand anywhere, so it is judged as it is.
    published: marked(pieces.published),
    lead: marked(pieces.lead, standIns.block),
    body: marked(pieces.body, standIns.block),
    corrections: marked(pieces.corrections, standIns.block),
  };
}

function expectedPieces(
  parts: MarkedPieces & { readonly head: TrustedMarkup },
  { starts }: FilledTemplate,
): readonly ExpectedPiece[] {
  const startsOf = (markup: TrustedMarkup): readonly number[] => starts.get(markup) ?? [];
  return [
    { name: 'head', starts: startsOf(parts.head), isOfHead: true },
    ...pieceNames.flatMap((name) => {
      const markup = parts[name];
      return markup === null ? [] : [{ name: `article.${name}`, starts: startsOf(markup), isOfHead: false }];
    }),
  ];
}
