import { isArticleId } from '../../article/ArticleId';
import { ByteReader } from './ByteReader';
import { ByteWriter } from './ByteWriter';
import { checksumOf } from './checksumOf';
import { forEachPacked, unpackNumbers } from './packedNumbers';
import type { IndexedArticle } from './SearchIndex';
import { SearchIndex } from './SearchIndex';
import { searchFields } from './SearchText';
import { WordList } from './WordList';

/** Another number for another form: an index of another form is made anew. */
const formatNumber = 0x53_50_58_02;
const headerLength = 8;

/**
 * The index as bytes, to be kept on disk as a cache: format, checksum, the words sorted, the articles. Words that no
 * article has any longer are left out.
 */
export function writeSearchCache(index: SearchIndex): Uint8Array {
  const firstNumber = searchFields.length;
  // Nought is no word's number: here it stands for a word that no article has.
  const renumbered = new Uint32Array(index.words.nextNumber);
  let nextNumber = firstNumber;
  for (const { numbers } of index.articles()) {
    forEachPacked(numbers, (number) => {
      if (number >= firstNumber && renumbered[number] === 0) renumbered[number] = nextNumber++;
    });
  }
  const writer = new ByteWriter(headerLength);
  const words: string[] = [];
  const numbersOfWords: number[] = [];
  const sorted = index.words.sorted();
  for (const [place, word] of sorted.words.entries()) {
    const number = renumbered[sorted.numbers[place] ?? 0] ?? 0;
    if (number === 0) continue;
    words.push(word);
    numbersOfWords.push(number);
  }
  writer.putText(words.join('\n'));
  writer.putNumbers(numbersOfWords);
  for (const { id, stamp, numbers } of index.articles()) {
    writer.putText(id);
    writer.putText(stamp);
    const newNumbers = unpackNumbers(numbers);
    for (let index = 0; index < newNumbers.length; index++) {
      const number = newNumbers[index] ?? 0;
      if (number >= firstNumber) newNumbers[index] = renumbered[number] ?? 0;
    }
    writer.putNumbers(newNumbers);
  }
  const bytes = writer.bytes();
  const header = new DataView(bytes.buffer);
  header.setUint32(0, formatNumber);
  header.setUint32(4, checksumOf(bytes.subarray(headerLength)));
  return bytes;
}

/**
 * Reads an index back. Null for anything but what `writeSearchCache` of this Spalt wrote, whole and unchanged: then it
 * is made anew from the articles. What is read goes on being a view of the bytes. Which articles have changed since is told by their stamps.
 */
export function readSearchCache(bytes: Uint8Array): SearchIndex | null {
  if (bytes.length < headerLength) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(0) !== formatNumber) return null;
  if (header.getUint32(4) !== checksumOf(bytes.subarray(headerLength))) return null;
  const reader = new ByteReader(bytes, headerLength);
  const joinedWords = reader.takeText();
  const words = joinedWords === '' ? [] : joinedWords.split('\n');
  const numbers = reader.takeNumbers();
  const articles: IndexedArticle[] = [];
  while (!reader.isAtEnd()) {
    const id = reader.takeText();
    const stamp = reader.takeText();
    if (!isArticleId(id)) return null;
    articles.push({ id, stamp, numbers: reader.takeBytes() });
  }
  return new SearchIndex(new WordList(searchFields.length, words, numbers), articles);
}
