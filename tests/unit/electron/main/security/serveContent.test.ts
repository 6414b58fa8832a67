import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewContentSecurityPolicy } from '../../../../../electron/main/security/contentSecurityPolicy';
import { serveContent } from '../../../../../electron/main/security/serveContent';
import { temporaryFolder } from '../../storage/support/temporaryFolder';

const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';
const image = `${'0'.repeat(64)}.png`;

async function served(url: string, method = 'GET'): Promise<Response> {
  const picture = path.join(await temporaryFolder(), image);
  await writeFile(picture, 'picture');
  return serveContent(
    { method, url },
    {
      picturePath: (article, name) => (article === id && name === image ? picture : undefined),
      previewFile: (article, name) =>
        Promise.resolve(article === id && name === 'bron/page.html' ? Buffer.from('<p>Sidan</p>') : undefined),
    },
  );
}

describe('serveContent', () => {
  it('gives a picture of an open article, to be kept for good', async () => {
    const response = await served(`spalt-content://pictures/${id}/${image}`);
    expect(await response.text()).toBe('picture');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '7',
      'cache-control': expect.stringContaining('immutable'),
    });
  });

  it('gives the page of the preview with a policy that lets it run nothing, and keeps no copy', async () => {
    const response = await served(`spalt-content://preview/${id}/bron/page.html`);
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
    `spalt-content://preview/${id}/other.html`,
    `spalt-content://preview/${id}/bron/..%2Fpage.html`,
    `spalt-content://preview/${id}`,
    'spalt-content://preview/bron/page.html',
    'spalt-content://window/index.html',
    `spalt-app://pictures/${id}/${image}`,
    `spalt-content://pictures/${id}/${'1'.repeat(64)}.png`,
    `spalt-content://pictures/00000000-0000-4000-8000-000000000000/${image}`,
  ])('knows nothing of %s', async (address) => {
    const response = await served(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('takes nothing in', async () => {
    expect((await served(`spalt-content://pictures/${id}/${image}`, 'POST')).status).toBe(405);
  });
});
