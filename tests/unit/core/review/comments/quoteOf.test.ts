import { describe, expect, it } from 'vitest';
import { rangeOfWords } from '#core/review/comments/rangeOfWords';
import { quoteOf } from '#core/review/comments/quoteOf';
import { documentOf, lineBreak, paragraph } from '../../document/build';
import { nodeOf } from './commentsOn';

describe('quoteOf', () => {
  it('is as long as the file may have it, and cuts no character in two', () => {
    expect(quoteOf('Bron')).toBe('Bron');
    expect(quoteOf('a'.repeat(2000))).toHaveLength(1000);
    expect(quoteOf(`${'a'.repeat(999)}😀`)).toBe('a'.repeat(999));
  });
});

describe('rangeOfWords', () => {
  const doc = nodeOf(documentOf({}, paragraph(' Ett', lineBreak, ' två '), paragraph(), paragraph('tre')));
  const textOf = (from: number, to: number): string | undefined => {
    const range = rangeOfWords(doc, { from, to });
    return range === undefined ? undefined : doc.textBetween(range.from, range.to, '|', '/');
  };

  it('leaves out white space and borders of blocks at the ends', () => {
    expect(textOf(0, doc.content.size)).toBe('Ett/ två ||tre');
    const start = doc.content.size - 'tre'.length - 2;
    expect(textOf(start - 4, start + 3)).toBe('tr');
  });

  it('is nothing where there is no word', () => {
    expect(textOf(0, 8)).toBeUndefined();
    expect(textOf(11, 11)).toBeUndefined();
  });
});
