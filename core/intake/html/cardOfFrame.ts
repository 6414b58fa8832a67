import type { DocumentChild } from '../../document/documentJson';
import { toPlainText } from '../../document/isPlainText';
import { isWebAddress } from '../../document/isSafeAddress';
import { isKnownSite } from '../../text/siteNameOf';
import type { HtmlElement } from './parsedHtml';
import { attributeOf } from './parsedHtml';

/**
 * The link card that an `iframe` makes: a video or post of a site that readers know by name. Frames of other sites are
 * advertising and measurement more often than not; for them it gives undefined.
 */
export function cardOfFrame(element: HtmlElement): DocumentChild | undefined {
  const source = (attributeOf(element, 'src') ?? '').trim().replace(/^\/\//u, 'https://');
  if (!isWebAddress(source) || !isKnownSite(source)) return undefined;
  const title = toPlainText(attributeOf(element, 'title') ?? '').trim();
  return {
    type: 'linkCard',
    attrs: { href: pageOfFrame(source) },
    content: [
      title === '' ? { type: 'linkCardTitle' } : { type: 'linkCardTitle', content: [{ type: 'text', text: title }] },
      { type: 'linkCardNote' },
    ],
  };
}

/** What is shown in a frame has a page of its own, which is the one to link to. */
function pageOfFrame(source: string): string {
  const youTube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?<id>[\w-]{6,20})/iu.exec(source);
  if (youTube?.groups?.['id'] !== undefined) return `https://www.youtube.com/watch?v=${youTube.groups['id']}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(?<id>\d{3,15})/iu.exec(source);
  return vimeo?.groups?.['id'] === undefined ? source : `https://vimeo.com/${vimeo.groups['id']}`;
}
