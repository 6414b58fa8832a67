import { Blockquote } from '@tiptap/extension-blockquote';

/** A longer quotation that stands in the running text as paragraphs of its own. */
export const blockquote = Blockquote.extend({ content: 'paragraph+' });
