import type { DocumentChild } from '../../document/documentJson';
import type { Dropped } from '../Dropped';
import { DroppedList } from '../Dropped';
import { ForeignReader } from './ForeignReader';
import { parseBounded } from './parseBounded';
import type { HtmlParent } from './parsedHtml';
import { attributeOf, elementsWithin } from './parsedHtml';
import { plainForms } from './plainForms';

/** What was made of HTML that was pasted. */
export interface PastedReading {
  /** Blocks of a body. */
  readonly blocks: readonly DocumentChild[];
  /** The pictures that the HTML itself holds, in its order: `data:` addresses (RFC 2397) in base64. */
  readonly pictures: readonly string[];
  /** What the HTML had, and neither blocks nor pictures have. */
  readonly dropped: readonly Dropped[];
}

/**
 * Makes blocks of HTML from the clipboard, as word processors, mail programs and browsers put it there: structure is
 * kept, looks, tracking and scripts are not. Of its pictures those come along that are in the HTML itself; addresses of
 * others lead out of the machine, and are dropped.
 */
export function readPasted(html: string): PastedReading {
  const dropped = new DroppedList();
  const reader = new ForeignReader({ imageOf: () => undefined, dropped }, { isBody: true });
  const { root, isWhole } = parseBounded(withinMarks(html), 'fragment');
  plainForms(root);
  // What is pasted goes into the body, where there is no headline.
  const { blocks } = reader.read(root.childNodes);
  if (!isWhole) dropped.add('rest', '');
  return {
    blocks,
    pictures: picturesWithin(root),
    dropped: dropped.toArray().filter(({ code, name }) => code !== 'picture' || !withinHtml.test(name)),
  };
}

const withinHtml = /^data:image\/(?:png|jpe?g|gif|webp|avif|tiff);base64,/iu;
/** Shorter ones are no photos: lines, dots and what tells who has read a mail. */
const shortestPicture = 400;
/** More than anybody means to paste at once. */
const mostPictures = 50;

function picturesWithin(parsed: HtmlParent): readonly string[] {
  return elementsWithin(parsed)
    .flatMap((element) => (element.tagName === 'img' ? [attributeOf(element, 'src') ?? ''] : []))
    .filter((address) => withinHtml.test(address) && address.length >= shortestPicture)
    .slice(0, mostPictures);
}

/** Windows marks what was copied within the page it is from. */
function withinMarks(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start !== -1 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html;
}
