import type { FigureJson } from '../../document/documentJson';
import { shownSize } from '../../document/pictureEdit';
import { textOf } from '../../text/textOf';
import { saysWhatItIs } from '../creditLine';
import type { OfferedFile } from '../pictures/PictureOffer';
import type { FigurePlace } from '../pictures/sizesOf';
import { sizesOf } from '../pictures/sizesOf';
import { escapeAttribute, escapeText } from './escapeHtml';
import { focusClassesOf } from './focusClassesOf';
import { isEmpty } from './isEmpty';
import type { Output } from './Output';
import { renderInline } from './renderInline';

/** A photo with its words, as it is turned and cut. The lead photo is what a reader sees first, and is loaded first. */
export function renderFigure(figure: FigureJson, place: FigurePlace, output: Output): void {
  const { attrs, content } = figure;
  const { parts, words, imageAddress, offerOf, layout } = output;
  const [caption, credit, alternativeText] = content;
  const alternative = escapeAttribute(textOf(alternativeText));
  const { widthPx, heightPx } = shownSize(attrs, attrs);
  const kinds = offerOf?.(attrs).kinds ?? [];
  const sizes = sizesOf(place, widthPx / heightPx, layout);
  parts.push(place === 'lead' ? '<figure class="lead">\n' : '<figure>\n');
  if (kinds.length > 0) parts.push('<picture>\n');
  for (const { kind, files } of kinds.slice(0, -1)) {
    parts.push(`<source type="image/${kind}" srcset="${sourceSet(files)}" sizes="${sizes}">\n`);
  }
  parts.push(
    `<img src="${escapeAttribute(imageAddress(attrs))}"`,
    kinds.length === 0 ? '' : ` srcset="${sourceSet(kinds.at(-1)?.files ?? [])}" sizes="${sizes}"`,
    ` width="${widthPx}" height="${heightPx}"`,
    // A gallery of a page cuts its photos to one shape.
    place === 'gallery' && offerOf !== undefined ? focusAttribute(attrs) : '',
    // What a decorative photo shows is kept for whoever edits it again, but not read aloud.
    attrs.isDecorative ? ` alt="" data-decorative="${alternative}"` : ` alt="${alternative}"`,
    loadingOf(place, figure === output.firstFigure),
  );
  if (kinds.length > 0) parts.push('</picture>\n');
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

function loadingOf(place: FigurePlace, isFirst: boolean): string {
  if (place === 'lead') return ' loading="eager" fetchpriority="high">\n';
  return isFirst ? ' loading="eager">\n' : ' loading="lazy" decoding="async">\n';
}

function focusAttribute(attrs: FigureJson['attrs']): string {
  const classes = focusClassesOf(attrs);
  return classes === null ? '' : ` class="${classes}"`;
}

function sourceSet(files: readonly OfferedFile[]): string {
  return escapeAttribute(files.map(({ path, widthPx }) => `${path} ${widthPx}w`).join(', '));
}
