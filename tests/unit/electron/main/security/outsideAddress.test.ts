import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outsideAddress } from '../../../../../electron/main/security/outsideAddress';

const opened = (address: string, more: { readonly readName?: string; readonly isMadeSecure?: boolean } = {}) => ({
  ok: true,
  value: { address, readName: undefined, isMadeSecure: false, ...more },
});

describe('outsideAddress', () => {
  it('gives what a browser or a mail program opens', () => {
    expect(outsideAddress('https://example.org/a b')).toEqual(opened('https://example.org/a%20b'));
    expect(outsideAddress('https://example.org:8443/')).toEqual(opened('https://example.org:8443/'));
    expect(outsideAddress('HTTPS:\\\\example.org\\a')).toEqual(opened('https://example.org/a'));
    expect(outsideAddress('https://example.org/?q=caf%E9&text=en%0Atv%C3%A5')).toEqual(
      opened('https://example.org/?q=caf%E9&text=en%0Atv%C3%A5'),
    );
  });

  it('gives letters to people, and to nobody unseen', () => {
    for (const address of [
      'mailto:redaktionen@example.org',
      'mailto:a@example.org,b@example.org?cc=c@example.org&Subject=Tips%20nu&body=Hej%0D%0AHej%20d%C3%A5',
      'mailto:?to=a@example.org',
    ]) {
      expect(outsideAddress(address), address).toEqual(opened(address));
    }
  });

  it('goes to http by https', () => {
    expect(outsideAddress('http://example.org/a?b#c')).toEqual(
      opened('https://example.org/a?b#c', { isMadeSecure: true }),
    );
    expect(outsideAddress('http://example.org:80/')).toEqual(opened('https://example.org/', { isMadeSecure: true }));
  });

  it('shows letters that look like others for what they are', () => {
    expect(outsideAddress('https://exаmple.org/')).toEqual(
      opened('https://xn--exmple-4nf.org/', { readName: 'exаmple.org' }),
    );
    expect(outsideAddress('https://xn--rksmrgs-5wao1o.se/')).toMatchObject({ value: { readName: 'räksmörgås.se' } });
    // Full-width letters are the same name.
    expect(outsideAddress('https://ｅxample。org/')).toEqual(opened('https://example.org/'));
    expect(outsideAddress('https://0x7f.1/')).toEqual(opened('https://127.0.0.1/'));
  });

  it.each([
    ['file:///etc/passwd', 'other-scheme'],
    ['javascript:alert(1)', 'other-scheme'],
    [' \tJava\nScript:alert(1)', 'other-scheme'],
    ['data:text/html,x', 'other-scheme'],
    ['smb://x/y', 'other-scheme'],
    ['ms-msdt:/id', 'other-scheme'],
    ['view-source:https://example.org/', 'other-scheme'],
    ['blob:https://example.org/1', 'other-scheme'],
    ['tel:+46123', 'other-scheme'],
    ['spalt-app://window/', 'other-scheme'],
    ['//example.org', 'other-scheme'],
    ['https://', 'other-scheme'],
    ['https://a\u202E.example/', 'other-scheme'],
    ['/x', 'other-scheme'],
    ['', 'other-scheme'],
    ['http://example.org:8080/', 'not-encrypted'],
    ['https://bank.example@evil.example/', 'credentials'],
    ['https://:secret@evil.example/', 'credentials'],
    ['http://bank.example%2Fa@evil.example/', 'credentials'],
    ['https://example.org/a\u202Egpj.exe', 'hidden-characters'],
    ['https://example.org/%E2%80%AEgpj', 'hidden-characters'],
    ['https://example.org/%00', 'hidden-characters'],
    ['https://example.org/%E9%1B', 'hidden-characters'],
    ['https://example.org/#\u2066', 'hidden-characters'],
    ['mailto:a@example.org%0D%0ABcc:b@example.org', 'hidden-characters'],
    ['mailto:a@example.org?subject=x%0ABcc:%20b@example.org', 'hidden-characters'],
    ['mailto:a@example.org?attach=/etc/passwd', 'mail-headers'],
    ['mailto:a@example.org?subject=x&AttAch%6Dent=/etc/passwd', 'mail-headers'],
    ['mailto:a@example.org?bcc=b@example.org', 'mail-headers'],
    ['mailto:?=x', 'mail-headers'],
  ])('refuses %j: %s', (address, error) => expect(outsideAddress(address)).toEqual({ ok: false, error }));

  it('refuses what nobody can look at, also when it becomes that long', () => {
    for (const path of ['a'.repeat(2048), 'å'.repeat(500)]) {
      expect(outsideAddress(`https://example.org/${path}`)).toEqual({ ok: false, error: 'too-long' });
    }
  });

  it('gives nothing but plain addresses of pages and letters, whatever it is given', () => {
    const starts = [
      'http',
      's',
      ':',
      '/',
      '\\',
      '//',
      '@',
      'mailto:',
      '?attach=',
      '&',
      '%0',
      '%E2%80%AE',
      '\u202E',
      '\t',
    ];
    const others = [
      '\n',
      'a.se',
      'å',
      '\u2066',
      'file',
      '#',
      '[::1]',
      ' ',
      ';',
      'blob:',
      '\0',
      '%',
      '=',
      'bcc',
      '.',
      ':80',
    ];
    const part = fc.constantFrom(...starts, ...others);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
        const outside = outsideAddress(`${parts.length % 3 === 0 ? 'https://' : ''}${parts.join('')}`);
        if (!outside.ok) return;
        const { address } = outside.value;
        expect(address).toMatch(/^(?:https:\/\/[^/@?#\\]+[/?#]|mailto:)[!-~]*$/u);
        expect(address).not.toMatch(/%E2%80%AE|%00|^mailto:[^#]*[?&](?:attach|bcc)=/iu);
        // What is opened is what would be asked about again.
        expect(outsideAddress(address)).toEqual({ ok: true, value: { ...outside.value, isMadeSecure: false } });
      }),
      { numRuns: 2000 },
    );
  });
});
