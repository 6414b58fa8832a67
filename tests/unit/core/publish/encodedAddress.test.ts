import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiAddress, encodedAddress } from '#core/publish/encodedAddress';

/** An address as a browser reads it, with its signs as they are. */
const whole = (text: string) => decodeURIComponent(new URL(text).href.replace(/%(?![0-9A-Fa-f]{2})/gu, '%25'));

describe('an address in a page', () => {
  it.each([
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://a.example/%zz/%C3%A5', 'https://a.example/%25zz/%C3%A5'],
    ['https://a.example/a?list[0]=1', 'https://a.example/a?list%5B0%5D=1'],
    ['https://a.example/a#b#c', 'https://a.example/a#b%23c'],
    ['https://[::1]/a', 'https://[::1]/a'],
    ['https://a.example\\b', 'https://a.example/b'],
    ['https://a.example/a b"<c>', 'https://a.example/a%20b%22%3Cc%3E'],
    ['https://å.example/å?ö#ä', 'https://å.example/å?ö#ä'],
    ['https://a.example/\n\uD800\u202E', 'https://a.example/\uFFFD%E2%80%AE'],
    ['mailto:a@example.com?subject=100%', 'mailto:a@example.com?subject=100%25'],
    ['tel:+46(0)31-12.34', 'tel:+46(0)31-12.34'],
  ])('holds nothing that it may not: %j', (address, encoded) => {
    expect(encodedAddress(address)).toBe(encoded);
  });

  it('is in ASCII where that is asked for, and its host with it', () => {
    expect(asciiAddress('https://å.example/å')).toBe('https://%C3%A5.example/%C3%A5');
  });

  it('leads where it led, and stays as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (rest) => {
        // What `decodeURIComponent` can't read, and controls at the end that the standard keeps.
        fc.pre(!/%[89a-f]|[\u007F-\u009F]$/iu.test(rest));
        const address = `https://a.example/${rest}`;
        const encoded = encodedAddress(address);
        expect(encodedAddress(encoded)).toBe(encoded);
        expect(whole(encoded)).toBe(whole(address));
      }),
      { numRuns: 200, examples: [['a[b]?c|d#e#f'], ['\\a\\b?\\'], ['\uD800'], ['%'], ['a\u2028b']] },
    );
  });
});
