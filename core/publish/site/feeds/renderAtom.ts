import type { Feed, FeedItem } from './Feed';
import { feedFiles } from './feedFiles';
import { emptyXmlElement, xmlElement, xmlText } from './xml';

/** A feed as Atom (RFC 4287). */
export function renderAtom({ settings, baseAddress, items, updatedAt }: Feed): string {
  const { name, tagline, language } = settings;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">`,
    xmlElement('id', baseAddress),
    xmlElement('title', name),
    ...(tagline === null ? [] : [xmlElement('subtitle', tagline)]),
    xmlElement('updated', updatedAt),
    emptyXmlElement('link', { rel: 'self', type: feedFiles[1].type, href: baseAddress + feedFiles[1].path }),
    emptyXmlElement('link', { rel: 'alternate', type: 'text/html', href: baseAddress }),
    // Every entry needs an author, its own or that of the feed (section 4.1.2).
    `<author>${xmlElement('name', name)}${xmlElement('uri', baseAddress)}</author>`,
    ...items.flatMap((item) => entryLines(item, language)),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(item: FeedItem, siteLanguage: string): readonly string[] {
  const { address, authors, categories, id, language, modifiedAt, publishedAt, summary, title } = item;
  return [
    language === siteLanguage ? '<entry>' : `<entry xml:lang="${xmlText(language)}">`,
    xmlElement('id', id),
    xmlElement('title', title),
    emptyXmlElement('link', { rel: 'alternate', type: 'text/html', href: address }),
    xmlElement('published', publishedAt),
    xmlElement('updated', modifiedAt),
    ...authors.map((author) => `<author>${xmlElement('name', author)}</author>`),
    ...categories.map((term) => emptyXmlElement('category', { term })),
    xmlElement('summary', summary ?? title),
    '</entry>',
  ];
}
