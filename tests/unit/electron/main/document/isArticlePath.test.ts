import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isArticlePath, isDocumentPath } from '../../../../../electron/main/document/DocumentOffers';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

it('tells a news item from an article by what the file says, and takes what it can’t read for an article', async () => {
  const folder = await temporaryFolder();
  const at = (name: string): string => path.join(folder, name);
  await copyFile('resources/sample/article.json', at('article.json'));
  await copyFile('tests/fixtures/documents/ttninjs.json', at('wire.json'));
  // An article may link to a story whose address is named so.
  await writeFile(at('uri.json'), '{"format": "spalt-article", "uri": ""}');
  await writeFile(at('broken.json'), '{');
  const names = ['article.json', 'wire.json', 'uri.json', 'broken.json', 'not-there.json', 'text.txt'];
  expect(names.filter((name) => isArticlePath(at(name)))).toEqual([
    'article.json',
    'uri.json',
    'broken.json',
    'not-there.json',
  ]);
  expect(names.filter((name) => isDocumentPath(at(name)))).toEqual(['wire.json', 'text.txt']);
});
