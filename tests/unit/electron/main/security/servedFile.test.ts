import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewedFile, shownPicture, windowFile } from '../../../../../electron/main/security/servedFile';

const folder = path.resolve('/app/out/renderer');
const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';
const image = `${'0'.repeat(64)}.jpg`;

const isThread = (place: string): boolean | undefined => windowFile(`spalt-app://window/${place}`, folder)?.isThread;

describe('windowFile, shownPicture and previewedFile', () => {
  it('finds the window’s files in their folder', () => {
    expect(windowFile('spalt-app://window/index.html', folder)).toEqual({
      filePath: path.join(folder, 'index.html'),
      isThread: false,
    });
    expect(windowFile('spalt-app://window/assets/inter-latin-Ab_1-x.woff2?v=1#a', folder)).toEqual({
      filePath: path.join(folder, 'assets', 'inter-latin-Ab_1-x.woff2'),
      isThread: false,
    });
  });

  it('knows the programs of threads by their folder, and nothing deeper or beside it', () => {
    expect(isThread('threads/proof-Ab1.js')).toBe(true);
    for (const place of ['threads.js', 'assets/threads/a.js', 'threads/assets/a.js', 'assets/a.js']) {
      expect(isThread(place)).toBe(false);
    }
  });

  it('finds pictures by article and name', () => {
    expect(shownPicture(`spalt-app://pictures/${id}/${image}`)).toEqual({ id, image });
  });

  it('finds files of a preview by article and path', () => {
    expect(previewedFile(`spalt-content://preview/${id}/bron/page.html`)).toEqual({ id, path: 'bron/page.html' });
  });

  it.each([
    'spalt-app://window/',
    'spalt-app://window//etc/passwd.js',
    'spalt-app://window/..%2Fmain%2Fmain.js',
    'spalt-app://window/assets/..%2F..%2Fmain.js',
    'spalt-app://window/..%5Cmain.js',
    'spalt-app://window/C%3A%5Cx.js',
    'spalt-app://window/a%00.js',
    'spalt-app://window/%E0%A4%A.js',
    'spalt-app://window/.hidden/a.js',
    'spalt-app://window/index.exe',
    'spalt-app://window/index',
    'spalt-app://window:80/index.html',
    'spalt-app://user@window/index.html',
    'spalt-app://elsewhere/index.html',
    'https://window/index.html',
    `spalt-app://pictures/${id}/more/${image}`,
    `spalt-app://pictures/${id.toUpperCase()}/${image}`,
    `spalt-app://pictures/${image}`,
    `spalt-app://pictures/${id}`,
    `spalt-app://pictures/${id}/..%2F${image}`,
    `spalt-content://pictures/${id}/${image}`,
    'spalt-content://window/index.html',
    `spalt-content://preview/${id}`,
    `spalt-content://elsewhere/${id}/${image}`,
    'nothing',
  ])('refuses %s', (address) => {
    expect(windowFile(address, folder)).toBeUndefined();
    expect(shownPicture(address)).toBeUndefined();
    expect(previewedFile(address)).toBeUndefined();
  });

  it('never leads out of the folder, whatever is asked', () => {
    const part = fc.oneof(
      fc.webPath(),
      fc.constantFrom('..', '%2e%2e', '.', '', '%2F', '%5C', 'C:', 'a.js', '..%2F', '%252e%252e%252f'),
    );
    const asked = fc.property(
      fc.array(part, { maxLength: 6 }),
      fc.constantFrom('.js', '.html', ''),
      (parts, ending) => {
        const served = windowFile(`spalt-app://window/${parts.join('/')}${ending}`, folder);
        return served?.filePath.startsWith(folder + path.sep) ?? true;
      },
    );
    expect(() => fc.assert(asked, { numRuns: 1000 })).not.toThrow();
  });
});
