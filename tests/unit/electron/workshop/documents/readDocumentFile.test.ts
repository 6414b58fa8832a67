import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/document/readDocument';
import { withPictures } from '#core/intake/withPictures';
import { textOf } from '#core/text/textOf';
import type { DocumentReading } from '../../../../../electron/workshop/documents/DocumentReading';
import { readDocumentFile } from '../../../../../electron/workshop/documents/readDocumentFile';
import { wordFilesOf, withFile } from '../../../../../electron/workshop/documents/word/wordArchive';

const folder = path.resolve(import.meta.dirname, '../../../../fixtures/documents');

function bytesOf(fileName: string): Uint8Array {
  return readFileSync(path.join(folder, fileName));
}

async function read(fileName: string, bytes = bytesOf(fileName)): Promise<DocumentReading> {
  const reading = await readDocumentFile({ bytes, fileName, usualLanguage: 'en' });
  if ('unread' in reading) throw new Error(`${fileName}: ${reading.unread}`);
  return reading;
}

async function refusal(fileName: string, bytes: Uint8Array): Promise<string> {
  const reading = await readDocumentFile({ bytes, fileName, usualLanguage: 'sv' });
  return 'unread' in reading ? reading.unread : 'read';
}

/** One line a block: its type and its words, and what is in it that words don't show. */
function outline({ document }: Pick<DocumentReading, 'document'>): readonly string[] {
  return document.content.flatMap((block) => {
    const marks = [...JSON.stringify(block).matchAll(/"type":"(bold|italic|link)"/gu)].map(([, name]) => name);
    const words = block.type === 'figure' ? block.content.map(textOf).join(' / ') : textOf(block);
    return words === '' ? [] : [`${block.type}: ${words}${marks.length === 0 ? '' : ` [${marks.join(' ')}]`}`];
  });
}

const paragraphs = {
  headline: 'headline: Gamla bron får nytt räcke',
  byline: 'byline: Av Karin Åberg',
  standfirst: 'standfirst: Efter tre års väntan börjar arbetet på måndag.',
  dateline: 'dateline: ÄLVNÄS',
  first: 'paragraph: Räcket på gamla bron har varit avstängt sedan 2023. Nu är pengarna här, enligt beslutet.',
  dialogue: 'dialogueLine: Det är på tiden, säger Nils Ek.',
  subhead: 'subhead: Så går det till',
  list: 'bulletList: Först rivs det gamla.Sedan gjuts det nya.',
  figure: 'figure: Bron sedd från norr. /  / En bro i kvällsljus',
  table: 'table: ÅrKronor20261,2 miljoner',
  last: 'paragraph: Arbetet ska vara klart till sommaren.',
};
const marks = ' [bold italic link]';

describe('readDocumentFile', () => {
  it('reads a Word document that LibreOffice wrote: its styles, marks, list, picture with caption, and table', async () => {
    const reading = await read('libreoffice.docx');
    expect(outline(reading)).toEqual([
      ...['headline', 'standfirst', 'byline', 'dateline'].map((name) => Reflect.get(paragraphs, name)),
      paragraphs.first + marks,
      paragraphs.dialogue,
      paragraphs.subhead,
      paragraphs.list,
      paragraphs.figure,
      paragraphs.table,
      paragraphs.last,
    ]);
    expect(reading.language).toBe('sv');
    expect(reading.pictures).toEqual([{ standIn: `${'0'.repeat(64)}.jpg`, bytes: expect.any(Uint8Array) }]);
    // Where a link leads is kept, who follows it is not.
    expect(JSON.stringify(reading.document)).toContain('https://example.org/beslut"');
  });

  it.each(['web-page.html', 'manuscript.md'])('reads %s alike, its picture beside it', async (fileName) => {
    const reading = await read(fileName);
    expect(outline(reading)).toEqual([
      ...['headline', 'standfirst', 'byline', 'dateline'].map((name) => Reflect.get(paragraphs, name)),
      paragraphs.first + marks,
      paragraphs.dialogue,
      paragraphs.subhead,
      paragraphs.list,
      paragraphs.figure,
      paragraphs.table,
      paragraphs.last,
    ]);
    expect(reading.pictures).toEqual([{ standIn: `${'0'.repeat(64)}.jpg`, path: 'libreoffice-bron.jpg' }]);
    expect(JSON.stringify(reading.document)).not.toMatch(/style|class|script|utm_|fbclid|tracker|Sport|utgivare/iu);
  });

  it('tells of what a page has and an article has not', async () => {
    const { dropped } = await read('web-page.html');
    // Not of the dot that counts who reads: nobody misses it.
    expect(dropped.filter(({ code }) => code === 'picture')).toEqual([
      { code: 'picture', name: '../../../resources/icons/icon.png', count: 1 },
    ]);
    expect((await read('manuscript.md')).dropped).toContainEqual({ code: 'element', name: 'front-matter', count: 1 });
  });

  it('reads the web page that LibreOffice wrote', async () => {
    const lines = outline(await read('libreoffice.html'));
    expect(lines).toContain(paragraphs.headline);
    expect(lines).toContain(paragraphs.byline);
    expect(lines).toContain(paragraphs.dateline);
    expect(lines).toContain(paragraphs.first + marks);
    expect(lines).toContain(paragraphs.list);
    expect(lines).toContain(paragraphs.table);
  });

  it('reads plain text in UTF-8 with a paragraph a line, and in Windows-1252 with empty lines', async () => {
    const ofLibreOffice = outline(await read('libreoffice.txt'));
    expect(ofLibreOffice).toEqual(
      expect.arrayContaining([paragraphs.headline, paragraphs.byline, paragraphs.dialogue]),
    );
    expect(outline(await read('latin.txt'))).toEqual([
      paragraphs.headline,
      paragraphs.byline,
      paragraphs.dateline,
      'paragraph: Räcket på gamla bron har varit avstängt sedan 2023.',
      paragraphs.dialogue,
    ]);
    const utf16 = Buffer.from('\uFEFFBron öppnar\n\nEn rad.', 'utf16le');
    expect(outline(await read('not.txt', utf16))).toEqual(['headline: Bron öppnar', 'paragraph: En rad.']);
  });

  it.each([
    ['libreoffice.odt', bytesOf('libreoffice.odt'), 'open-document'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'old-word'],
    ['text.docx', Buffer.from('{\\rtf1\\ansi Hej}'), 'rich-text'],
    ['paper.pdf', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['manus.pages', Buffer.from('PK\u0003\u0004Index/Document.iwa', 'latin1'), 'pages'],
    ['archive.zip', Buffer.from('PK\u0003\u0004readme', 'latin1'), 'other'],
    ['song.txt', Uint8Array.of(1, 0, 2, 0, 3), 'other'],
    ['empty.txt', Buffer.from(' \n'), 'empty'],
    ['empty.html', Buffer.from('<p> </p>'), 'empty'],
    ['cut.docx', bytesOf('libreoffice.docx').subarray(0, 3000), 'damaged'],
    ['not.docx', Buffer.from('PK\u0003\u0004 no more', 'latin1'), 'damaged'],
  ])('refuses %s by what it is', async (fileName, bytes, why) => {
    expect(await refusal(fileName, bytes)).toBe(why);
  });

  it('refuses more text than an article holds, but no photo within it', async () => {
    // Little more than the most, and in few words: what lies beyond is not looked at, and takes time to make.
    const text = `${'o'.repeat(999)} `.repeat(2001);
    expect(await refusal('lång.txt', Buffer.from(text))).toBe('too-long');
    expect(await refusal('lång.html', Buffer.from(`<p>${text}`))).toBe('too-long');
    expect(await refusal('lång.html', Buffer.from(`<p>ord${'<b></b>'.repeat(2_900_000)}`))).toBe('too-long');
    const photo = `<p>Text</p><img src="data:image/png;base64,${'A'.repeat(20_000_001)}">`;
    expect(outline(await read('bild.html', Buffer.from(photo)))).toContainEqual(expect.stringContaining('Text'));
    const files = await wordFilesOf(bytesOf('libreoffice.docx'));
    const padded = Buffer.concat([Buffer.from('<!-- '), Buffer.alloc(30 * 1024 * 1024, 0x20), Buffer.from(' -->')]);
    const main = files.get('word/document.xml')?.toString() ?? '';
    const long = await withFile(files, 'word/document.xml', main.replace('<w:body>', `<w:body>${padded.toString()}`));
    expect(await refusal('lång.docx', long)).toBe('too-long');
    const paragraphs = '<w:p><w:r><w:t>ord</w:t></w:r></w:p>'.repeat(20_001);
    const many = await withFile(files, 'word/document.xml', main.replace('<w:body>', `<w:body>${paragraphs}`));
    expect(await refusal('många.docx', many)).toBe('too-long');
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(2001) + '</w:tc></w:tr></w:tbl>'.repeat(2001);
    const nested = await withFile(files, 'word/document.xml', main.replace('<w:body>', `<w:body>${tables}`));
    expect(await refusal('tabeller.docx', nested)).toBe('too-long');
    const parts = new Map([...files, ...Array.from({ length: 5001 }, (_, part) => [`x${part}`, Buffer.of()] as const)]);
    expect(await refusal('delar.docx', await withFile(parts, '', ''))).toBe('too-long');
  });

  it('gives an article whatever bytes are given to it, or says why not', async () => {
    const docx = bytesOf('libreoffice.docx');
    const damaged = fc
      .array(fc.tuple(fc.nat({ max: docx.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 })
      .map((changes) => {
        const bytes = Uint8Array.from(docx);
        for (const [place, value] of changes) bytes[place] = value;
        return { bytes, fileName: 'x.docx' };
      });
    const any = fc.record({
      bytes: fc.uint8Array({ maxLength: 400 }),
      fileName: fc.constantFrom('x.docx', 'x.html', 'x.md', 'x.txt'),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, any), async ({ bytes, fileName }) => {
        const reading = await readDocumentFile({ bytes, fileName, usualLanguage: 'sv' });
        const document = 'unread' in reading ? undefined : withPictures(reading.document, new Map());
        expect(document === undefined || readDocument(document).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
