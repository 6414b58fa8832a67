import type { FigureJson } from '../../document/documentJson';
import { shownSize } from '../../document/pictureEdit';
import { textOf } from '../../text/textOf';
import { saysWhatItIs } from '../creditLine';
import { escapeAttribute, escapeText } from './escapeHtml';
import { isEmpty } from './isEmpty';
import type { Output } from './Output';
import { renderInline } from './renderInline';

/** A photo with its words, as it is turned and cut. The lead photo is what a reader sees first, and is loaded first. */
export function renderFigure({ attrs, content }: FigureJson, isLead: boolean, output: Output): void {
  const { parts, words, imageAddress } = output;
  const [caption, credit, alternativeText] = content;
  const alternative = escapeAttribute(textOf(alternativeText));
  const { widthPx, heightPx } = shownSize(attrs, attrs);
  parts.push(
    isLead ? '<figure class="lead">\n' : '<figure>\n',
    `<img src="${escapeAttribute(imageAddress(attrs))}" width="${widthPx}" height="${heightPx}"`,
    // What a decorative photo shows is kept for whoever edits it again, but not read aloud.
    attrs.isDecorative ? ` alt="" data-decorative="${alternative}"` : ` alt="${alternative}"`,
    isLead ? ' loading="eager" fetchpriority="high">\n' : ' loading="lazy" decoding="async">\n',
  );
  if (!isEmpty(caption) || !isEmpty(credit)) {
    parts.push('<figcaption>');
    renderInline(caption.content, parts);
    if (!isEmpty(credit)) {
      const text = textOf(credit);
      parts.push(isEmpty(caption) ? '<span class="credit">' : ' <span class="credit">');
      if (!saysWhatItIs(text)) parts.push(`<span class="credit-label">${words.photo}</span> `);
      parts.push(escapeText(text), '</span>');
    }
    parts.push('</figcaption>\n');
  }
  parts.push('</figure>\n');
}
