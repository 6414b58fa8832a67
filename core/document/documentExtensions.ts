import { Node } from '@tiptap/core';
import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { blockLanguage } from './blockLanguage';
import { blockquote } from './nodes/blockquote';
import { factBox, factBoxTitle } from './nodes/factBox';
import { alternativeText, caption, credit, figure } from './nodes/figure';
import { byline, dateline, headline, kicker, standfirst } from './nodes/headerFields';
import { dialogueLine } from './nodes/dialogueLine';
import { editorNote } from './nodes/editorNote';
import { gallery } from './nodes/gallery';
import { link } from './nodes/link';
import { linkCard, linkCardNote, linkCardTitle } from './nodes/linkCard';
import { bulletList, listItem, orderedList } from './nodes/lists';
import { attribution, pullQuote, quotation } from './nodes/pullQuote';
import { question } from './nodes/question';
import { relatedArticle } from './nodes/relatedArticle';
import { sourceLine } from './nodes/sourceLine';
import { subhead } from './nodes/subhead';
import { table, tableCaption, tableCell, tableGrid, tableHeader, tableRow } from './nodes/table';

/** A whole article: the header fields, at most one lead photo, and a body of at least one block. */
const articleDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'kicker headline standfirst byline figure? dateline block+',
});

/**
 * The nodes and marks of an article as TipTap extensions: what the schema is made of, for the window and for Node
 * alike. How they behave under the keyboard and look in the window is added by the renderer.
 */
export const documentExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    heading: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    link: false,
    dropcursor: false,
    gapcursor: false,
    undoRedo: false,
    trailingNode: false,
  }),
  articleDocument,
  kicker,
  headline,
  standfirst,
  byline,
  dateline,
  subhead,
  dialogueLine,
  pullQuote,
  quotation,
  attribution,
  blockquote,
  figure,
  caption,
  credit,
  alternativeText,
  gallery,
  table,
  tableCaption,
  tableGrid,
  tableRow,
  tableHeader,
  tableCell,
  linkCard,
  linkCardTitle,
  linkCardNote,
  relatedArticle,
  question,
  editorNote,
  factBox,
  factBoxTitle,
  bulletList,
  orderedList,
  listItem,
  sourceLine,
  link,
  blockLanguage,
];
