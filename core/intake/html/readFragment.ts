import type { Problem } from '../../base/Problem';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import type { DocumentJson } from '../../document/documentJson';
import { withEvenTables } from '../../document/withEvenTables';
import { readDocument } from '../../document/readDocument';
import type { Dropped } from '../Dropped';
import { DroppedList } from '../Dropped';
import { takeDateline } from '../takeDateline';
import type { ReadingOptions } from './ForeignReader';
import { ForeignReader } from './ForeignReader';
import type { HtmlElement, HtmlParent } from './parsedHtml';
import { attributeOf, elementsWithin, hasClass, isDeeper } from './parsedHtml';
import type { BoundedTree } from './parseBounded';
import { parseBounded } from './parseBounded';
import { plainForms } from './plainForms';
import { readOwnArticle } from './readOwnArticle';

/** An article that was read from HTML. */
export interface FragmentReading {
  readonly document: DocumentJson;
  /** BCP 47, as the HTML says; null where it says nothing. */
  readonly language: string | null;
  /** Whether it is our own markup, so that the document is the very one that was published. */
  readonly isOwn: boolean;
  /** What the HTML had and the document has not. */
  readonly dropped: readonly Dropped[];
}

/**
 * Makes a document of HTML: a whole page, a fragment, or what was pasted. Our own fragments (`<article
 * class="spalt">`) give the document they were made from; of any other HTML comes a decent article, with `h1` as its
 * headline. `imageOf` names the picture at an address among the article's images, or gives undefined. Fails with
 * `not-an-article` when there is neither a word nor a picture in it.
 */
export function readFragment(
  html: string,
  { imageOf }: Pick<ReadingOptions, 'imageOf'>,
): Result<FragmentReading, readonly Problem[]> {
  const tree = parseBounded(html, 'fragment');
  if (ownArticleIn(tree.root) === undefined) plainForms(tree.root);
  return readParsed(tree, { imageOf });
}

/** What is deeper says that it is ours, and is not: no article's document is as deep. */
const deepestOwn = 200;

/** Makes a document of HTML that has been parsed, in plain forms unless it is our own; see {@link readFragment}. */
export function readParsed(
  { root, isWhole }: BoundedTree,
  { imageOf }: Pick<ReadingOptions, 'imageOf'>,
): Result<FragmentReading, readonly Problem[]> {
  const dropped = new DroppedList();
  const own = ownArticleIn(root);
  const reading =
    own === undefined ? readForeignArticle(root, { imageOf, dropped }) : readOwnArticle(own, { imageOf, dropped });
  if (reading === undefined) return failure([{ place: '', code: 'not-an-article', facts: {} }]);
  if (!isWhole) dropped.add('rest', '');
  const document = withEvenTables(reading);
  const checked = readDocument(document);
  if (!checked.ok) return checked;
  return success({
    document,
    language: own === undefined ? null : attributeOf(own, 'lang'),
    isOwn: own !== undefined,
    dropped: dropped.toArray(),
  });
}

/** Our own article within; undefined where there is none. */
function ownArticleIn(root: HtmlParent): HtmlElement | undefined {
  const found = elementsWithin(root).find((element) => element.tagName === 'article' && hasClass(element, 'spalt'));
  return found === undefined || isDeeper(found, deepestOwn) ? undefined : found;
}

function readForeignArticle(root: HtmlParent, options: ReadingOptions): DocumentJson | undefined {
  const { headline, blocks } = new ForeignReader(options, { isBody: true, hasHeadline: true }).read(root.childNodes);
  if (headline === '' && blocks.length === 0) return undefined;
  const body = takeDateline(blocks);
  return {
    type: 'doc',
    content: [
      { type: 'kicker' },
      headline === '' ? { type: 'headline' } : { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'standfirst' },
      { type: 'byline' },
      body.dateline === ''
        ? { type: 'dateline' }
        : { type: 'dateline', content: [{ type: 'text', text: body.dateline }] },
      ...(body.blocks.length === 0 ? [{ type: 'paragraph' as const }] : body.blocks),
    ],
  };
}
