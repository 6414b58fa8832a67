import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordList, wordListBounds } from '#core/proof/spelling/lists/readWordList';
import { shippedWords } from '../support/openShipped';

function read(text: string) {
  const result = readWordList(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('readWordList', () => {
  it('reads words, names of several, stems, last parts and wrong words', () => {
    const { list, skippedLines } = read(
      '# Ord\r\nbro\nNova Anna\n\nblurp/ # nytt\n/kris/\n!Möte nytt sammanträde\n!middag\n',
    );
    expect(skippedLines).toEqual([]);
    expect([...list.right]).toEqual(['bro', 'Nova', 'Anna']);
    expect([...list.inflected]).toEqual(['blurp']);
    expect([...list.lastParts]).toEqual(['kris']);
    expect([...list.wrong]).toEqual([
      ['möte', 'nytt sammanträde'],
      ['middag', ''],
    ]);
  });

  it('tells the lines that are none, and takes the others', () => {
    const long = 'a'.repeat(wordListBounds.lineLettersMost + 1);
    const { list, skippedLines } = read(['bro', '12', long, 'b\u0000c', '!', '\uFFFD\uFFFD', 'hus'].join('\n'));
    expect([...list.right]).toEqual(['bro', 'hus']);
    expect(skippedLines).toEqual([2, 3, 4, 5, 6]);
  });

  it('reads a mark of UTF-8 and letters in two characters', () => {
    expect([...read('\uFEFFa\u030Ane\nd’Arc').list.right]).toEqual(['åne', "d'Arc"]);
  });

  it('refuses what is too large, and takes no more words than its bound', () => {
    const { lettersMost, wordsMost } = wordListBounds;
    expect(readWordList('a'.repeat(lettersMost + 1))).toEqual({
      ok: false,
      error: { code: 'word-list-too-large', megabytesMost: 8 },
    });
    const many = Array.from({ length: wordsMost + 2 }, (_, index) => `o${index.toString(36)}`).join('\n');
    const { list, skippedLines } = read(many);
    expect(list.right.size).toBe(wordsMost);
    expect(skippedLines).toEqual([wordsMost + 1, wordsMost + 2]);
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        const { skippedLines } = read(text);
        const lineCount = text.split(/\r\n?|\n/u).length;
        expect(skippedLines.every((line) => line >= 1 && line <= lineCount)).toBe(true);
      }),
    );
  });

  it.each(['sv', 'en'] as const)('has nothing to skip in the list that comes along: %s', (language) => {
    expect(shippedWords(language).skippedLines).toEqual([]);
  });
});
