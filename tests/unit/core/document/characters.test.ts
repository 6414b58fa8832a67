import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainText, toPlainText } from '#core/document/isPlainText';
import { isSafeAddress } from '#core/document/isSafeAddress';

describe('isPlainText', () => {
  it.each(['Åsa säger ”hej” – 🎉', 'مرحبا', 'a\u00a0b', ' två  blanksteg '])('takes %j', (text) => {
    expect(isPlainText(text)).toBe(true);
  });

  it.each(['a\u0000b', 'a\nb', 'a\tb', 'a\u0085b', 'a\u2028b', 'a\ud800b', 'a\uffffb', 'a\u{1fffe}b', 'a\ufdd0b'])(
    'refuses %j',
    (text) => {
      expect(isPlainText(text)).toBe(false);
    },
  );
});

describe('toPlainText', () => {
  it('turns line breaks and tabs into spaces, and takes the rest away', () => {
    expect(toPlainText('a\r\n\tb\u0000c\ud800d🎉')).toBe('a bcd🎉');
  });

  it('gives plain text, whatever comes in, and leaves plain text alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        const plain = toPlainText(text);
        expect(isPlainText(plain)).toBe(true);
        expect(toPlainText(plain)).toBe(plain);
        expect(plain === text).toBe(isPlainText(text));
      }),
    );
  });
});

describe('isSafeAddress', () => {
  it.each([
    'https://example.se',
    'https://example.se/a?b=c&d=%20#e',
    'http://localhost:8080/',
    'HTTPS://EXAMPLE.SE/',
    'https://räksmörgås.se/åäö',
    'mailto:red@example.se?subject=Tips',
    'tel:+46302-12345',
  ])('takes %s', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  it.each([
    '',
    'example.se',
    '/artikel',
    '//example.se',
    'javascript:alert(1)',
    ' https://example.se',
    'https://example.se/a b',
    'java\u0000script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://',
    'https://user@example.se',
    'https://example.se/"onload="x',
    'https:\\\\example.se',
    'vbscript:x',
    `https://example.se/${'a'.repeat(2048)}`,
  ])('refuses %s', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
});
