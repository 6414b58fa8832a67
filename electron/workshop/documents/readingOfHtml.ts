import type { DocumentJson } from '#core/document/documentJson';
import { toPlainText } from '#core/document/isPlainText';
import type { Dropped } from '#core/intake/Dropped';
import { readPage } from '#core/intake/html/readPage';
import { shapeArticle } from '#core/intake/shapeArticle';
import { guessLanguage } from '#core/text/guessLanguage';
import { textOf } from '#core/text/textOf';
import type { DocumentPicture, DocumentReading, UnreadDocument } from './DocumentReading';
import type { FrontMatter } from './htmlOfMarkdown';

/**
 * An article of HTML: a page, or what was made of a file of another program. `usualLanguage`: that of a text that does
 * not show which it is in.
 */
export function readingOfHtml(
  html: string,
  {
    usualLanguage,
    frontMatter = null,
  }: { readonly usualLanguage: 'sv' | 'en'; readonly frontMatter?: FrontMatter | null },
): DocumentReading | UnreadDocument {
  const read = readPage(html);
  if (!read.ok) return { unread: read.error.some(({ code }) => code === 'not-an-article') ? 'empty' : 'damaged' };
  const { document, isOwn } = read.value;
  const [said, guessed] = [languageOf(read.value.language), guessLanguage(document.content.map(textOf).join('\n'))];
  // Many pages say what their template says.
  const language = (isOwn ? said : undefined) ?? guessed ?? said ?? usualLanguage;
  const notes: readonly Dropped[] = frontMatter !== null ? [{ code: 'element', name: 'front-matter', count: 1 }] : [];
  return {
    document: isOwn ? document : shapeArticle(withHead(document, frontMatter), language),
    language,
    pictures: read.value.pictures.flatMap(({ standIn, address }) => pictureAt(address, standIn)),
    dropped: [...read.value.dropped, ...notes],
  };
}

/** The document with what front matter says of its head, before the text is looked through for it. */
function withHead(document: DocumentJson, frontMatter: FrontMatter | null): DocumentJson {
  if (frontMatter === null) return document;
  const content = document.content.map((block) => {
    if (block.type !== 'kicker' && block.type !== 'standfirst' && block.type !== 'byline') return block;
    const text = toPlainText(frontMatter[block.type]).trim();
    return text === '' || block.content !== undefined
      ? block
      : { type: block.type, content: [{ type: 'text' as const, text }] };
  });
  return { type: 'doc', content };
}

/** The language of a tag (BCP 47), where it is one that articles are in. */
export function languageOf(tag: string | null): 'sv' | 'en' | undefined {
  const name = tag?.toLowerCase().split('-', 1)[0];
  return name === 'sv' || name === 'en' ? name : undefined;
}

/** A picture that a page shows, by its address: in the page itself, or a file beside it. */
export function pictureAt(address: string, standIn: string): readonly DocumentPicture[] {
  const data = /^data:[^,]*,/iu.exec(address)?.[0];
  if (data === undefined) {
    try {
      return [{ standIn, path: decodeURIComponent(address.split(/[?#]/u, 1)[0] ?? '') }];
    } catch {
      return [{ standIn, path: address }];
    }
  }
  const content = address.slice(data.length);
  const isBase64 = /;\s*base64\s*,$/iu.test(data);
  return [{ standIn, bytes: isBase64 ? Buffer.from(content, 'base64') : Buffer.from(content, 'latin1') }];
}
