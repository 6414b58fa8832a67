import { describe, expect, it } from 'vitest';
import { previewContentSecurityPolicy } from '../../../../../electron/main/security/contentSecurityPolicy';
import { servePreview } from '../../../../../electron/main/security/servePreview';

const id = '5b1f6c1e-8d0a-4c57-9a44-2f6a7d1e9b03';
const image = `${'0'.repeat(64)}.png`;

async function served(url: string, method = 'GET'): Promise<Response> {
  return servePreview({ method, url }, (article, name) =>
    Promise.resolve(article === id && name === 'bron/page.html' ? Buffer.from('<p>Sidan</p>') : undefined),
  );
}

describe('servePreview', () => {
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
    `spalt-content://pictures/${id}/${image}`,
    `spalt-content://preview/00000000-0000-4000-8000-000000000000/bron/page.html`,
  ])('knows nothing of %s', async (address) => {
    const response = await served(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('takes nothing in', async () => {
    expect((await served(`spalt-content://preview/${id}/bron/page.html`, 'POST')).status).toBe(405);
  });
});
