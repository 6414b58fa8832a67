import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#core/article/readArticle';
import { guessLanguage } from '#core/text/guessLanguage';
import { textBlocks } from '#core/text/textBlocks';

describe('guessLanguage', () => {
  it.each([
    ['På lördag öppnar den nya bron. ”The bridge is long”, säger en turist som är med och går till stan.', 'sv'],
    ['The new bridge opens on Saturday, and the mayor of Älvnäs is proud.', 'en'],
    ['Ny bro', undefined],
    ['Die neue Brücke ist lang.', undefined],
    ['', undefined],
    ['and och', undefined],
  ])('%j: %s', (text, expected) => {
    expect(guessLanguage(text)).toBe(expected);
  });

  it('knows the sample article', () => {
    const read = readArticle(readFileSync('resources/sample/article.json', 'utf8'));
    const text = read.ok ? textBlocks(read.value.article.document).map((block) => block.text) : [];
    expect(guessLanguage(text.join('\n'))).toBe('sv');
  });
});
