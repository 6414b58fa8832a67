import type { DocumentChild, ListItemJson } from '../../document/documentJson';
import { isEmptyParagraph } from './isEmpty';
import type { Output } from './Output';
import { renderLinkCard, renderRelatedArticle } from './renderCard';
import { renderFigure } from './renderFigure';
import { renderInline } from './renderInline';
import { renderTable } from './renderTable';
import { languageOf, renderText, renderUnlessEmpty } from './renderText';

type Blocks = { readonly [Block in DocumentChild as Block['type']]: Block };
type BlockKind = keyof Blocks;
type BlockOf<Kind extends BlockKind> = { readonly [Each in Kind]: Blocks[Each] & { readonly type: Each } }[Kind];

/** One function for each node that may stand right under the document. */
const renderers: { readonly [Kind in BlockKind]: (block: Blocks[Kind], output: Output) => void } = {
  kicker: (block, { parts }) => renderUnlessEmpty(block, '<p class="kicker">', '</p>\n', parts),
  headline: (block, { parts }) => renderUnlessEmpty(block, '<h1>', '</h1>\n', parts),
  standfirst: (block, { parts }) => renderUnlessEmpty(block, '<p class="standfirst">', '</p>\n', parts),
  byline: (block, { parts }) => renderUnlessEmpty(block, '<p class="byline">', '</p>\n', parts),
  dateline: (block, { parts }) => renderUnlessEmpty(block, '<p class="dateline">', '</p>\n', parts),
  paragraph: (block, { parts }) => renderText(block, `<p${languageOf(block)}>`, '</p>\n', parts),
  subhead: (block, { parts }) => renderText(block, `<h2${languageOf(block)}>`, '</h2>\n', parts),
  dialogueLine: (block, { parts }) => renderText(block, `<p class="dialogue"${languageOf(block)}>– `, '</p>\n', parts),
  sourceLine: (block, { parts }) => renderText(block, `<p class="source"${languageOf(block)}>`, '</p>\n', parts),
  horizontalRule: (_block, { parts }) => void parts.push('<hr>\n'),
  blockquote: (block, output) => {
    output.parts.push('<blockquote>\n');
    for (const paragraph of block.content) renderBlock(paragraph, output);
    output.parts.push('</blockquote>\n');
  },
  pullQuote: ({ attrs: { placement }, content: [quotation, attribution] }, { parts }) => {
    parts.push(`<aside class="pull-quote${placement === 'column' ? '' : ` is-${placement}`}" role="note">\n`);
    renderText(quotation, `<blockquote><p${languageOf(quotation)}>`, '</p></blockquote>\n', parts);
    renderUnlessEmpty(attribution, '<p class="attribution">', '</p>\n', parts);
    parts.push('</aside>\n');
  },
  factBox: ({ content }, output) => {
    output.parts.push('<aside class="fact-box" role="note">\n');
    for (const child of content) {
      if (child.type === 'factBoxTitle') renderUnlessEmpty(child, `<h2${languageOf(child)}>`, '</h2>\n', output.parts);
      else if (content.length > 2 || !isEmptyParagraph(child)) renderBlock(child, output);
    }
    output.parts.push('</aside>\n');
  },
  bulletList: (block, output) => {
    output.parts.push('<ul>\n');
    for (const item of block.content) renderListItem(item, output);
    output.parts.push('</ul>\n');
  },
  orderedList: (block, output) => {
    output.parts.push(block.attrs.start === 1 ? '<ol>\n' : `<ol start="${block.attrs.start}">\n`);
    for (const item of block.content) renderListItem(item, output);
    output.parts.push('</ol>\n');
  },
  figure: (figure, output) => renderFigure(figure, 'column', output),
  gallery: ({ content }, output) => {
    output.parts.push('<div class="gallery">\n');
    for (const figure of content) renderFigure(figure, content.length > 1 ? 'gallery' : 'column', output);
    output.parts.push('</div>\n');
  },
  table: renderTable,
  question: (block, { parts }) =>
    renderText(block, `<p class="question"${languageOf(block)}><strong>`, '</strong></p>\n', parts),
  linkCard: renderLinkCard,
  relatedArticle: renderRelatedArticle,
  // Between those who make the paper, and never out of the house.
  editorNote: () => undefined,
};

/** Adds a block, but for notes to the editor. */
export function renderBlock<Kind extends BlockKind>(block: BlockOf<Kind>, output: Output): void {
  renderers[block.type](block, output);
}

/**
 * A list item whose first paragraph is followed by nothing but lists has that paragraph's text bare, as people write
 * lists by hand; any other has all its paragraphs in `<p>`, and so has one whose first is in another language.
 */
function renderListItem({ content }: ListItemJson, output: Output): void {
  output.parts.push('<li>');
  for (const [index, child] of content.entries()) {
    if (
      index === 0 &&
      child.type === 'paragraph' &&
      child.attrs === undefined &&
      content.every(({ type }, at) => at === 0 || type !== 'paragraph')
    ) {
      renderInline(child.content, output.parts);
    } else renderBlock(child, output);
  }
  output.parts.push('</li>\n');
}
