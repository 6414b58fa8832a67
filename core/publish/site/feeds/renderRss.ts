import type { Feed, FeedItem } from './Feed';
import { feedFiles } from './feedFiles';
import { emptyXmlElement, xmlElement } from './xml';

/** A feed as RSS 2.0 (rssboard.org/rss-specification), with the authors in Dublin Core, since RSS wants e-mail addresses. */
export function renderRss({ settings, baseAddress, items, updatedAt }: Feed): string {
  const { name, tagline, language } = settings;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    xmlElement('title', name),
    xmlElement('link', baseAddress),
    xmlElement('description', tagline ?? name),
    xmlElement('language', language),
    xmlElement('lastBuildDate', dateOf(updatedAt)),
    emptyXmlElement('atom:link', { rel: 'self', type: feedFiles[0].type, href: baseAddress + feedFiles[0].path }),
    ...items.flatMap(itemLines),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemLines({ address, authors, categories, id, publishedAt, summary, title }: FeedItem): readonly string[] {
  return [
    '<item>',
    xmlElement('title', title),
    xmlElement('link', address),
    xmlElement('guid', id, { isPermaLink: 'false' }),
    xmlElement('pubDate', dateOf(publishedAt)),
    ...authors.map((author) => xmlElement('dc:creator', author)),
    ...categories.map((category) => xmlElement('category', category)),
    ...(summary === null ? [] : [xmlElement('description', asHtml(summary))]),
    '</item>',
  ];
}

/** RSS takes a description for HTML, and does not say so of the title. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** RFC 822 section 5, with the year in four digits as RSS has it. */
function dateOf(moment: string): string {
  return new Date(moment).toUTCString();
}
