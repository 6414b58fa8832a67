import { describe, expect, it } from 'vitest';
import { outsideAddress } from '../../../../../electron/main/security/outsideAddress';

describe('outsideAddress', () => {
  it('gives what a browser or a mail program opens', () => {
    expect(outsideAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(outsideAddress('mailto:redaktionen@example.org')).toBe('mailto:redaktionen@example.org');
  });

  it('shows letters that look like others for what they are', () => {
    expect(outsideAddress('https://exаmple.org/')).toBe('https://xn--exmple-4nf.org/');
  });

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://x/y',
    'ms-msdt:/id',
    'spalt-app://window/',
    '/x',
    '',
  ])('refuses %s', (address) => expect(outsideAddress(address)).toBeUndefined());
});
