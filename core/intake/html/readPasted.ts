import { parseFragment } from 'parse5';
import type { DocumentChild } from '../../document/documentJson';
import type { Dropped } from '../Dropped';
import { DroppedList } from '../Dropped';
import { ForeignReader } from './ForeignReader';

/** What was made of HTML that was pasted. */
export interface PastedReading {
  /** Blocks of a body. */
  readonly blocks: readonly DocumentChild[];
  /** What the HTML had and the blocks have not. */
  readonly dropped: readonly Dropped[];
}

/**
 * Makes blocks of HTML from the clipboard, as word processors, mail programs and browsers put it there: structure is
 * kept, looks, tracking and scripts are not. Its pictures are not among the article's, and are dropped.
 */
export function readPasted(html: string): PastedReading {
  const dropped = new DroppedList();
  const reader = new ForeignReader({ imageOf: () => undefined, dropped }, { isBody: true });
  const { headline, blocks } = reader.read(parseFragment(withinMarks(html)).childNodes);
  // What is pasted goes into the body, where there is no headline.
  const first: DocumentChild[] =
    headline === '' ? [] : [{ type: 'subhead', content: [{ type: 'text', text: headline }] }];
  return { blocks: [...first, ...blocks], dropped: dropped.toArray() };
}

/** Windows marks what was copied within the page it is from. */
function withinMarks(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start !== -1 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html;
}
