import { describe, expect, it } from 'vitest';
import { replacementOf } from '../../../../../renderer/editor/find/replacementOf';
import { searchPattern } from '../../../../../renderer/editor/find/searchPattern';

describe('replacementOf', () => {
  it('is the replacement as it was written, without what no article may hold', () => {
    expect(replacementOf('5 kr', '$1\u0000 $$', null)).toBe('$1 $$');
  });

  it('puts groups, the match and dollar signs in, where one searched by a pattern', () => {
    const pattern = searchPattern('(\\d+) (kr)?', false) ?? null;
    expect(replacementOf('5 kr', '$2 $1 ($&) $$ $3', pattern)).toBe('kr 5 (5 kr) $ $3');
    expect(replacementOf('5 ', '<$2>', pattern)).toBe('<>');
  });

  it('leaves groups as written where the match does not stand by itself', () => {
    expect(replacementOf('bro', '$1', searchPattern('(x)', false) ?? null)).toBe('$1');
  });
});

describe('searchPattern', () => {
  it('is nothing for what is no regular expression of the kind that can not hang', () => {
    for (const term of ['(', '(?=a)', '(a)\\1']) expect(searchPattern(term, false)).toBeUndefined();
  });
});
