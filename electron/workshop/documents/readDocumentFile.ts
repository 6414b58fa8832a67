import type { DocumentChild, DocumentJson, InlineJson } from '#core/document/documentJson';
import { toPlainText } from '#core/document/isPlainText';
import type { Dropped } from '#core/intake/Dropped';
import { readPage } from '#core/intake/html/readPage';
import type { NewsItem, NewsNotice } from '#core/intake/ninjs/readNinjs';
import { readNinjs } from '#core/intake/ninjs/readNinjs';
import { shapeArticle } from '#core/intake/shapeArticle';
import { readPlainText } from '#core/intake/text/readPlainText';
import { guessLanguage } from '#core/text/guessLanguage';
import { textOf } from '#core/text/textOf';
import { decodeText } from './decodeText';
import type { FrontMatter } from './htmlOfMarkdown';
import { htmlOfMarkdown } from './htmlOfMarkdown';
import { htmlOfWord } from './htmlOfWord';
import type { RefusedKind } from './kindOfDocument';
import { kindOfDocument } from './kindOfDocument';

/** A picture of a file that was read: in the file itself, or beside it. */
export type DocumentPicture = { readonly standIn: string } & (
  | { readonly bytes: Uint8Array }
  | {
      readonly path: string;
      /** What its file may be called instead, where that one is not there. */
      readonly otherPaths?: readonly string[];
    }
);

/** What was made of a file. */
export interface DocumentReading {
  /** Its pictures have stand-ins for their names; see `readPage`. */
  readonly document: DocumentJson;
  readonly language: 'sv' | 'en';
  readonly pictures: readonly DocumentPicture[];
  readonly dropped: readonly Dropped[];
  /** What a news item says of the article beside its text. */
  readonly metadata?: NewsItem['metadata'];
  readonly notices?: readonly NewsNotice[];
}

/** Why nothing was made of it. `damaged`: it can't be read as what it is. `empty`: there is no word in it. `not-news`: it is JSON, but no news item. */
export type UnreadDocument = { readonly unread: RefusedKind | 'damaged' | 'empty' | 'not-news' };

/** Makes an article of a file of another program: Word, HTML, Markdown, plain text, or news as JSON. */
export async function readDocumentFile({
  bytes,
  fileName,
  usualLanguage,
}: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The language of a text that does not show which it is in. */
  readonly usualLanguage: 'sv' | 'en';
}): Promise<DocumentReading | UnreadDocument> {
  const found = kindOfDocument(bytes, fileName);
  if ('refused' in found) return { unread: found.refused };
  if (found.kind === 'text') {
    const text = decodeText(bytes);
    if (text.trim() === '') return { unread: 'empty' };
    const language = guessLanguage(text) ?? usualLanguage;
    return { document: shapeArticle(readPlainText(text, language), language), language, pictures: [], dropped: [] };
  }
  if (found.kind === 'news') return readNewsFile(decodeText(bytes), usualLanguage);
  let html: string;
  let frontMatter: FrontMatter | null = null;
  try {
    if (found.kind === 'word') html = await htmlOfWord(bytes);
    else if (found.kind === 'markdown') ({ html, frontMatter } = htmlOfMarkdown(decodeText(bytes)));
    else html = decodeText(bytes);
  } catch {
    return { unread: 'damaged' };
  }
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

/** An article of a news item; what it says beside its text stands above it, in a note that is never published. */
function readNewsFile(json: string, usualLanguage: 'sv' | 'en'): DocumentReading | UnreadDocument {
  const item = readNinjs(json);
  if (!item.ok) return { unread: item.error === 'not-json' ? 'damaged' : 'not-news' };
  const { html, metadata, notes, notices } = item.value;
  const read = readPage(html);
  if (!read.ok) return { unread: 'damaged' };
  const { document, dropped, language, pictures } = read.value;
  const said = languageOf(language) ?? guessLanguage(document.content.map(textOf).join('\n'));
  return {
    document: withNotes(document, notes),
    language: said ?? usualLanguage,
    pictures: pictures.flatMap(({ standIn, address }) =>
      pictureAt(address, standIn).map((picture) => {
        const paths = item.value.pictures.find((each) => 'path' in picture && each.paths[0] === picture.path)?.paths;
        return paths === undefined ? picture : { ...picture, otherPaths: paths.slice(1) };
      }),
    ),
    dropped,
    metadata,
    notices,
  };
}

function withNotes(document: DocumentJson, notes: readonly string[]): DocumentJson {
  const lines = notes.flatMap((text, index): InlineJson[] => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' as const }]),
    { type: 'text', text },
  ]);
  const content = document.content.flatMap((block): readonly DocumentChild[] =>
    block.type === 'dateline' && lines.length > 0 ? [block, { type: 'editorNote', content: lines }] : [block],
  );
  return { type: 'doc', content };
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

function languageOf(tag: string | null): 'sv' | 'en' | undefined {
  const name = tag?.toLowerCase().split('-', 1)[0];
  return name === 'sv' || name === 'en' ? name : undefined;
}

function pictureAt(address: string, standIn: string): readonly DocumentPicture[] {
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
