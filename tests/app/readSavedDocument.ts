import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readArticle } from '#core/article/readArticle';
import type { DocumentJson } from '#core/document/documentJson';
import type { Spalt } from './launchSpalt';

/** The document of the article that the test writes as it is on disk, once Spalt says that everything is saved. */
export async function readSavedDocument(spalt: Spalt): Promise<DocumentJson> {
  const { page, libraryFolderPath } = spalt;
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  const [folder, ...others] = spalt.articleFolders();
  if (folder === undefined || others.length > 0) throw new Error('Expected one article of this test in the library.');
  const read = readArticle(readFileSync(path.join(libraryFolderPath, folder, 'article.json'), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.article.document;
}
