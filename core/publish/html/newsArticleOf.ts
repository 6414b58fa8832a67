import type { ArticleFile } from '../../article/articleFile';
import type { FigureJson } from '../../document/documentJson';
import { figuresOf } from '../../document/figuresOf';
import { textOf, textOfField } from '../../text/textOf';
import { wordCountOf } from '../../text/wordCountOf';
import { absoluteAddress } from '../absoluteAddress';
import { authorsOf } from '../authorsOf';
import { descriptionOf } from '../descriptionOf';
import { isOrganizationName } from '../isOrganizationName';
import type { OfferedFile, OfferOf } from '../pictures/PictureOffer';
import type { PageSite } from './PageSite';

/** A person or an organization (schema.org). */
export interface Party {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
  readonly url?: string;
  readonly jobTitle?: string;
  readonly logo?: { readonly '@type': 'ImageObject'; readonly url: string };
}

/** A photo (schema.org). */
export interface ImageObject {
  readonly '@type': 'ImageObject';
  readonly url: string;
  readonly contentUrl: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
  readonly description?: string;
  readonly creditText?: string;
  readonly creator?: Party;
  readonly copyrightNotice?: string;
  readonly license?: string;
  readonly acquireLicensePage?: string;
}

/** What was wrong and has been put right (schema.org). */
export interface CorrectionComment {
  readonly '@type': 'CorrectionComment';
  readonly text: string;
  readonly datePublished: string;
}

/** An article in a newspaper (schema.org), with what the article has data for and nothing empty. */
export interface NewsArticle {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  readonly headline?: string;
  readonly description?: string;
  readonly image?: readonly ImageObject[];
  readonly datePublished?: string;
  readonly dateModified: string;
  readonly author?: readonly Party[];
  readonly publisher?: Party;
  /** Who sent it to the publisher. */
  readonly sourceOrganization?: { readonly '@type': 'Organization'; readonly name: string };
  readonly articleSection?: string;
  readonly keywords?: readonly string[];
  readonly inLanguage: string;
  readonly wordCount: number;
  readonly isAccessibleForFree: true;
  readonly url?: string;
  readonly correction?: readonly CorrectionComment[];
  readonly mainEntityOfPage?: { readonly '@type': 'WebPage'; readonly '@id': string };
}

/**
 * The article as schema.org data, as Google's pages on Article and on image metadata ask for it. Pictures have
 * addresses relative to the page while its canonical address is not known; JSON-LD resolves them (JSON-LD 1.1
 * section 7.1).
 */
export function newsArticleOf(article: ArticleFile, offerOf: OfferOf, site: PageSite | null = null): NewsArticle {
  const { document, language, metadata } = article;
  const { alternativeHeadlines, canonicalAddress, corrections, modifiedAt, publishedAt, section, tags } = metadata;
  const headline = alternativeHeadlines.web ?? textOfField(document, 'headline');
  const description = descriptionOf(article);
  const images = imagesOf(article, offerOf, site?.pictureRights ?? null);
  const authors = authorsOf(article).map(({ name, role, address, isOrganization }): Party => ({
    ...party(name, isOrganization),
    ...(address === null ? {} : { url: address }),
    ...(role === null || isOrganization ? {} : { jobTitle: role }),
  }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...(headline === '' ? {} : { headline }),
    ...(description === null ? {} : { description }),
    ...(images.length === 0 ? {} : { image: images }),
    ...(publishedAt === null ? {} : { datePublished: publishedAt }),
    dateModified: publishedAt === null ? modifiedAt : later(modifiedAt, publishedAt),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...publisherOf(article, site),
    ...(section === null ? {} : { articleSection: section }),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    inLanguage: language,
    wordCount: wordCountOf(document),
    isAccessibleForFree: true,
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment' as const,
            text,
            datePublished: at,
          })),
        }),
    ...(canonicalAddress === null
      ? {}
      : { url: canonicalAddress, mainEntityOfPage: { '@type': 'WebPage', '@id': canonicalAddress } }),
  };
}

/** The photos that say something, each once, the lead photo first, and right after it the same in other shapes. */
function imagesOf(
  { document, metadata }: ArticleFile,
  offerOf: OfferOf,
  rights: PageSite['pictureRights'],
): readonly ImageObject[] {
  const images = new Map<string, ImageObject>();
  for (const { figure } of figuresOf(document)) {
    if (figure.attrs.isDecorative) continue;
    const { file, shapes } = offerOf(figure.attrs);
    for (const each of [file, ...shapes]) {
      const address = absoluteAddress(each.path, metadata.canonicalAddress) ?? each.path;
      if (!images.has(address)) images.set(address, imageObject(figure, each, address, rights));
    }
  }
  return [...images.values()];
}

function imageObject(
  { content }: FigureJson,
  { widthPx, heightPx }: OfferedFile,
  address: string,
  rights: PageSite['pictureRights'],
): ImageObject {
  const [caption, credit, alternativeText] = content.map((node) => textOf(node).replaceAll('\n', ' ').trim());
  // A credit that says who owns the photo says it better than the site does for all of its photos.
  const notice = isGiven(credit) && /^(?:©|copyright\b)/iu.test(credit) ? credit : rights?.copyrightNotice;
  return {
    '@type': 'ImageObject',
    url: address,
    contentUrl: address,
    width: widthPx,
    height: heightPx,
    ...(isGiven(caption) ? { caption } : {}),
    ...(isGiven(alternativeText) ? { description: alternativeText } : {}),
    ...(isGiven(credit) ? { creditText: credit, ...creatorOf(credit) } : {}),
    ...(isGiven(notice) ? { copyrightNotice: notice } : {}),
    ...(isGiven(rights?.licenseAddress) ? { license: rights.licenseAddress } : {}),
    ...(isGiven(rights?.acquireLicenseAddress) ? { acquireLicensePage: rights.acquireLicenseAddress } : {}),
  };
}

/** “Bo Lind/TT” and “Foto: Bo Lind” name the same creator: Bo Lind. */
function creatorOf(credit: string): { readonly creator?: Party } {
  const name = credit
    .replace(/^(?:\p{L}*(?:foto|bild|photo|photograph|picture|image|illustration)(?:\s*:|\s+(?:av|by)\s|\s))/iu, '')
    .replace(/^[©\s:]+/u, '')
    .split(/\s*[/,|;]\s*/u, 1)[0];
  return isGiven(name) ? { creator: party(name, isOrganizationName(name)) } : {};
}

function party(name: string, isOrganization: boolean): Party {
  return { '@type': isOrganization ? 'Organization' : 'Person', name };
}

/** The site that the page is on, and who sent the article to it; without a site whoever is said to have published it. */
function publisherOf(
  { metadata: { source } }: ArticleFile,
  site: PageSite | null,
): Pick<NewsArticle, 'publisher' | 'sourceOrganization'> {
  if (site === null) return source === null ? {} : { publisher: party(source, true) };
  const { name, address, logoAddress } = site;
  return {
    publisher: {
      ...party(name, true),
      ...(address === null ? {} : { url: address }),
      ...(logoAddress === null ? {} : { logo: { '@type': 'ImageObject', url: logoAddress } }),
    },
    ...(source === null || source === name ? {} : { sourceOrganization: { '@type': 'Organization', name: source } }),
  };
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}

function later(one: string, other: string): string {
  return Date.parse(one) > Date.parse(other) ? one : other;
}
