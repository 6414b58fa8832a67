import type { ArticleFile } from '#core/article/articleFile';
import { createArticle } from '#core/article/createArticle';
import type {
  DocumentChild,
  DocumentJson,
  FigureJson,
  InlineJson,
  ListItemJson,
  TableJson,
} from '#core/document/documentJson';
import type { PullQuotePlacement } from '#core/document/pullQuotePlacement';
import type { PictureEdit } from '#core/document/pictureEdit';
import { noPictureEdit } from '#core/document/pictureEdit';

/*
 * Builders for documents: `documentOf({ headline: 'Ny bro' }, paragraph('På lördag ', bold('öppnar'), ' den.'))`.
 * Text may be given as strings; an empty one is left out, as the schema wants it.
 */

type Inline = string | InlineJson;

export function bold(text: string): InlineJson {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}

export function italic(text: string): InlineJson {
  return { type: 'text', text, marks: [{ type: 'italic' }] };
}

export function link(href: string, text: string): InlineJson {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

export const lineBreak: InlineJson = { type: 'hardBreak' };

function rich<Type extends string>(type: Type, inline: readonly Inline[]) {
  const content = inline.flatMap((node) =>
    typeof node === 'string' ? (node === '' ? [] : [{ type: 'text' as const, text: node }]) : [node],
  );
  return content.length === 0 ? { type } : { type, content };
}

function bare<Type extends string>(type: Type, text: string) {
  return text === '' ? { type } : { type, content: [{ type: 'text' as const, text }] };
}

export const paragraph = (...inline: readonly Inline[]) => rich('paragraph', inline);
export const subhead = (...inline: readonly Inline[]) => rich('subhead', inline);
export const dialogueLine = (...inline: readonly Inline[]) => rich('dialogueLine', inline);
export const sourceLine = (...inline: readonly Inline[]) => rich('sourceLine', inline);
export const rule = { type: 'horizontalRule' } as const;

export function pullQuote(
  quotation: Inline,
  attribution = '',
  placement: PullQuotePlacement = 'column',
): DocumentChild {
  return {
    type: 'pullQuote',
    attrs: { placement },
    content: [rich('quotation', [quotation]), bare('attribution', attribution)],
  };
}

export function blockquote(...content: ReturnType<typeof paragraph>[]): DocumentChild {
  return { type: 'blockquote', content };
}

export function item(...content: ListItemJson['content']): ListItemJson {
  return { type: 'listItem', content };
}

export function bulletList(...content: ListItemJson[]) {
  return { type: 'bulletList' as const, content };
}

export function orderedList(start: number, ...content: ListItemJson[]) {
  return { type: 'orderedList' as const, attrs: { start }, content };
}

type FactBox = Extract<DocumentChild, { type: 'factBox' }>;

export function factBox(title: string, ...content: Exclude<FactBox['content'][number], { type: 'factBoxTitle' }>[]) {
  return { type: 'factBox' as const, content: [bare('factBoxTitle', title), ...content] };
}

export const question = (...inline: readonly Inline[]) => rich('question', inline);
export const editorNote = (...inline: readonly Inline[]) => rich('editorNote', inline);

export function gallery(...content: FigureJson[]) {
  return { type: 'gallery' as const, content };
}

/** A table; the cells of the first row are its headers. */
export function table(caption: string, ...rows: (readonly Inline[])[]): TableJson {
  return {
    type: 'table',
    content: [
      bare('tableCaption', caption),
      {
        type: 'tableGrid',
        content: rows.map((cells, index) => ({
          type: 'tableRow',
          content: cells.map((text) => ({
            type: index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
            attrs: { colspan: 1 as const, rowspan: 1 as const },
            content: [paragraph(text)] satisfies [unknown],
          })),
        })),
      },
    ],
  };
}

export function linkCard(href: string, title = '', note = ''): DocumentChild {
  return { type: 'linkCard', attrs: { href }, content: [bare('linkCardTitle', title), bare('linkCardNote', note)] };
}

export function relatedArticle(
  title: string,
  attributes: { readonly article?: string; readonly href?: string } = {},
): DocumentChild {
  return { ...bare('relatedArticle', title), attrs: { article: null, href: null, ...attributes } };
}

/** The name of a picture that differs for each number. */
export function imageName(number: number, ending = 'jpg'): string {
  return `${number.toString(16).padStart(64, '0')}.${ending}`;
}

export function figure(
  image: string,
  {
    caption = '',
    credit = '',
    alternativeText = '',
    isDecorative = false,
    widthPx = 1200,
    heightPx = 800,
    edit = {},
  }: {
    readonly caption?: Inline;
    readonly credit?: string;
    readonly alternativeText?: string;
    readonly isDecorative?: boolean;
    readonly widthPx?: number;
    readonly heightPx?: number;
    readonly edit?: Partial<PictureEdit>;
  } = {},
): FigureJson {
  return {
    type: 'figure',
    attrs: { image, widthPx, heightPx, isDecorative, ...noPictureEdit, ...edit },
    content: [rich('caption', [caption]), bare('credit', credit), bare('alternativeText', alternativeText)],
  };
}

export interface Header {
  readonly kicker?: string;
  readonly headline?: string;
  readonly standfirst?: Inline;
  readonly byline?: string;
  readonly lead?: FigureJson;
  readonly dateline?: string;
}

/** A document with these header fields and blocks; without blocks it has one empty paragraph. */
export function documentOf(header: Header, ...body: readonly DocumentChild[]): DocumentJson {
  const { kicker = '', headline = '', standfirst = '', byline = '', lead, dateline = '' } = header;
  return {
    type: 'doc',
    content: [
      bare('kicker', kicker),
      bare('headline', headline),
      rich('standfirst', [standfirst]),
      bare('byline', byline),
      ...(lead === undefined ? [] : [lead]),
      bare('dateline', dateline),
      ...(body.length === 0 ? [paragraph()] : body),
    ],
  };
}

/** An article around a document, made and changed on 2 March 2026. */
export function articleOf(
  document: DocumentJson,
  { language = 'sv', ...metadata }: Partial<ArticleFile['metadata']> & { readonly language?: string } = {},
): ArticleFile {
  const article = createArticle(
    {
      clock: { now: () => Date.UTC(2026, 2, 2, 7) },
      ids: { newId: () => '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c11' },
    },
    { language, document },
  );
  return { ...article, metadata: { ...article.metadata, ...metadata } };
}
