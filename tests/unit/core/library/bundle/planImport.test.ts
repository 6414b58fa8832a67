import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { writeArticle } from '#core/article/writeArticle';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import { copyForImport } from '#core/library/bundle/copyForImport';
import { createManifest } from '#core/library/bundle/createManifest';
import type { ImportRecord } from '#core/library/bundle/importRecord';
import { readImportRecord, writeImportRecord } from '#core/library/bundle/importRecord';
import type { RelatedFolder } from '#core/library/bundle/planImport';
import { planImport } from '#core/library/bundle/planImport';
import { readArticleValue } from '#core/article/readArticle';
import { isArticleId } from '#core/article/ArticleId';
import { articleOf, documentOf, paragraph } from '../../document/build';

const hashes = { article: 'aa'.repeat(32), picture: 'bb'.repeat(32), version: 'cc'.repeat(32), other: 'dd'.repeat(32) };
const pictureName = `images/${hashes.picture}.jpg`;
const article = articleOf(documentOf({ headline: 'Ny bro' }, paragraph('På lördag.')));
const contents: BundleContents = {
  article,
  manifest: createManifest(article, [
    { path: 'article.json', byteCount: 1, sha256: hashes.article },
    { path: pictureName, byteCount: 1, sha256: hashes.picture },
    { path: 'versions/v1.json', byteCount: 1, sha256: hashes.version },
  ]),
};
const wholeFolder: RelatedFolder = {
  folderName: 'mappen',
  article,
  hashes: new Map([
    // Written by another version of Spalt, perhaps.
    ['article.json', hashes.other],
    [pictureName, hashes.picture],
    ['versions/v1.json', hashes.version],
  ]),
  importRecord: null,
};
const newId = '22222222-2222-4222-8222-222222222222';

function planWith(folder: Partial<RelatedFolder> | undefined, headlines: readonly string[] = []) {
  const related = folder === undefined ? [] : [{ ...wholeFolder, ...folder }];
  return planImport(contents, { headlines: new Set(headlines), related });
}

function copyOf(headlineMark: string): ArticleFile {
  if (!isArticleId(newId)) throw new Error('no id');
  return copyForImport(article, newId, headlineMark);
}

describe('planImport', () => {
  it('adds an article that is not there', () => {
    expect(planWith(undefined, ['Ny bro'])).toEqual({ code: 'new', articleId: article.id });
  });

  it('does nothing when all of it is there', () => {
    expect(planWith({})).toEqual({ code: 'identical', articleId: article.id, folderName: 'mappen' });
  });

  it.each([
    [
      'another text',
      { article: articleOf(documentOf({ headline: 'Ny bro' }, paragraph('På söndag.'))) },
      { isTextDifferent: true, areDetailsDifferent: false, pictureCount: 0, versionCount: 0 },
    ],
    [
      'other details',
      { article: articleOf(article.document, { section: 'Lokalt' }) },
      { isTextDifferent: false, areDetailsDifferent: true, pictureCount: 0, versionCount: 0 },
    ],
    [
      'fewer files',
      { hashes: new Map([['article.json', hashes.article]]) },
      { isTextDifferent: false, areDetailsDifferent: false, pictureCount: 1, versionCount: 1 },
    ],
    [
      'another version of the same name',
      { hashes: new Map([...wholeFolder.hashes, ['versions/v1.json', hashes.other]]) },
      { isTextDifferent: false, areDetailsDifferent: false, pictureCount: 0, versionCount: 1 },
    ],
    [
      'a file that can not be read',
      { article: null, hashes: new Map<string, string>() },
      { isTextDifferent: null, areDetailsDifferent: null, pictureCount: 1, versionCount: 1 },
    ],
  ])('keeps both when the library has %s', (_, folder, differences) => {
    expect(planWith(folder)).toEqual({
      code: 'keep-both',
      articleId: article.id,
      folderName: 'mappen',
      headlineMark: ' (2)',
      differences,
    });
  });

  it('takes a headline that no article has', () => {
    expect(planWith({ article: null }, ['Ny bro', 'Ny bro (2)', 'Ny bro (3)'])).toMatchObject({
      headlineMark: ' (4)',
    });
    const unnamed = { ...contents, article: articleOf(documentOf({})) };
    const related = [{ ...wholeFolder, article: null }];
    expect(planImport(unnamed, { headlines: new Set(['(2)']), related })).toMatchObject({ headlineMark: '(3)' });
  });

  it('knows a copy that came from the same bundle, until it is changed', () => {
    const importRecord: ImportRecord = {
      format: 'spalt-origin',
      version: 1,
      articleId: article.id,
      bundledSha256: hashes.article,
      importedSha256: hashes.other,
      importedAt: '2026-05-28T10:00:00.000Z',
    };
    const copy = { ...wholeFolder, article: copyOf(' (2)'), importRecord };
    const other = { ...wholeFolder, folderName: 'annan', article: articleOf(documentOf({ headline: 'Annan' })) };
    const plan = (folder: RelatedFolder) => planImport(contents, { headlines: new Set(), related: [other, folder] });
    expect(plan(copy)).toEqual({ code: 'identical', articleId: newId, folderName: 'mappen' });
    const changed = { ...copy, hashes: new Map([...copy.hashes, ['article.json', hashes.article]]) };
    expect(plan(changed)).toMatchObject({ code: 'keep-both', folderName: 'annan' });
    const fromOther = { ...copy, importRecord: { ...importRecord, bundledSha256: hashes.other } };
    expect(plan(fromOther)).toMatchObject({ code: 'keep-both', folderName: 'annan' });
    // A copy alone does not stand in the way of the article itself.
    expect(planImport(contents, { headlines: new Set(), related: [changed] })).toMatchObject({ code: 'new' });
  });
});

describe('copyForImport', () => {
  it('changes identity and headline, and else nothing', () => {
    const copy = copyOf(' (2)');
    expect(readArticleValue(copy).ok).toBe(true);
    expect(writeArticle(copy)).toBe(
      writeArticle(article).replace(article.id, newId).replace('"Ny bro"', '"Ny bro (2)"'),
    );
    const empty = articleOf(documentOf({}));
    if (!isArticleId(newId)) throw new Error('no id');
    expect(readArticleValue(copyForImport(empty, newId, '(2)')).ok).toBe(true);
  });
});

describe('readImportRecord', () => {
  it('reads what was written, and nothing else', () => {
    const record: ImportRecord = {
      format: 'spalt-origin',
      version: 1,
      articleId: article.id,
      bundledSha256: hashes.article,
      importedSha256: hashes.other,
      importedAt: '2026-05-28T10:00:00.000Z',
    };
    expect(readImportRecord(writeImportRecord(record))).toEqual(record);
    expect(readImportRecord(writeImportRecord({ ...record, bundledSha256: '../..' }))).toBeNull();
    expect(readImportRecord('{')).toBeNull();
    expect(readImportRecord('null')).toBeNull();
  });
});
