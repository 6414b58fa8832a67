import type { DocumentChild, DocumentJson, InlineJson } from '#core/document/documentJson';
import { readPage } from '#core/intake/html/readPage';
import { readNinjs } from '#core/intake/ninjs/readNinjs';
import { shapeArticle } from '#core/intake/shapeArticle';
import { readPlainText } from '#core/intake/text/readPlainText';
import { guessLanguage } from '#core/text/guessLanguage';
import { textOf } from '#core/text/textOf';
import { decodeText } from './decodeText';
import type { DocumentReading, UnreadDocument } from './DocumentReading';
import { htmlOfMarkdown } from './htmlOfMarkdown';
import { kindOfDocument } from './kindOfDocument';
import { languageOf, pictureAt, readingOfHtml } from './readingOfHtml';
import { readWordFile } from './word/readWordFile';

/** More than ten novels: who opens it takes it for something else, and no editor would be quick with it. */
const mostCharacters = 2_000_000;
/** What it is written in may be more: marks, styles, scripts. Photos within it do not count. */
const mostMarkup = 10 * mostCharacters;

/** Makes an article of a file of another program: Word, HTML, Markdown, plain text, or news as JSON. */
export async function readDocumentFile(file: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** The language of a text that does not show which it is in. */
  readonly usualLanguage: 'sv' | 'en';
}): Promise<DocumentReading | UnreadDocument> {
  const reading = await readingOf(file);
  if ('unread' in reading) return reading;
  const characterCount = reading.document.content.reduce((sum, block) => sum + textOf(block).length, 0);
  return characterCount > mostCharacters ? { unread: 'too-long' } : reading;
}

async function readingOf({
  bytes,
  fileName,
  usualLanguage,
}: {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly usualLanguage: 'sv' | 'en';
}): Promise<DocumentReading | UnreadDocument> {
  const found = kindOfDocument(bytes, fileName);
  if ('refused' in found) return { unread: found.refused };
  if (found.kind === 'word') return readWordFile(bytes, usualLanguage);
  const text = decodeText(bytes);
  const most = found.kind === 'text' ? mostCharacters : mostMarkup;
  if (text.length > most && withoutData(text).length > most) return { unread: 'too-long' };
  if (found.kind === 'text') {
    if (text.trim() === '') return { unread: 'empty' };
    const language = guessLanguage(text) ?? usualLanguage;
    return { document: shapeArticle(readPlainText(text, language), language), language, pictures: [], dropped: [] };
  }
  if (found.kind === 'news') return readNewsFile(text, usualLanguage);
  if (found.kind === 'html') return readingOfHtml(text, { usualLanguage });
  const { html, frontMatter } = htmlOfMarkdown(text);
  return readingOfHtml(html, { usualLanguage, frontMatter });
}

function withoutData(markup: string): string {
  return markup.replaceAll(/data:image\/[^"')>\s]*/gu, '');
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
