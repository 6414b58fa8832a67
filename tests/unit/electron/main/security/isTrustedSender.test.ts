import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../../../electron/main/security/isTrustedSender';

const server = 'http://localhost:5173';
const frame = (url: string, parent: unknown = null) => ({ url, parent });

describe('isTrustedSender', () => {
  it('trusts the main frame of the window’s own page', () => {
    expect(isTrustedSender(frame('spalt-app://window/index.html'), undefined)).toBe(true);
    expect(isTrustedSender(frame('spalt-app://window/index.html#x'), undefined)).toBe(true);
  });

  it.each([
    'https://window/index.html',
    'spalt-app://pictures/index.html',
    'spalt-app://window.example.org/index.html',
    'spalt-app://user@window/index.html',
    'spalt-apps://window/index.html',
    'file:///window/index.html',
    'about:blank',
    'data:text/html,spalt-app://window/',
    'blob:spalt-app://window/1',
    '',
    'not an address',
    `${server}/index.html`,
  ])('does not trust %s', (url) => {
    expect(isTrustedSender(frame(url), undefined)).toBe(false);
  });

  it('does not trust a frame within the page, or one that is gone', () => {
    const page = frame('spalt-app://window/index.html');
    expect(isTrustedSender(frame('spalt-app://window/index.html', page), undefined)).toBe(false);
    expect(isTrustedSender(null, undefined)).toBe(false);
  });

  it('trusts the development server where there is one, and none beside it', () => {
    expect(isTrustedSender(frame(`${server}/index.html`), server)).toBe(true);
    expect(isTrustedSender(frame('http://localhost:5174/index.html'), server)).toBe(false);
    expect(isTrustedSender(frame('https://localhost:5173/index.html'), server)).toBe(false);
  });
});
