import { stringify } from 'yaml';
import type { ArticleFile } from '../../../article/articleFile';
import { slugOfArticle } from '../../../article/slugOfArticle';
import { textOf, textOfField } from '../../../text/textOf';
import { authorsOf } from '../../authorsOf';
import { publishedWords } from '../../publishedWords';
import { correctionLine, latestCorrections } from '../correctionLine';
import type { FormatRender } from '../FormatRender';
import { escapeLineStart, escapeMarkdown } from './escapeMarkdown';
import { markdownBlocks } from './markdownBlocks';

/**
 * The article as Markdown (CommonMark 0.31, with GitHub's tables): what it is called and known by in front matter, and
 * below it the body. The headline is in the front matter only, since sites make the page's heading of it.
 */
export const renderMarkdown: FormatRender = (article, { imageAddress }) => {
  const { document, language } = article;
  const words = publishedWords(language);
  const bylineIndex = document.content.findIndex(({ type }) => type === 'byline');
  const corrections = latestCorrections(article);
  const blocks = [
    ...markdownBlocks(document.content.slice(bylineIndex + 1), { words, imageAddress }),
    ...(corrections.length === 0 ? [] : [`## ${words.corrections}`]),
    ...corrections.map((correction) => escapeLineStart(escapeMarkdown(correctionLine(correction, language)))),
  ];
  return `---\n${frontMatterOf(article)}---\n${blocks.map((block) => `\n${block}\n`).join('')}`;
};

/** Only what the article has, in the order in which readers meet it, then what machines are to know. */
function frontMatterOf(article: ArticleFile): string {
  const { document, language, metadata } = article;
  const { canonicalAddress, description, embargoUntil, modifiedAt, publishedAt, section, source, tags } = metadata;
  const standfirst = document.content.find(({ type }) => type === 'standfirst');
  const fields = {
    kicker: textOfField(document, 'kicker'),
    title: textOfField(document, 'headline'),
    standfirst: standfirst === undefined ? '' : textOf(standfirst),
    byline: textOfField(document, 'byline'),
    description,
    date: publishedAt,
    lastmod: publishedAt === null ? null : modifiedAt,
    embargo: embargoUntil,
    slug: slugOfArticle(article),
    section,
    tags,
    authors: authorsOf(article).map(({ name }) => name),
    source,
    canonical: canonicalAddress,
    language,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== '' && value.length > 0);
  // In quotation marks all of them: what is bare is a date to some readers of YAML, and `no` is false.
  return stringify(Object.fromEntries(given), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
}
