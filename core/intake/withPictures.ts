import type { DocumentChild, DocumentJson, FigureJson } from '../document/documentJson';
import { toPlainText } from '../document/isPlainText';

/** A picture that has been taken in: its name and size, and what its file says of it. */
export interface ReadPicture {
  readonly image: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly description: { readonly caption: string; readonly credit: string; readonly alternativeText: string };
}

/**
 * The document with pictures in place of their stand-ins (see `readPage`). Where the document has no words for a
 * picture, its file's are taken. A figure whose picture is not there goes; its caption stays, as a paragraph.
 */
export function withPictures(document: DocumentJson, pictures: ReadonlyMap<string, ReadPicture>): DocumentJson {
  const content: DocumentChild[] = [];
  const afterDateline: DocumentChild[] = [];
  let isBody = false;
  for (const block of document.content) {
    const blocks = block.type === 'figure' || block.type === 'gallery' ? filled(block, pictures) : [block];
    const [fields, others] = [
      blocks.filter(({ type }) => type !== 'paragraph'),
      blocks.filter(({ type }) => type === 'paragraph'),
    ];
    if (isBody) content.push(...blocks);
    else {
      content.push(...fields);
      // Above the body there is no place for a paragraph.
      afterDateline.push(...others);
    }
    if (block.type === 'dateline') {
      isBody = true;
      content.push(...afterDateline);
    }
  }
  const hasBody = content.at(-1)?.type !== 'dateline';
  return { type: 'doc', content: hasBody ? content : [...content, { type: 'paragraph' }] };
}

function filled(
  block: Extract<DocumentChild, { readonly type: 'figure' | 'gallery' }>,
  pictures: ReadonlyMap<string, ReadPicture>,
): readonly DocumentChild[] {
  const figures = block.type === 'figure' ? [block] : block.content;
  const shown = figures.flatMap((figure) => figureWith(figure, pictures.get(figure.attrs.image)));
  const captions = figures
    .filter(({ attrs }) => !pictures.has(attrs.image))
    .flatMap(({ content: [{ content = [] }] }) =>
      content.length === 0 ? [] : [{ type: 'paragraph' as const, content }],
    );
  if (block.type === 'figure') return [...shown, ...captions];
  return [...(shown.length === 0 ? [] : [{ type: 'gallery' as const, content: shown }]), ...captions];
}

function figureWith(figure: FigureJson, picture: ReadPicture | undefined): FigureJson[] {
  if (picture === undefined) return [];
  const { image, widthPx, heightPx, description } = picture;
  const [caption, credit, alternativeText] = figure.content;
  return [
    {
      ...figure,
      attrs: { ...figure.attrs, image, widthPx, heightPx },
      content: [
        caption.content === undefined ? { type: 'caption', ...textOf(description.caption) } : caption,
        credit.content === undefined ? { type: 'credit', ...textOf(description.credit) } : credit,
        alternativeText.content === undefined
          ? { type: 'alternativeText', ...textOf(description.alternativeText) }
          : alternativeText,
      ],
    },
  ];
}

function textOf(text: string): { content?: [{ type: 'text'; text: string }] } {
  const plain = toPlainText(text).trim();
  return plain === '' ? {} : { content: [{ type: 'text', text: plain }] };
}
