import { getSchema } from '@tiptap/core';
import { documentExtensions } from './documentExtensions';

/** The ProseMirror schema of an article. Works without a DOM. */
export const articleSchema = getSchema(documentExtensions);
