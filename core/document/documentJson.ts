import { z } from 'zod';
import { imageNamePattern } from './imageNamePattern';
import { isPlainText } from './isPlainText';
import { isSafeAddress, isWebAddress } from './isSafeAddress';
import { isUuid } from './isUuid';
import { languageTag } from './languageTagSchema';
import { pullQuotePlacements } from './pullQuotePlacement';
import { isWithin, rotations, smallestCrop } from './pictureEdit';

/*
 * The document as it stands in an article's file: ProseMirror's JSON, held to our schema with every attribute
 * checked. This is the one source of the types, the run-time validation and the published JSON Schema; that the
 * nodes here are those of the ProseMirror schema is tested.
 */

const text = z
  .string()
  .min(1)
  .refine(isPlainText, { params: { code: 'unfit-characters' } });

const bold = z.strictObject({ type: z.literal('bold') });
const italic = z.strictObject({ type: z.literal('italic') });
const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({ href: z.string().refine(isSafeAddress, { params: { code: 'unsafe-address' } }) }),
});

const mark = z.discriminatedUnion('type', [bold, italic, link]).meta({ id: 'mark' });

/** Text without marks, for fields that have none. */
const bareText = z.strictObject({ type: z.literal('text'), text }).meta({ id: 'bareText' });

const inline = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text, marks: z.array(mark).exactOptional() }),
    z.strictObject({ type: z.literal('hardBreak'), marks: z.array(mark).exactOptional() }),
  ])
  .meta({ id: 'inline' });

/** In which language a block is, where it is not the article's. */
const ownLanguage = z.strictObject({ language: languageTag.meta({ description: 'BCP 47: sv, en, en-GB' }) });

const bareBlock = <Name extends string>(name: Name) =>
  z.strictObject({ type: z.literal(name), content: z.array(bareText).exactOptional() }).meta({ id: name });
const richBlock = <Name extends string>(name: Name) =>
  z.strictObject({ type: z.literal(name), content: z.array(inline).exactOptional() }).meta({ id: name });

/** The same for blocks that may be in another language than the article (`blocksWithLanguage`). */
const bareBlockOfLanguage = <Name extends string>(name: Name) =>
  z
    .strictObject({
      type: z.literal(name),
      attrs: ownLanguage.exactOptional(),
      content: z.array(bareText).exactOptional(),
    })
    .meta({ id: name });
const richBlockOfLanguage = <Name extends string>(name: Name) =>
  z
    .strictObject({
      type: z.literal(name),
      attrs: ownLanguage.exactOptional(),
      content: z.array(inline).exactOptional(),
    })
    .meta({ id: name });

const kicker = bareBlock('kicker');
const headline = bareBlock('headline');
const standfirst = richBlock('standfirst');
const byline = bareBlock('byline');
const dateline = bareBlock('dateline');

const paragraph = richBlockOfLanguage('paragraph');
const subhead = richBlockOfLanguage('subhead');
const dialogueLine = richBlockOfLanguage('dialogueLine');
const sourceLine = richBlockOfLanguage('sourceLine');
const horizontalRule = z.strictObject({ type: z.literal('horizontalRule') }).meta({ id: 'horizontalRule' });

const pullQuote = z
  .strictObject({
    type: z.literal('pullQuote'),
    attrs: z.strictObject({ placement: z.enum(pullQuotePlacements) }),
    content: z.tuple([richBlockOfLanguage('quotation'), bareBlock('attribution')]),
  })
  .meta({ id: 'pullQuote' });

const blockquote = z
  .strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1) })
  .meta({ id: 'blockquote' });

const imageName = z
  .string()
  .regex(imageNamePattern)
  .meta({ id: 'imageName', description: 'SHA-256 of the bytes in hex, and the ending of the kind of picture' });

const share = z.number().min(0).max(1);

const crop = z
  .strictObject({
    left: share,
    top: share,
    width: z.number().min(smallestCrop).max(1),
    height: z.number().min(smallestCrop).max(1),
  })
  .refine(isWithin)
  .meta({ id: 'crop', description: 'Shares of the turned photo, from its left upper corner' });

const focalPoint = z
  .strictObject({ x: share, y: share })
  .meta({ id: 'focalPoint', description: 'Shares of the turned photo, from its left upper corner' });

const figure = z
  .strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      image: imageName,
      widthPx: z.int().min(1),
      heightPx: z.int().min(1),
      isDecorative: z.boolean(),
      rotation: z.literal(rotations),
      crop: crop.nullable(),
      focalPoint: focalPoint.nullable(),
    }),
    content: z.tuple([richBlock('caption'), bareBlock('credit'), bareBlock('alternativeText')]),
  })
  .meta({ id: 'figure' });

// The lists name each other's types: an inferred recursion would be `any` in the declarations that others build on.
const listItem = z
  .strictObject({
    type: z.literal('listItem'),
    get content(): z.ZodArray<z.ZodDiscriminatedUnion<[typeof paragraph, typeof bulletList, typeof orderedList]>> {
      return z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList])).min(1);
    },
  })
  .meta({ id: 'listItem' });

const bulletList = z
  .strictObject({
    type: z.literal('bulletList'),
    get content(): z.ZodArray<typeof listItem> {
      return z.array(listItem).min(1);
    },
  })
  .meta({ id: 'bulletList' });

const orderedList = z
  .strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: z.int() }),
    get content(): z.ZodArray<typeof listItem> {
      return z.array(listItem).min(1);
    },
  })
  .meta({ id: 'orderedList' });

const factBox = z
  .strictObject({
    type: z.literal('factBox'),
    content: z
      .array(
        z.discriminatedUnion('type', [
          bareBlockOfLanguage('factBoxTitle'),
          paragraph,
          bulletList,
          orderedList,
          sourceLine,
        ]),
      )
      .min(2),
  })
  .meta({ id: 'factBox' });

const question = richBlockOfLanguage('question');
const editorNote = richBlock('editorNote');

const gallery = z.strictObject({ type: z.literal('gallery'), content: z.array(figure).min(1) }).meta({ id: 'gallery' });

const cell = <Name extends string>(name: Name) =>
  z
    .strictObject({
      type: z.literal(name),
      attrs: z.strictObject({ colspan: z.literal(1), rowspan: z.literal(1) }),
      content: z.tuple([paragraph]),
    })
    .meta({ id: name });

const tableRow = z
  .strictObject({
    type: z.literal('tableRow'),
    content: z.array(z.discriminatedUnion('type', [cell('tableHeader'), cell('tableCell')])).min(1),
  })
  .meta({ id: 'tableRow' });

const tableGrid = z
  .strictObject({ type: z.literal('tableGrid'), content: z.array(tableRow).min(1) })
  .meta({ id: 'tableGrid' });

const table = z
  .strictObject({ type: z.literal('table'), content: z.tuple([bareBlockOfLanguage('tableCaption'), tableGrid]) })
  .meta({ id: 'table' });

const webAddress = z.string().refine(isWebAddress, { params: { code: 'unsafe-address' } });

const linkCard = z
  .strictObject({
    type: z.literal('linkCard'),
    attrs: z.strictObject({ href: webAddress }),
    content: z.tuple([bareBlock('linkCardTitle'), bareBlock('linkCardNote')]),
  })
  .meta({ id: 'linkCard' });

const relatedArticle = z
  .strictObject({
    type: z.literal('relatedArticle'),
    attrs: z.strictObject({
      article: z.string().refine(isUuid).nullable().meta({ description: 'The identity of the article in the library' }),
      href: webAddress.nullable().meta({ description: 'Where its page is' }),
    }),
    content: z.array(bareText).exactOptional(),
  })
  .meta({ id: 'relatedArticle' });

const documentChild = z.discriminatedUnion('type', [
  kicker,
  headline,
  standfirst,
  byline,
  dateline,
  paragraph,
  subhead,
  dialogueLine,
  pullQuote,
  blockquote,
  figure,
  factBox,
  bulletList,
  orderedList,
  horizontalRule,
  sourceLine,
  question,
  gallery,
  table,
  linkCard,
  relatedArticle,
  editorNote,
]);

const documentSchema = z
  .strictObject({ type: z.literal('doc'), content: z.array(documentChild).min(6) })
  .meta({ id: 'document' });

/**
 * The document as plain data, as it is saved, sent and published. An interface, since declarations of other files can
 * name it; an inferred type they would write out, and lose the lists within lists.
 */
export interface DocumentJson extends z.infer<typeof documentSchema> {}

/** The document of an article, from kicker to last block. The order of blocks is checked by `readDocument`. */
export const documentJson: z.ZodType<DocumentJson> = documentSchema;

/** A node right under the document. */
export type DocumentChild = DocumentJson['content'][number];
/** Whether a value is a node right under the document, with everything in it checked but the order of blocks. */
export function isDocumentChild(value: unknown): value is DocumentChild {
  return documentChild.safeParse(value).success;
}

/** A node within a text block: text or a line break, with its marks. */
export type InlineJson = z.infer<typeof inline>;
/** A mark: bold, italic or a link. */
export type MarkJson = z.infer<typeof mark>;
/** A photo with caption, credit and alternative text. */
export type FigureJson = z.infer<typeof figure>;
/** A table with its caption. */
export type TableJson = z.infer<typeof table>;
/** An item of a list. */
export type ListItemJson = z.infer<typeof listItem>;
