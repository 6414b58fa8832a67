import { assertNever } from '../../../base/assertNever';
import type { DocumentChild, FigureJson, ListItemJson, TableJson } from '../../../document/documentJson';
import { siteNameOf } from '../../../text/siteNameOf';
import { textOf } from '../../../text/textOf';
import { creditLine } from '../../creditLine';
import { isEmpty } from '../../html/isEmpty';
import type { ImageAddress } from '../../html/Output';
import type { PublishedWords } from '../../publishedWords';
import { publishedWords } from '../../publishedWords';
import { correctionLine, latestCorrections } from '../correctionLine';
import type { FormatRender } from '../FormatRender';
import type { BlockAttributes } from './blockMarkup';
import { attributeHtml, bareHtml, block, groupBlock, headingBlock, inlineHtml, paragraphBlock } from './blockMarkup';

interface Context {
  readonly words: PublishedWords;
  readonly imageAddress: ImageAddress;
}

/** The article as blocks of WordPress's editor, in the markup that the blocks themselves save (WordPress 6.1 and later). */
export const renderWordpress: FormatRender = (article, { imageAddress }) => {
  const words = publishedWords(article.language);
  const { content } = article.document;
  const index = content.findIndex(({ type }) => type === 'dateline');
  const [dateline, first] = [content[index], content[index + 1]];
  const isRunIn = dateline !== undefined && !isEmpty(dateline) && first?.type === 'paragraph';
  const corrections = latestCorrections(article);
  const blocks = [
    ...content.flatMap((child) => {
      if (child === dateline && isRunIn) return [];
      if (child !== first || !isRunIn || child.type !== 'paragraph') return blocksOf(child, { words, imageAddress });
      return [paragraphBlock(`${bareHtml(textOf(dateline))} | ${inlineHtml(child.content)}`)];
    }),
    ...(corrections.length === 0
      ? []
      : [
          groupBlock(
            [
              headingBlock(words.corrections),
              ...corrections.map((each) => paragraphBlock(bareHtml(correctionLine(each, article.language)))),
            ],
            'aside',
            'corrections',
          ),
        ]),
  ];
  return blocks.map((each) => `${each}\n`).join('\n');
};

function blocksOf(child: DocumentChild, context: Context): readonly string[] {
  switch (child.type) {
    case 'headline':
      return isEmpty(child)
        ? []
        : [block('heading', `<h1 class="wp-block-heading">${bareHtml(textOf(child))}</h1>`, { level: 1 })];
    case 'kicker':
    case 'byline':
    case 'dateline':
    case 'standfirst':
      return isEmpty(child) ? [] : [paragraphBlock(inlineHtml(child.content), child.type)];
    case 'paragraph':
      return isEmpty(child) ? [] : [paragraphBlock(inlineHtml(child.content))];
    case 'subhead':
      return [headingBlock(inlineHtml(child.content))];
    case 'dialogueLine':
      return [paragraphBlock(`– ${inlineHtml(child.content)}`, 'dialogue')];
    case 'question':
      return [paragraphBlock(`<strong>${inlineHtml(child.content)}</strong>`, 'question')];
    case 'sourceLine':
      return [paragraphBlock(inlineHtml(child.content), 'source')];
    case 'horizontalRule':
      return [block('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>')];
    case 'blockquote': {
      const paragraphs = child.content.map(({ content }) => paragraphBlock(inlineHtml(content)));
      return [block('quote', `<blockquote class="wp-block-quote">${paragraphs.join('\n\n')}</blockquote>`)];
    }
    case 'pullQuote':
      return [pullQuoteBlock(child)];
    case 'factBox':
      return [factBoxBlock(child)];
    case 'bulletList':
    case 'orderedList':
      return [listBlock(child)];
    case 'figure':
      return [imageBlock(child, context)];
    case 'gallery': {
      const images = child.content.map((figure) => imageBlock(figure, context));
      const classes = 'wp-block-gallery has-nested-images columns-default is-cropped';
      return [block('gallery', `<figure class="${classes}">${images.join('\n\n')}</figure>`, { linkTo: 'none' })];
    }
    case 'table':
      return [tableBlock(child)];
    case 'linkCard': {
      const [title, note] = child.content;
      const { href } = child.attrs;
      const name = bareHtml(textOf(title) || siteNameOf(href));
      const link = paragraphBlock(`<a href="${attributeHtml(href)}">${name}</a>`);
      return [
        groupBlock([link, ...(isEmpty(note) ? [] : [paragraphBlock(bareHtml(textOf(note)))])], 'div', 'link-card'),
      ];
    }
    case 'relatedArticle': {
      const title = bareHtml(textOf(child));
      const { href } = child.attrs;
      const link = href === null ? title : `<a href="${attributeHtml(href)}">${title}</a>`;
      return [paragraphBlock(`${context.words.related} ${link}`, 'related-article')];
    }
    case 'editorNote':
      return [];
    default:
      return assertNever(child);
  }
}

type Of<Type extends DocumentChild['type']> = Extract<DocumentChild, { readonly type: Type }>;

function pullQuoteBlock({ attrs: { placement }, content: [quotation, attribution] }: Of<'pullQuote'>): string {
  const cite = isEmpty(attribution) ? '' : `<cite>${bareHtml(textOf(attribution))}</cite>`;
  const align = placement === 'column' ? '' : ` align${placement}`;
  return block(
    'pullquote',
    `<figure class="wp-block-pullquote${align}"><blockquote><p>${inlineHtml(quotation.content)}</p>${cite}</blockquote></figure>`,
    align === '' ? {} : { align: placement },
  );
}

function factBoxBlock({ content }: Of<'factBox'>): string {
  const blocks = content.flatMap((child) => {
    if (child.type === 'bulletList' || child.type === 'orderedList') return [listBlock(child)];
    if (isEmpty(child)) return [];
    const html = inlineHtml(child.content);
    if (child.type === 'factBoxTitle') return [headingBlock(html)];
    return [child.type === 'sourceLine' ? paragraphBlock(html, 'source') : paragraphBlock(html)];
  });
  return groupBlock(blocks, 'aside', 'fact-box');
}

function listBlock(list: Of<'bulletList' | 'orderedList'>): string {
  const items = list.content.flatMap(listItems).join('\n\n');
  if (list.type === 'bulletList') return block('list', `<ul class="wp-block-list">${items}</ul>`);
  const { start } = list.attrs;
  const [attribute, attributes]: readonly [string, BlockAttributes] =
    start === 1 ? ['', { ordered: true }] : [` start="${start}"`, { ordered: true, start }];
  return block('list', `<ol${attribute} class="wp-block-list">${items}</ol>`, attributes);
}

/** An item is a text and the lists below it: what comes after such a list is an item of its own. */
function listItems({ content }: ListItemJson): readonly string[] {
  const items: { readonly texts: string[]; readonly lists: string[] }[] = [{ texts: [], lists: [] }];
  for (const child of content) {
    const last = items.at(-1);
    if (child.type !== 'paragraph') last?.lists.push(listBlock(child));
    else if (last?.lists.length === 0) last.texts.push(inlineHtml(child.content));
    else items.push({ texts: [inlineHtml(child.content)], lists: [] });
  }
  return items.map(({ texts, lists }) => block('list-item', `<li>${texts.join('<br>')}${lists.join('\n\n')}</li>`));
}

function imageBlock({ attrs, content: [caption, credit, alternativeText] }: FigureJson, context: Context): string {
  const { words, imageAddress } = context;
  const line = isEmpty(credit) ? '' : bareHtml(creditLine(textOf(credit), words));
  const text = [inlineHtml(caption.content), line].filter((part) => part !== '').join(' ');
  const figcaption = text === '' ? '' : `<figcaption class="wp-element-caption">${text}</figcaption>`;
  const image = `<img src="${attributeHtml(imageAddress(attrs))}" alt="${attributeHtml(textOf(alternativeText))}"/>`;
  return block('image', `<figure class="wp-block-image">${image}${figcaption}</figure>`);
}

function tableBlock({ content: [caption, grid] }: TableJson): string {
  const [first, ...rest] = grid.content;
  const hasHead = first !== undefined && first.content.every(({ type }) => type === 'tableHeader');
  const head = hasHead ? `<thead>${tableRow(first)}</thead>` : '';
  const rows = hasHead ? rest : grid.content;
  const body = rows.length === 0 ? '' : `<tbody>${rows.map(tableRow).join('')}</tbody>`;
  const text = bareHtml(textOf(caption));
  const figcaption = text === '' ? '' : `<figcaption class="wp-element-caption">${text}</figcaption>`;
  const table = `<table>${head}${body}</table>`;
  return block('table', `<figure class="wp-block-table">${table}${figcaption}</figure>`, { hasFixedLayout: false });
}

function tableRow({ content }: TableJson['content'][1]['content'][number]): string {
  const cells = content.map(({ type, content: [cell] }) => {
    const name = type === 'tableHeader' ? 'th' : 'td';
    return `<${name}>${inlineHtml(cell.content)}</${name}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
