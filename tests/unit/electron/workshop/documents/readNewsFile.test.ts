import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/document/readDocument';
import { withPictures } from '#core/intake/withPictures';
import { publishArticle } from '#core/publish/publishArticle';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import { textOf } from '#core/text/textOf';
import { readDocumentFile } from '../../../../../electron/workshop/documents/readDocumentFile';
import { everyBlock } from '../../../core/publish/formats/everyBlock';

const readFile = (text: string | Uint8Array) =>
  readDocumentFile({ bytes: Buffer.from(text), fileName: 'nyhet.json', usualLanguage: 'en' });

async function read(text: string | Uint8Array) {
  const reading = await readFile(text);
  if ('unread' in reading) throw new Error(reading.unread);
  return reading;
}

describe('a news item as a file', () => {
  it('becomes an article with its photos beside it, and a note that is never published', async () => {
    const reading = await read(readFileSync('tests/fixtures/documents/ttninjs.json'));
    expect(readDocument(reading.document).ok).toBe(true);
    expect(reading.language).toBe('sv');
    expect(reading.notices).toEqual(['embargo', 'correction']);
    expect(reading.pictures).toEqual([
      {
        standIn: expect.any(String),
        path: 'sdltABC_NormalHires.jpg',
        otherPaths: ['sdltABC_NormalPreview.jpg', 'sdltABC.jpg'],
      },
      { standIn: expect.any(String), path: 'graphic-2.jpg', otherPaths: ['2.jpg'] },
    ]);
    const note = reading.document.content.find(({ type }) => type === 'editorNote');
    expect(note === undefined ? '' : textOf(note)).toMatch(/^Rättar längden på bron/u);
  });

  it('gives back the article that Spalt wrote, with its photos', async () => {
    const { files, pictures } = publishArticle(everyBlock, { format: 'ninjs' });
    const reading = await read(files[0]?.text ?? '');
    expect(reading.pictures.map((picture) => ('path' in picture ? picture.path : ''))).toEqual(
      pictures.map(({ path }) => path),
    );
    const taken = new Map(
      reading.pictures.map(({ standIn }, index) => [
        standIn,
        {
          image: pictures[index]?.image ?? '',
          widthPx: 1200,
          heightPx: 800,
          description: { caption: '', credit: '', alternativeText: '' },
        },
      ]),
    );
    const content = withPictures(reading.document, taken).content.filter(({ type }) => type !== 'editorNote');
    expect({ type: 'doc', content }).toEqual(tidyForPublication(everyBlock.document));
    expect(reading.metadata).toMatchObject({ section: 'Lokalt', tags: ['bro', 'no'], source: 'Lerums Nyheter' });
  });

  it('says what is wrong with what is none', async () => {
    expect(await readFile('{"uri":')).toEqual({ unread: 'damaged' });
    expect(await readFile('{"uri": "urn:a"}')).toEqual({ unread: 'not-news' });
  });
});
