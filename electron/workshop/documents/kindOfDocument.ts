import path from 'node:path';

/** A kind of file that becomes an article. */
export type DocumentKind = 'word' | 'html' | 'markdown' | 'news' | 'text';

/**
 * A kind of file that doesn't, though people will try: what the user is told names the way out. `old-word` is Word's
 * form before 2007, `open-document` that of LibreOffice, `other` everything that is no text.
 */
export type RefusedKind = 'old-word' | 'open-document' | 'rich-text' | 'pdf' | 'pages' | 'other';

const textEndings: Readonly<Record<string, DocumentKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.json': 'news',
};

/** What a file is, by its first bytes, and where those say nothing by its name. */
export function kindOfDocument(
  bytes: Uint8Array,
  fileName: string,
): { readonly kind: DocumentKind } | { readonly refused: RefusedKind } {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const ending = path.extname(fileName).toLowerCase();
  if (start.startsWith('PK\u0003\u0004')) {
    if (start.includes('mimetypeapplication/vnd.oasis.opendocument')) return { refused: 'open-document' };
    if (ending === '.pages') return { refused: 'pages' };
    return ending === '.docx' || ending === '.docm' || ending === '' ? { kind: 'word' } : { refused: 'other' };
  }
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return { refused: 'old-word' };
  if (start.startsWith('{\\rtf')) return { refused: 'rich-text' };
  if (start.startsWith('%PDF-')) return { refused: 'pdf' };
  const hasByteOrderMark = start.startsWith('\u00FF\u00FE') || start.startsWith('\u00FE\u00FF');
  if (!hasByteOrderMark && bytes.subarray(0, 65_536).includes(0)) return { refused: 'other' };
  const named = textEndings[ending];
  if (named !== undefined) return { kind: named };
  return { kind: /^[\s\u00EF\u00BB\u00BF]*<(?:!doctype\s+html|html)\b/iu.test(start) ? 'html' : 'text' };
}
