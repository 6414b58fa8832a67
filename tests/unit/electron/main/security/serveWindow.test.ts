import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  threadContentSecurityPolicy,
} from '../../../../../electron/main/security/contentSecurityPolicy';
import { serveWindow } from '../../../../../electron/main/security/serveWindow';

const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';
const image = `${'0'.repeat(64)}.png`;
const folder = path.resolve('/app/out/renderer');
const files = {
  windowFolderPath: folder,
  picturePath: (article: string, name: string) => (article === id && name === image ? `/library/${name}` : undefined),
};

describe('serveWindow', () => {
  it('gives the page with its policy', () => {
    expect(serveWindow({ method: 'GET', url: 'spalt-app://window/index.html' }, files)).toEqual({
      path: path.join(folder, 'index.html'),
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });

  it('gives threads a policy of their own', () => {
    const { headers } = serveWindow({ method: 'GET', url: 'spalt-app://window/threads/proof-Ab1.js' }, files);
    expect(headers).toMatchObject({ 'Content-Security-Policy': threadContentSecurityPolicy });
  });

  it('gives a picture of an open article, to be kept for good', () => {
    const { path: filePath, headers } = serveWindow(
      { method: 'GET', url: `spalt-app://pictures/${id}/${image}` },
      files,
    );
    expect(filePath).toBe(`/library/${image}`);
    expect(headers).toMatchObject({
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': expect.stringContaining('immutable'),
    });
  });

  it.each([
    ['GET', `spalt-app://pictures/${id}/${'1'.repeat(64)}.png`],
    ['GET', `spalt-app://pictures/00000000-0000-4000-8000-000000000000/${image}`],
    ['POST', `spalt-app://pictures/${id}/${image}`],
    ['GET', 'spalt-app://window/..%2Fmain%2Fmain.js'],
    ['GET', 'spalt-app://elsewhere/index.html'],
    ['GET', 'spalt-content://window/index.html'],
    ['POST', 'spalt-app://window/index.html'],
  ])('has no file for %s %s', (method, url) => {
    expect(serveWindow({ method, url }, files)).toEqual({ error: -6 });
  });
});
