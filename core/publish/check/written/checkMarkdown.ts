import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { readPage } from '../readPage';
import { frontMatterFindings } from './frontMatterFindings';
import { readingFindings } from './readingFindings';
import type { WrittenArticle } from './WrittenArticle';

/** A Markdown file as a reader of it has it. */
export interface ReadMarkdown {
  /** What stands in its front matter, as text; null where there is none. */
  readonly frontMatter: string | null;
  /** What stands below it, as HTML. */
  readonly html: string;
}

/** What a body of ours becomes; anything else is text that was taken for a sign. */
const known: ReadonlySet<string> = new Set(
  'a blockquote br em h2 hr img li ol p strong table tbody td th thead tr ul'.split(' '),
);

/**
 * Looks at an article that was written as Markdown: whether its front matter can be read and tells what it promises, and
 * all words, links and photos of the body are there and mean what they did. `slug`: the name of the file without its ending.
 */
export function checkMarkdown(
  { frontMatter, html }: ReadMarkdown,
  written: WrittenArticle,
  slug: string,
): readonly PageFinding[] {
  const { article } = written;
  const foreign = new Set(
    readPage(html, 'part').elements.flatMap(({ tagName }) => (known.has(tagName) ? [] : tagName)),
  );
  // What stands at the head of an article is in the front matter.
  const firstBlock = article.document.content.findIndex(({ type }) => type === 'byline') + 1;
  return [
    ...frontMatterFindings(frontMatter, article, slug),
    ...[...foreign].map((tag) => findingOf('element-foreign', { facts: { tag: `<${tag}>` } })),
    ...readingFindings(html, written, { firstBlock, hasAlternatives: true, hasCardAddresses: false }),
  ];
}
