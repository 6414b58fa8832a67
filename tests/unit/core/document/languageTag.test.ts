import { describe, expect, it } from 'vitest';
import { primaryLanguage, readLanguageTag } from '#core/document/languageTag';

describe('readLanguageTag', () => {
  it.each([
    ['sv', 'sv'],
    ['SV', 'sv'],
    ['en_us', 'en-US'],
    [' en-GB ', 'en-GB'],
    ['zh-Hant-tw', 'zh-Hant-TW'],
  ])('reads %s', (text, tag) => expect(readLanguageTag(text)).toBe(tag));

  it.each([null, undefined, '', '?', 'x', 'en"onload=', `en-${'a'.repeat(40)}`, `en${'-ab'.repeat(20)}`])(
    'names no language: %s',
    (text) => expect(readLanguageTag(text)).toBeNull(),
  );
});

describe('primaryLanguage', () => {
  it('leaves out the country', () => expect(['sv', 'en-GB', 'SV_fi'].map(primaryLanguage)).toEqual(['sv', 'en', 'sv']));
});
