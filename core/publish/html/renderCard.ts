import type { DocumentChild } from '../../document/documentJson';
import { siteNameOf } from '../../text/siteNameOf';
import { textOf } from '../../text/textOf';
import { escapeAttribute, escapeText } from './escapeHtml';
import { isEmpty } from './isEmpty';
import type { Output } from './Output';

type Of<Type extends DocumentChild['type']> = Extract<DocumentChild, { readonly type: Type }>;

/** Something on the web, as a card with a link. The site is named, so that a reader knows where the link leads. */
export function renderLinkCard({ attrs: { href }, content: [title, note] }: Of<'linkCard'>, { parts }: Output): void {
  const site = escapeText(siteNameOf(href));
  const link = `<a href="${escapeAttribute(href)}">`;
  parts.push('<div class="link-card">\n');
  if (isEmpty(title)) parts.push(`<p class="link-card-site">${link}${site}</a></p>\n`);
  else {
    parts.push(`<p class="link-card-title">${link}${escapeText(textOf(title))}</a></p>\n`);
    parts.push(`<p class="link-card-site">${site}</p>\n`);
  }
  if (!isEmpty(note)) parts.push(`<p class="link-card-note">${escapeText(textOf(note))}</p>\n`);
  parts.push('</div>\n');
}

/** A link to another article of the paper. */
export function renderRelatedArticle(block: Of<'relatedArticle'>, { parts, words }: Output): void {
  const { article, href } = block.attrs;
  const title = escapeText(textOf(block));
  parts.push(
    '<p class="related-article"',
    article === null ? '' : ` data-article="${article}"`,
    `><span class="related-label">${words.related}</span> `,
    href === null ? title : `<a href="${escapeAttribute(href)}">${title}</a>`,
    '</p>\n',
  );
}
