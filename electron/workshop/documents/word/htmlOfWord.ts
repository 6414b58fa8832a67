import mammoth from 'mammoth';
import { ownArticle } from './ownArticle';

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

/** The styles of our own documents (`wordStyles`), as the markup that was a fragment's. */
const ownStyles = [
  "p[style-name='Kicker'] => p.kicker:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Dateline'] => p.dateline:fresh",
  "r[style-name='Dateline Text'] => span.dateline",
  "p[style-name='Dialogue'] => p.dialogue:fresh",
  "p[style-name='Question'] => p.question:fresh",
  "p[style-name='Source Line'] => p.source:fresh",
  "p[style-name='Pull Quote'] => aside.pull-quote:fresh > blockquote > p:fresh",
  "p[style-name='Pull Quote Source'] => aside.pull-quote > p.attribution:fresh",
  "p[style-name='Fact Box Title'] => aside.fact-box:fresh > h2:fresh",
  "p[style-name='Fact Box']:unordered-list(1) => aside.fact-box > ul > li:fresh",
  "p[style-name='Fact Box']:ordered-list(1) => aside.fact-box > ol > li:fresh",
  "p[style-name='Fact Box'] => aside.fact-box > p:fresh",
  "p[style-name='Fact Box Source'] => aside.fact-box > p.source:fresh",
  "p[style-name='Picture'] => figure:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "r[style-name='Credit Label'] => span.credit-label",
  "r[style-name='Credit'] => span.credit",
  "p[style-name='Table Caption'] => p.table-caption:fresh",
  "p[style-name='Table Heading'] => p.table-heading:fresh",
  "p[style-name='Link Card'] => div.link-card:fresh > p.link-card-title:fresh",
  "p[style-name='Link Card Site'] => div.link-card > p.link-card-site:fresh",
  "p[style-name='Link Card Note'] => div.link-card > p.link-card-note:fresh",
  "p[style-name='Related Article'] => p.related-article:fresh",
  "r[style-name='Related Label'] => span.related-label",
  "p[style-name='Rule'] => hr:fresh",
  "p[style-name='Corrections Title'] => aside.corrections > h2:fresh",
  "p[style-name='Corrections'] => aside.corrections > p:fresh",
];

/**
 * A Word document (ECMA-376, .docx) as HTML, its pictures as `data:` addresses. Nothing outside the file is read.
 * Comments and what was struck out are not part of it. One that Spalt has written (`isOwn`) gives the markup of our own
 * fragments, as far as it is what it was.
 * @throws when the bytes are no such document, or a damaged one.
 */
export async function htmlOfWord(
  bytes: Uint8Array,
  { isOwn, language }: { readonly isOwn: boolean; readonly language: string | null } = { isOwn: false, language: null },
): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: isOwn ? [...ownStyles, ...styles] : styles, externalFileAccess: false, ignoreEmptyParagraphs: !isOwn },
  );
  return isOwn ? ownArticle(value, language) : value;
}
