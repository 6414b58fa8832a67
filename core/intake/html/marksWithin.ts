import type { MarkJson } from '../../document/documentJson';
import { isSafeAddress } from '../../document/isSafeAddress';
import type { DroppedList } from '../Dropped';
import type { HtmlElement } from './parsedHtml';
import { attributeOf, styleOf } from './parsedHtml';

/** The order in which the schema keeps marks, from the outermost element inwards. */
const markOrder: readonly MarkJson['type'][] = ['link', 'bold', 'italic'];

/**
 * The marks within an element that stands within these marks. Bold and italic are read from `style` too, and from
 * Google Docs' `<b style="font-weight:normal">`, which is not bold. A link that an article can't have is noted;
 * `addressOf` makes its address of that which is written.
 */
export function marksWithin(
  element: HtmlElement,
  outside: readonly MarkJson[],
  allowed: readonly MarkJson['type'][],
  dropped: DroppedList,
  addressOf: (written: string) => string = (written) => written,
): readonly MarkJson[] {
  let marks = outside;
  const style = styleOf(element);
  // Of the short form only what it adds is believed: what it leaves out, programs leave to their elements.
  const font = /(?:^|;)\s*font\s*:\s*([^;]{0,200})/iu.exec(style)?.[1]?.toLowerCase() ?? '';
  const fontWeight = /\b(?:bold|[6-9]00)\b/u.exec(font)?.[0];
  const weight = /(?:^|;)\s*font-weight\s*:\s*([a-z]+|\d+)/iu.exec(style)?.[1]?.toLowerCase() ?? fontWeight;
  const isBold =
    weight === undefined ? element.tagName === 'b' || element.tagName === 'strong' : /^(?:bold|[6-9]00)/u.test(weight);
  if (isBold) marks = withMark(marks, { type: 'bold' }, allowed);
  else if (weight !== undefined) marks = marks.filter(({ type }) => type !== 'bold');

  const slant =
    /(?:^|;)\s*font-style\s*:\s*([a-z]+)/iu.exec(style)?.[1]?.toLowerCase() ??
    /\b(?:italic|oblique)\b/u.exec(font)?.[0];
  const isItalic =
    slant === undefined
      ? ['i', 'em', 'cite', 'dfn', 'var'].includes(element.tagName)
      : slant === 'italic' || slant === 'oblique';
  if (isItalic) marks = withMark(marks, { type: 'italic' }, allowed);
  else if (slant !== undefined) marks = marks.filter(({ type }) => type !== 'italic');

  const address = element.tagName === 'a' ? attributeOf(element, 'href')?.trim() : undefined;
  // A place on the same page: the page is not here, and nobody will miss it.
  if (address === undefined || address === '' || address.startsWith('#')) return marks;
  const href = addressOf(address);
  if (isSafeAddress(href)) return withMark(marks, { type: 'link', attrs: { href } }, allowed);
  dropped.add('link', address);
  return marks;
}

function withMark(
  marks: readonly MarkJson[],
  mark: MarkJson,
  allowed: readonly MarkJson['type'][],
): readonly MarkJson[] {
  if (!allowed.includes(mark.type)) return marks;
  return [...marks.filter(({ type }) => type !== mark.type), mark].toSorted(
    (one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type),
  );
}
