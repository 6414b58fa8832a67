import mammoth from 'mammoth';

/**
 * Word's styles that mean something in an article, by their names in the file, which are English in every language of
 * Word. What comes first holds.
 */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh > strong",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "r[style-name='Emphasis'] => em",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Illustration'] => p.caption:fresh",
  "p[style-name='Figure'] => p.caption:fresh",
];

/**
 * A Word document (ECMA-376, .docx) as HTML, its pictures as `data:` addresses. Nothing outside the file is read.
 * Comments and what was struck out are not part of it.
 * @throws when the bytes are no such document, or a damaged one.
 */
export async function htmlOfWord(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: styles, externalFileAccess: false },
  );
  return value;
}
