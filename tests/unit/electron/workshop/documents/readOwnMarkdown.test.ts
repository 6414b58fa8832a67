import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentJson } from '#core/document/documentJson';
import { publishArticle } from '#core/publish/publishArticle';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import type { TextNode } from '#core/text/textOf';
import { textOf } from '#core/text/textOf';
import { readDocumentFile } from '../../../../../electron/workshop/documents/readDocumentFile';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { articleOf } from '../../../core/document/build';
import { everyBlock } from '../../../core/publish/formats/everyBlock';

/** What the app makes of a Markdown file that it wrote; undefined for one without a word. */
async function readBack(article: ArticleFile): Promise<DocumentJson | undefined> {
  const { files } = publishArticle(article, { format: 'markdown' });
  const bytes = Buffer.from(files[0]?.text ?? '');
  const reading = await readDocumentFile({ bytes, fileName: 'artikel.md', usualLanguage: 'en' });
  return 'unread' in reading ? undefined : reading.document;
}

const lettersOf = (text: string): string =>
  Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
    .toSorted()
    .join('');

/** The letters of a document, but for photos, whose words go with them, and cards, whose sites are named in Markdown. */
function letters(document: DocumentJson): string {
  const visit = (node: TextNode): string => {
    if (['figure', 'gallery', 'linkCard', 'relatedArticle'].includes(node.type)) return '';
    return node.text ?? node.content?.map(visit).join('') ?? '';
  };
  return lettersOf(document.content.map(visit).join(''));
}

describe('Markdown that Spalt wrote and reads', () => {
  it('gives the head of the article back, and each block by its words', async () => {
    const document = await readBack(everyBlock);
    const words = document?.content.map((block) => `${block.type}: ${textOf(block)}`);
    expect(words?.slice(0, 9)).toEqual([
      'kicker: Skola',
      'headline: Ny bro i Lerum',
      'standfirst: I höst byggs den.',
      'byline: Av Anna Ek',
      'figure: Bron i dag Foto: Bo LindEn bro över en å',
      'dateline: LERUM',
      'paragraph: Nu byggs bron över ån.\nI år.',
      'dialogueLine: Vi är glada, säger hon.',
      'subhead: Kostar mer',
    ]);
    expect(words).toContain('table: EleverSkolaAntalTorsbro120'.replace('Elever', ''));
    expect(words).toContain('bulletList: EkAlAsp');
  });

  it('has no letter more or less than was written', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (given) => {
        const content = given.content.filter(
          ({ type }) => !['figure', 'gallery', 'linkCard', 'relatedArticle'].includes(type),
        );
        const hasBody = content.at(-1)?.type !== 'dateline';
        const document: DocumentJson = {
          type: 'doc',
          content: hasBody ? content : [...content, { type: 'paragraph' }],
        };
        const written = tidyForPublication(document);
        const read = await readBack(articleOf(document));
        expect(read === undefined ? '' : letters(read)).toBe(letters(written));
      }),
      { numRuns: 40 },
    );
  });
});
