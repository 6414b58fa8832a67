import path from 'node:path';
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openLibrary } from '../../../../../electron/storage/library/openLibrary';
import { systemClock } from '../../../../../electron/storage/systemClock';
import { draft } from '../support/library';
import { temporaryFolder } from '../support/temporaryFolder';

it('a new article is told of at once, so that the list has it before anything is typed', async () => {
  const libraryPath = path.join(await temporaryFolder(), 'library');
  const told: string[] = [];
  const library = await openLibrary(libraryPath, { clock: systemClock, onFolderChanged: (name) => told.push(name) });
  if (!library.ok) throw new Error('Not opened');
  const created = await library.value.create(draft());
  expect(told).toEqual(await readdir(libraryPath));
  expect(told).toHaveLength(1);
  if (created.ok) await created.value.close();
});
