import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStartArguments } from '../../../../electron/main/startArguments';

const folderPath = path.resolve('/home/karin');
const read = (argv: readonly string[], env: Record<string, string> = {}, isDefaultApp = false) =>
  readStartArguments({ argv: ['spalt', ...argv], env, isDefaultApp, folderPath });

describe('readStartArguments', () => {
  it('asks for nothing when nothing is given', () => {
    expect(read([])).toEqual({
      libraryFolderPath: undefined,
      userDataFolderPath: undefined,
      isSampleWanted: false,
      isSafeMode: false,
      filePaths: [],
      links: [],
    });
  });

  it('reads folders in both ways of writing, from where it was started', () => {
    expect(read(['--library', 'artiklar', '--user-data=/tmp/x'])).toMatchObject({
      libraryFolderPath: path.join(folderPath, 'artiklar'),
      userDataFolderPath: path.resolve('/tmp/x'),
    });
    expect(read(['--library=a=b']).libraryFolderPath).toBe(path.join(folderPath, 'a=b'));
  });

  it('lets the command line go before the environment', () => {
    const env = { SPALT_LIBRARY: '/env/library', SPALT_USER_DATA: '/env/data' };
    expect(read([], env)).toMatchObject({
      libraryFolderPath: path.resolve('/env/library'),
      userDataFolderPath: path.resolve('/env/data'),
    });
    expect(read(['--library', '/own'], env).libraryFolderPath).toBe(path.resolve('/own'));
  });

  it('takes what is empty for not given', () => {
    expect(read(['--library', ''], { SPALT_USER_DATA: '' })).toMatchObject({
      libraryFolderPath: undefined,
      userDataFolderPath: undefined,
    });
    expect(read(['--library']).libraryFolderPath).toBeUndefined();
  });

  it('finds files among Chromium’s switches, and passes over the folder of the app', () => {
    const argv = ['--inspect=0', '--no-sandbox', '.', '--sample', 'article.json'];
    expect(read(argv, {}, true)).toMatchObject({
      isSampleWanted: true,
      filePaths: [path.join(folderPath, 'article.json')],
    });
    expect(read(['article.json', '--lang=sv']).filePaths).toEqual([path.join(folderPath, 'article.json')]);
  });
});

describe('links', () => {
  const link = 'spalt://open/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

  it('are kept apart from files, also those that say nothing we know', () => {
    expect(read([link, 'a.json', 'SPALT:x'])).toMatchObject({
      links: [link, 'SPALT:x'],
      filePaths: [path.join(folderPath, 'a.json')],
    });
  });

  it('bring no switch with them after two dashes', () => {
    expect(read(['--', link, '--library=/tmp', '--user-data', 'x'])).toMatchObject({
      links: [link],
      libraryFolderPath: undefined,
      userDataFolderPath: undefined,
    });
  });
});
