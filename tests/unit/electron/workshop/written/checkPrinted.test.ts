import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import { publishInProfile } from '#core/publish/profile/publishInProfile';
import { publishArticle } from '#core/publish/publishArticle';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { readProfileFolder } from '../../../../../electron/storage/profiles/readProfileFolder';
import { checkWritten } from '../../../../../electron/workshop/written/checkWritten';
import { articles } from '../../../../publish/publishedPages';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { articleOf, documentOf, figure, imageName, link, paragraph, subhead } from '../../../core/document/build';
import { everyBlock } from '../../../core/publish/formats/everyBlock';
import { temporaryFolder } from '../../storage/support/temporaryFolder';
import { PaperPress } from './PaperPress';

let press: PaperPress;

beforeAll(async () => {
  press = await PaperPress.open();
});

afterAll(async () => press.close());

const pageOf = (article: ArticleFile): string => publishArticle(article, { format: 'pdf' }).files[0]?.text ?? '';

/** What is found in a file that is said to be an article that was printed. */
async function foundIn(
  bytes: Uint8Array,
  article: ArticleFile,
  { html = pageOf(article), isInProfile = false }: { readonly html?: string; readonly isInProfile?: boolean } = {},
): Promise<readonly PageFinding[]> {
  const filePath = path.join(await temporaryFolder(), 'sida.pdf');
  await writeFile(filePath, bytes);
  const published = { pictures: [], warnings: [] };
  const page = { html, isInProfile };
  return checkWritten(
    { format: 'pdf', filePath, nameInZip: null, article, published, page, lineWidth: null },
    createNodeFileSystem(),
  );
}

const told = (findings: readonly PageFinding[]) =>
  findings.map(({ code, severity, place, facts }) => [severity, code, place ?? '–', ...Object.values(facts)].join(' '));

/** What is found in a PDF of an article, beside that article or another. */
async function foundWhenPrinted(printed: ArticleFile, given: ArticleFile = printed): Promise<readonly PageFinding[]> {
  return foundIn(await press.print(pageOf(printed)), given);
}

describe('checkWritten of a PDF', () => {
  it('finds nothing in whatever is printed', async () => {
    for (const article of [...Object.values(articles), everyBlock]) expect(await foundWhenPrinted(article)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, fc.constantFrom('sv', 'en'), async (document, language) => {
        expect(await foundWhenPrinted(articleOf(document, { language }))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(['local', 'feature', 'bare'])('finds nothing in what is printed by the profile %s', async (name) => {
    const folderPath = path.resolve('resources/profiles', name);
    const profile = await readProfileFolder(createNodeFileSystem(), folderPath, { isShipped: true });
    if (!profile.ok) throw new Error(JSON.stringify(profile.error));
    const arbitrary = fc.sample(arbitraryDocument, { numRuns: 5 });
    for (const article of [...Object.values(articles), everyBlock, ...arbitrary.map((each) => articleOf(each))]) {
      const published = publishInProfile(article, profile.value, 'pdf');
      if (!published.ok) throw new Error(JSON.stringify(published.error));
      const html = published.value.files[0]?.text ?? '';
      expect(await foundIn(await press.print(html), article, { html, isInProfile: true })).toEqual([]);
    }
  });
});

const lead = figure(imageName(1), { caption: 'Bron', credit: 'Bo Lind', alternativeText: 'En bro' });
const header = { headline: 'Ny bro', byline: 'Av Anna Ek', lead };
const article = articleOf(
  documentOf(
    header,
    paragraph('Se ', link('https://www.lerum.se/bron', 'bron i Lerum'), '.'),
    subhead('Så blir den'),
    paragraph('Den byggs i höst och står klar om ett år.'),
  ),
);

/** What is found where the body that was printed is not the article’s. */
async function printed(...body: Parameters<typeof documentOf>[1][]): Promise<readonly string[]> {
  return told(await foundWhenPrinted(articleOf(documentOf(header, ...body)), article));
}

describe('checkWritten of a PDF that is damaged', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await press.print(pageOf(article));
  });

  /** The file with something exchanged for as many bytes of something else. */
  function exchanged(from: string, to: string): Uint8Array {
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain(from);
    return Buffer.from(text.replaceAll(from, to.padEnd(from.length)), 'latin1');
  }

  it('tells of a file that is not whole', async () => {
    const unreadable = ['error file-unreadable –'];
    for (const damaged of [
      new Uint8Array(),
      Buffer.from('%PDF-1.4\n%%EOF\n'),
      bytes.subarray(0, -200),
      bytes.subarray(100),
      Buffer.concat([bytes.subarray(0, 2000), bytes.subarray(2001)]),
      Buffer.concat([bytes, Buffer.from('<html>')]),
      bytes.map((byte, index) => (index > 2000 && index < 8000 ? 255 - byte : byte)),
    ]) {
      expect(told(await foundIn(damaged, article))).toEqual(unreadable);
    }
  });

  it('tells where a screen reader does not find its way', async () => {
    expect(told(await foundIn(exchanged('/Marked true', '/Marked null'), article))).toEqual(['error pdf-untagged –']);
    expect(told(await foundIn(exchanged('/StructTreeRoot ', '/StructTreeXoot '), article))).toContain(
      'error pdf-untagged –',
    );
    expect(told(await foundIn(exchanged('/Title ', '/Xitle '), article))).toContain('error pdf-untitled –');
    expect(told(await foundIn(exchanged('/Lang (sv)', '/Lang (de)'), article))).toEqual(['error pdf-language – de']);
    expect(told(await foundIn(exchanged('/Lang (sv)', '/Xang (sv)'), article))).toEqual(['error pdf-language – –']);
  });

  it('tells of fonts that it does not bring', async () => {
    expect(told(await foundIn(exchanged('/FontFile2 ', '/FontXile2 '), article))).toContainEqual(
      expect.stringMatching(/^warning font-outside – \w+/u),
    );
  });

  it('tells of what acts by itself, and of links that are nobody’s', async () => {
    expect(told(await foundIn(exchanged('https://www.lerum.se/bron)', 'https://evil.example/mall)'), article))).toEqual(
      ['error link-strange – https://evil.example/mall'],
    );
    const [catalogue = ''] = /<<\/Type \/Catalog[\s\S]*?>>\s*endobj/u.exec(Buffer.from(bytes).toString('latin1')) ?? [];
    expect(catalogue).not.toBe('');
    const acting = catalogue.replace('/Catalog', '/Catalog /OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>');
    expect(told(await foundIn(withObject(bytes, acting), article))).toEqual([
      'error part-active – OpenAction',
      'error part-active – JavaScript',
      'error part-active – JS',
    ]);
    const quiet = articleOf(documentOf({ ...header, headline: 'Om /JavaScript (och /Launch)' }, paragraph('Nej.')));
    expect(told(await foundWhenPrinted(quiet))).toEqual([]);
  });

  it('tells of words that are missing, doubled or elsewhere, with their block', async () => {
    const [see, heading, plan] = [
      paragraph('Se ', link('https://www.lerum.se/bron', 'bron i Lerum'), '.'),
      subhead('Så blir den'),
      paragraph('Den byggs i höst och står klar om ett år.'),
    ];
    expect(await printed(see, heading, plan)).toEqual([]);
    expect(await printed(see, plan)).toEqual(['error words-missing document.content[7] Så blir den']);
    expect(await printed(see, heading, paragraph('Den byggs i höst om ett år.'))).toEqual([
      'error words-missing document.content[8] och står klar',
    ]);
    expect(await printed(see, plan, heading)).toEqual([
      'error words-moved document.content[8] Den byggs i höst och står klar om …',
    ]);
    expect(await printed(see, heading, plan, heading)).toEqual(['error words-added – Så blir den']);
    expect(await printed(see, heading, plan, paragraph('Sålt!'))).toEqual(['error words-added – Sålt!']);
  });

  it('tells of photos that are not shown', async () => {
    expect(told(await foundIn(await press.print(pageOf(article), { hasPhotos: false }), article))).toEqual([
      'error pictures-missing – 1',
    ]);
  });
});

/** A PDF with an object more, which is what it begins with, as programs add one (ISO 32000-2 section 7.5.6). */
function withObject(bytes: Uint8Array, object: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const [, size = ''] = /\/Size (\d+)/u.exec(text) ?? [];
  const [, before = ''] = /startxref\s+(\d+)/u.exec(text) ?? [];
  const body = `${size} 0 obj\n${object}\n`;
  const table = `xref\n${size} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
  const [facts = ''] = /\/Info \d+ 0 R/u.exec(text) ?? [];
  const trailer = `trailer\n<</Size ${Number(size) + 1} /Root ${size} 0 R ${facts} /Prev ${before}>>\n`;
  const end = `startxref\n${text.length + body.length}\n%%EOF\n`;
  return Buffer.from(text + body + table + trailer + end, 'latin1');
}
