import type { Feed, FeedItem } from './Feed';
import { feedFiles } from './feedFiles';
import { fit } from './xml';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function renderJsonFeed({ settings, baseAddress, items }: Feed): string {
  const { name, tagline, language } = settings;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: fit(name),
    home_page_url: baseAddress,
    feed_url: baseAddress + feedFiles[2].path,
    ...(tagline === null ? {} : { description: fit(tagline) }),
    language,
    authors: [{ name: fit(name), url: baseAddress }],
    items: items.map(itemOf),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function itemOf({
  address,
  authors,
  categories,
  id,
  imageAddress,
  language,
  modifiedAt,
  publishedAt,
  summary,
  title,
}: FeedItem): object {
  return {
    id,
    url: address,
    title: fit(title),
    ...(summary === null ? {} : { summary: fit(summary) }),
    // One of the contents must be there; the article itself is on its page.
    content_text: fit(summary ?? title),
    ...(imageAddress === null ? {} : { image: imageAddress }),
    date_published: publishedAt,
    date_modified: modifiedAt,
    language,
    ...(authors.length === 0 ? {} : { authors: authors.map((author) => ({ name: fit(author) })) }),
    ...(categories.length === 0 ? {} : { tags: categories.map(fit) }),
  };
}
