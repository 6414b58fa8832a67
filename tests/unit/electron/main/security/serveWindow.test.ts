import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  threadContentSecurityPolicy,
} from '../../../../../electron/main/security/contentSecurityPolicy';
import { serveWindow } from '../../../../../electron/main/security/serveWindow';

const folder = path.resolve('/app/out/renderer');

describe('serveWindow', () => {
  it('gives the page with its policy', () => {
    expect(serveWindow({ method: 'GET', url: 'spalt-app://window/index.html' }, folder)).toEqual({
      path: path.join(folder, 'index.html'),
      headers: {
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      },
    });
  });

  it('gives threads a policy of their own', () => {
    const { headers } = serveWindow({ method: 'GET', url: 'spalt-app://window/threads/proof-Ab1.js' }, folder);
    expect(headers).toMatchObject({ 'Content-Security-Policy': threadContentSecurityPolicy });
  });

  it.each([
    ['GET', 'spalt-app://window/..%2Fmain%2Fmain.js'],
    ['GET', 'spalt-app://elsewhere/index.html'],
    ['GET', 'spalt-content://window/index.html'],
    ['POST', 'spalt-app://window/index.html'],
  ])('has no file for %s %s', (method, url) => {
    expect(serveWindow({ method, url }, folder)).toEqual({ error: -6 });
  });
});
