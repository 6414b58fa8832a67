import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { withFixedSpaces } from '../../../../../renderer/editor/find/withFixedSpaces';

describe('withFixedSpaces', () => {
  it.each([
    ['10 000', '10\u00a0000'],
    ['kl\\.\\s\\d', 'kl.\u00a01'],
    ['5[ \\d]%', '5\u202f%'],
    ['[a\\]] b', ']\u00a0b'],
    [RE2JS.quote('(5 %) [1] \\s'), '(5\u00a0%)\u00a0[1] \\s'],
  ])('finds fixed spaces by %j', (pattern, text) => {
    expect(RE2JS.compile(withFixedSpaces(pattern)).matcher(text).matches()).toBe(true);
    expect(
      RE2JS.compile(withFixedSpaces(pattern))
        .matcher(text.replace(/[\u00a0\u202f]/gu, ' '))
        .matches(),
    ).toBe(true);
  });
});
