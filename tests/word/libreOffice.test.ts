import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { ArticleFile } from '#core/article/articleFile';
import { publishArticle } from '#core/publish/publishArticle';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { emptyReview } from '#core/review/reviewJson';
import { textBlocks } from '#core/text/textBlocks';
import type { DocumentJson } from '#core/document/documentJson';
import { importedReview } from '#core/review/imported/importedReview';
import { readDocumentFile } from '../../electron/workshop/documents/readDocumentFile';
import { packWord } from '../../electron/workshop/documents/packWord';
import { articleOf, documentOf, figure, imageName, paragraph, subhead } from '../unit/core/document/build';
import { everyBlock } from '../unit/core/publish/formats/everyBlock';
import { commentOn, nodeOf, placeOf } from '../unit/core/review/comments/commentsOn';
import { suggestedIn } from '../unit/core/review/suggestedIn';
import { convertByLibreOffice } from './convertByLibreOffice';

/*
 * What another program reads out of our Word documents: LibreOffice opens them and writes what it has found in a form of
 * its own. `npm run test:word`.
 */

const photo = (ending: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/pictures/3x2.${ending}`, import.meta.url));

async function wordOf(article: ArticleFile): Promise<Uint8Array> {
  const [file] = publishArticle(article, { format: 'docx' }).files;
  const pictures = file?.making?.pictures ?? [];
  return packWord(
    file?.text ?? '',
    pictures.map(({ path }) => ({ path, bytes: photo(path.slice(path.lastIndexOf('.') + 1)) })),
  );
}

/** The main part of the OpenDocument text that LibreOffice makes of it. */
async function openDocumentOf(article: ArticleFile): Promise<string> {
  const zip = await fromBufferPromise(await convertByLibreOffice(await wordOf(article), 'odt'));
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'content.xml') return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  }
  throw new Error('LibreOffice made no text of it');
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The words of each block. */
function linesOf({ content }: DocumentJson): readonly string[] {
  return content.map((block) =>
    textBlocks({ type: 'doc', content: [block] })
      .map(({ text }) => text)
      .join('/'),
  );
}

/** An article with something suggested, and a comment with a reply. */
function reviewed(): ArticleFile {
  const lead = figure(imageName(1), { caption: 'Bron sedd från norr.', credit: 'Bo Lind', alternativeText: 'En bro' });
  const original = documentOf(
    { headline: 'Bron', lead },
    paragraph('Bron är gammal.'),
    paragraph('Så är det.'),
    paragraph('Den rivs.'),
  );
  const document = documentOf(
    { headline: 'Bron', lead },
    paragraph('Bron är ny.'),
    paragraph('Så är det.'),
    subhead('Sedan'),
    paragraph('Den rivs.'),
  );
  const doc = nodeOf(document);
  const comment = commentOn(doc, placeOf(doc, 'Så är det'));
  const messages = [...comment.messages, { by: 'Bo Lind', at: '2026-03-02T08:00:00.000Z', text: 'Ja, det är säkert.' }];
  const suggestions = suggestedIn(original, document);
  return { ...articleOf(document), review: { ...emptyReview, suggestions, comments: [{ ...comment, messages }] } };
}

describe('LibreOffice, of a Word document of ours', () => {
  it('reads every text block, captions and credits too, in order', async () => {
    const text = bare((await convertByLibreOffice(await wordOf(everyBlock), 'txt:Text')).toString());
    let place = 0;
    for (const block of textBlocks(tidyForPublication(everyBlock.document))) {
      // Alternative texts are no text of a document.
      if (block.type === 'alternativeText') continue;
      const found = text.indexOf(bare(block.text), place);
      expect([block, found >= place]).toEqual([block, true]);
      place = found + bare(block.text).length;
    }
  });

  it('has suggestions as tracked changes and comments with their replies, by whom and when', async () => {
    const content = await openDocumentOf(reviewed());
    const changes = /<text:tracked-changes[\s\S]*<\/text:tracked-changes>/u.exec(content)?.[0] ?? '';
    expect(changes.match(/<text:deletion>/gu)).toHaveLength(1);
    expect(changes).toContain('gammal');
    expect(changes.match(/<text:insertion>/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(changes).toContain('<dc:creator>Anna Ek</dc:creator><dc:date>2026-03-02T07:00:00</dc:date>');
    expect(content).toMatch(/<office:annotation [^>]+><dc:creator>Anna Ek<[\s\S]+?Stämmer det\?/u);
    expect(content).toMatch(/<dc:creator>Bo Lind<[\s\S]+?Ja, det är säkert\./u);
    expect(content).toContain('<svg:desc>En bro</svg:desc>');
    expect(content).toContain('Bron sedd från norr.');
  });

  it('gives suggestions and comments back when it has saved it as its own', async () => {
    const bytes = await convertByLibreOffice(await wordOf(reviewed()), 'docx:MS Word 2007 XML');
    const reading = await readDocumentFile({ bytes, fileName: 'artikel.docx', usualLanguage: 'en' });
    if ('unread' in reading || reading.review === undefined) throw new Error('Nothing was read');
    const { document, review } = reading;
    const made = importedReview(document, review, { newId: () => '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c12' });
    expect(linesOf(document)).toEqual(linesOf(reviewed().document));
    if (made.suggestions === null) throw new Error('Nothing is suggested');
    expect(linesOf(made.suggestions.original)).toEqual(linesOf(reviewed().review.suggestions?.original ?? document));
    expect(made.suggestions.changes.flatMap(({ inserted }) => inserted.map(({ by }) => by))).toContain('Anna Ek');
    // This LibreOffice writes replies as comments of their own.
    const said = made.comments.flatMap(({ quote, messages }) =>
      messages.map(({ by, text }) => `${quote} – ${by}: ${text}`),
    );
    expect(said).toEqual(['Så är det – Anna Ek: Stämmer det?', 'Så är det – Bo Lind: Ja, det är säkert.']);
  });
});
