import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  previewContentSecurityPolicy,
} from '../../../../../electron/main/security/contentSecurityPolicy';
import { serveApp } from '../../../../../electron/main/security/serveApp';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';
const image = `${'0'.repeat(64)}.png`;

async function served(url: string, method = 'GET'): Promise<Response> {
  const folder = await temporaryFolder();
  const windowFolderPath = path.join(folder, 'renderer');
  await mkdir(windowFolderPath);
  await writeFile(path.join(windowFolderPath, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'secret.js'), 'secret');
  const picture = path.join(folder, image);
  await writeFile(picture, 'picture');
  return serveApp(
    { method, url },
    {
      windowFolderPath,
      picturePath: (article, name) => (article === id && name === image ? picture : undefined),
      previewFile: (article, name) =>
        Promise.resolve(article === id && name === 'bron/page.html' ? Buffer.from('<p>Sidan</p>') : undefined),
    },
  );
}

describe('serveApp', () => {
  it('gives the page with its policy, and says what it is', async () => {
    const response = await served('spalt-app://window/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
    });
  });

  it('gives a picture of an open article, to be kept for good', async () => {
    const response = await served(`spalt-app://pictures/${id}/${image}`);
    expect(await response.text()).toBe('picture');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '7',
      'cache-control': expect.stringContaining('immutable'),
    });
  });

  it('gives the page of the preview with a policy that lets it run nothing, and keeps no copy', async () => {
    const response = await served(`spalt-app://preview/${id}/bron/page.html`);
    expect(await response.text()).toBe('<p>Sidan</p>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': previewContentSecurityPolicy,
      'cache-control': 'no-store',
    });
    expect(previewContentSecurityPolicy).toMatch(/^default-src 'none'.*; sandbox$/u);
    expect(previewContentSecurityPolicy).not.toContain('script-src');
  });

  it.each([
    `spalt-app://preview/${id}/other.html`,
    `spalt-app://preview/${id}/bron/..%2Fpage.html`,
    `spalt-app://preview/${id}`,
    'spalt-app://preview/bron/page.html',
    'spalt-app://window/missing.html',
    'spalt-app://window/../secret.js',
    'spalt-app://window/..%2Fsecret.js',
    `spalt-app://pictures/${id}/${'1'.repeat(64)}.png`,
    `spalt-app://pictures/00000000-0000-4000-8000-000000000000/${image}`,
  ])('knows nothing of %s', async (address) => {
    const response = await served(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('takes nothing in', async () => {
    expect((await served('spalt-app://window/index.html', 'POST')).status).toBe(405);
  });
});
