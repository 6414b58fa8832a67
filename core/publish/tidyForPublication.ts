import type {
  DocumentChild,
  DocumentJson,
  FigureJson,
  InlineJson,
  ListItemJson,
  TableJson,
} from '../document/documentJson';
import { emptyCell, evenTable } from '../document/withEvenTables';
import type { TextNode } from '../text/textOf';
import { textOf } from '../text/textOf';
import { encodedAddress } from './encodedAddress';
import { tidyInline, tidyText } from './tidyInline';

/**
 * The document as it is published: without blocks that hold no word and no picture, without stray spaces, without
 * signs that the published form sets itself (the dash of a dialogue line, the bar after a dateline, the marks around
 * a pull quote). No word is dropped but those that no reader is meant to meet: notes to the editor, the alternative
 * text of a decorative photo, and the titles of articles that have no page yet. The result holds the schema; tidying it again changes nothing.
 */
export function tidyForPublication(document: DocumentJson): DocumentJson {
  const datelineIndex = document.content.findIndex(({ type }) => type === 'dateline');
  const header = document.content.slice(0, datelineIndex + 1).map(tidyHeaderField);
  const body = withoutIdleRules(document.content.slice(datelineIndex + 1).flatMap(tidyBlock));
  return { type: 'doc', content: [...header, ...(body.length === 0 ? [{ type: 'paragraph' as const }] : body)] };
}

function tidyHeaderField(block: DocumentChild): DocumentChild {
  switch (block.type) {
    case 'standfirst':
      return rich(block.type, block.content);
    case 'dateline':
      return bare('dateline', textOf(block).replace(/(?:\s*\|)+\s*$/u, ''));
    case 'kicker':
    case 'headline':
    case 'byline':
      return bare(block.type, textOf(block));
    default:
      return tidyBlock(block)[0] ?? block;
  }
}

/** One block, or none where nothing is left of it. */
function tidyBlock(block: DocumentChild): readonly DocumentChild[] {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'question':
    case 'sourceLine':
      return unlessEmpty(like(block, rich(block.type, block.content)));
    case 'dialogueLine':
      return unlessEmpty(like(block, rich(block.type, withoutOpeningDash(block.content))));
    case 'blockquote': {
      const content = block.content.flatMap((paragraph) =>
        unlessEmpty(like(paragraph, rich('paragraph', paragraph.content))),
      );
      return content.length === 0 ? [] : [{ type: 'blockquote', content }];
    }
    case 'pullQuote': {
      const quotation = like(block.content[0], rich('quotation', withoutOuterQuotes(block.content[0].content)));
      const attribution = bare('attribution', textOf(block.content[1]));
      return isEmpty(quotation) && isEmpty(attribution) ? [] : [{ ...block, content: [quotation, attribution] }];
    }
    case 'figure':
      return [tidyFigure(block)];
    case 'gallery':
      return [{ ...block, content: block.content.map(tidyFigure) }];
    case 'table':
      return tidyTable(block);
    case 'linkCard': {
      const [title, note] = block.content;
      const attrs = { ...block.attrs, href: encodedAddress(block.attrs.href) };
      return [{ ...block, attrs, content: [bare('linkCardTitle', textOf(title)), bare('linkCardNote', textOf(note))] }];
    }
    case 'relatedArticle': {
      const related = bare('relatedArticle', textOf(block));
      // Without a title there is nothing to read, without an address nowhere to go.
      if (isEmpty(related) || block.attrs.href === null) return [];
      return [{ ...related, attrs: { ...block.attrs, href: encodedAddress(block.attrs.href) } }];
    }
    case 'editorNote':
      return [];
    case 'factBox': {
      const [title, ...rest] = block.content;
      const tidyTitle =
        title?.type === 'factBoxTitle'
          ? like(title, bare('factBoxTitle', textOf(title)))
          : { type: 'factBoxTitle' as const };
      const content = rest.flatMap((child) =>
        child.type === 'factBoxTitle' || child.type === 'sourceLine' ? [] : tidyListChild(child),
      );
      const source = rest.flatMap((child) =>
        child.type === 'sourceLine' ? unlessEmpty(like(child, rich('sourceLine', child.content))) : [],
      );
      if (isEmpty(tidyTitle) && content.length === 0 && source.length === 0) return [];
      // A box is a title and at least one block, then its source.
      const blocks = content.length === 0 ? [{ type: 'paragraph' as const }] : content;
      return [{ type: 'factBox', content: [tidyTitle, ...blocks, ...source] }];
    }
    case 'bulletList':
    case 'orderedList':
      return tidyListChild(block);
    default:
      return [block];
  }
}

function tidyFigure(figure: FigureJson): FigureJson {
  const [caption, credit, alternativeText] = figure.content;
  return {
    ...figure,
    content: [
      rich('caption', caption.content),
      bare('credit', textOf(credit)),
      bare('alternativeText', figure.attrs.isDecorative ? '' : textOf(alternativeText)),
    ],
  };
}

/**
 * Rows without a word go, shorter ones are filled up with empty cells, and a header that says nothing is a cell like
 * any other: it would name what stands under it with silence.
 */
function tidyTable({ content: [caption, grid] }: TableJson): readonly TableJson[] {
  const tidyCaption = like(caption, bare('tableCaption', textOf(caption)));
  const rows = grid.content
    .map(({ content }) => content.map(tidyCell))
    .filter((cells) => cells.some(({ content: [text] }) => !isEmpty(text)));
  if (rows.length === 0 && isEmpty(tidyCaption)) return [];
  const content = (rows.length === 0 ? [[emptyCell()]] : rows).map((cells) => ({
    type: 'tableRow' as const,
    content: cells,
  }));
  return [evenTable({ type: 'table', content: [tidyCaption, { type: 'tableGrid', content }] })];
}

type TableCell = TableJson['content'][1]['content'][number]['content'][number];

function tidyCell({ type, attrs, content: [text] }: TableCell): TableCell {
  const tidied = like(text, rich('paragraph', text.content));
  return { type: isEmpty(tidied) ? 'tableCell' : type, attrs, content: [tidied] };
}

type ListChild = ListItemJson['content'][number];

function tidyListChild(child: ListChild): readonly ListChild[] {
  if (child.type === 'paragraph') return unlessEmpty(like(child, rich('paragraph', child.content)));
  const content = child.content.flatMap(tidyListItem);
  return content.length === 0 ? [] : [{ ...child, content }];
}

function tidyListItem({ content }: ListItemJson): readonly ListItemJson[] {
  const tidied = content.flatMap(tidyListChild);
  if (tidied.length === 0) return [];
  // An item begins with a paragraph, even an empty one where only a list within it has words.
  return [{ type: 'listItem', content: tidied[0]?.type === 'paragraph' ? tidied : [{ type: 'paragraph' }, ...tidied] }];
}

/** A rule parts two blocks: none at the ends of the body, and no two in a row. */
function withoutIdleRules(body: readonly DocumentChild[]): readonly DocumentChild[] {
  return body.filter(
    ({ type }, index) =>
      type !== 'horizontalRule' ||
      (body[index - 1]?.type !== 'horizontalRule' &&
        index > 0 &&
        body.slice(index + 1).some((later) => later.type !== 'horizontalRule')),
  );
}

/** The dash of a dialogue line comes from its form; one that was typed or pasted as well would be doubled. */
function withoutOpeningDash(content: readonly InlineJson[] | undefined): readonly InlineJson[] {
  const tidied = tidyInline(content);
  const [first, ...rest] = tidied;
  if (first?.type !== 'text' || !openingDash.test(first.text)) return tidied;
  return withoutOpeningDash([...withText(first, first.text.replace(openingDash, '')), ...rest]);
}

/** The dash, and the space after it, at the beginning of a line of dialogue. */
export const openingDash = /^[-‐–—−](?:\s+|$)/u;

/** The marks around a pull quote come from its form. Those within it, or around a part of it, are the writer's. */
function withoutOuterQuotes(content: readonly InlineJson[] | undefined): readonly InlineJson[] {
  const tidied = tidyInline(content);
  const first = tidied[0];
  if (first?.type !== 'text' || !quoted.test(tidied.map(textOf).join(''))) return tidied;
  const opened = [...withText(first, first.text.slice(1)), ...tidied.slice(1)];
  const last = opened.at(-1);
  if (last?.type !== 'text') return tidied;
  return withoutOuterQuotes([...opened.slice(0, -1), ...withText(last, last.text.slice(0, -1))]);
}

const quoted = /^(?:”[^”]*”|“[^”“]*[”“]|„[^”“„]*[”“]|"[^"]*"|»[^«»]*[«»]|«[^«»]*»)$/u;

function withText(node: InlineJson, text: string): readonly InlineJson[] {
  return text === '' ? [] : [{ ...node, type: 'text', text }];
}

/** The tidied block in the language of the one it was. */
function like<Block extends object>(
  { attrs }: { readonly attrs?: { language: string } },
  tidied: Block,
): Block | (Block & { readonly attrs: { language: string } }) {
  return attrs === undefined ? tidied : { ...tidied, attrs };
}

function rich<Type extends string>(type: Type, content: readonly InlineJson[] | undefined) {
  const tidied = tidyInline(content);
  return tidied.length === 0 ? { type } : { type, content: tidied };
}

function bare<Type extends string>(type: Type, text: string) {
  const tidied = tidyText(text);
  return tidied === '' ? { type } : { type, content: [{ type: 'text' as const, text: tidied }] };
}

function isEmpty({ content }: TextNode): boolean {
  return content === undefined;
}

function unlessEmpty<Block extends TextNode>(block: Block): readonly Block[] {
  return isEmpty(block) ? [] : [block];
}
