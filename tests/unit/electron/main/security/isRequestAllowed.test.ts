import { describe, expect, it } from 'vitest';
import { isRequestAllowed } from '../../../../../electron/main/security/hardenSession';

describe('isRequestAllowed', () => {
  it.each(['spalt-app://window/index.html', 'blob:spalt-app://window/1', 'devtools://devtools/x.js', 'data:,x'])(
    'lets %s through',
    (address) => expect(isRequestAllowed(address, undefined)).toBe(true),
  );

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'ftp://x/',
    '',
  ])('refuses %s', (address) => expect(isRequestAllowed(address, undefined)).toBe(false));

  it('lets the development server through, with its socket, and no other', () => {
    const server = 'http://localhost:5173';
    expect(isRequestAllowed('http://localhost:5173/main.tsx', server)).toBe(true);
    expect(isRequestAllowed('ws://localhost:5173/?token=x', server)).toBe(true);
    expect(isRequestAllowed('http://localhost:5174/', server)).toBe(false);
    expect(isRequestAllowed('https://example.org/', server)).toBe(false);
  });
});
