import type { ArticleFile } from '#core/article/articleFile';
import { readArticleValue } from '#core/article/readArticle';
import { toPlainText } from '#core/document/isPlainText';
import type { Chance } from './Chance';
import { smallArticle } from './generatedArticles';
import { hostileTexts } from './hostileTexts';

/** What stands where texts are, in an article's file. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What else than texts may be in a file: names of blocks, which must stay for there to be a document at all. */
const keptKeys: ReadonlySet<string> = new Set(['type', 'format', 'placement', 'unit']);
const longestLine = 1000;

/** A text that tries to be more: one that is known, two in one, one that is cut off, one with a sign in the middle. */
export function hostileText(chance: Chance): string {
  const text = chance.pick(hostileTexts);
  const at = chance.between(0, text.length);
  switch (chance.between(0, 6)) {
    case 0:
      return text + chance.pick(hostileTexts);
    case 1:
      return text.slice(0, at) + chance.pick(hostileTexts) + text.slice(at);
    case 2:
      return text.slice(at);
    case 3:
      return text.slice(0, at) + String.fromCharCode(chance.between(0, 0xffff)) + text.slice(at);
    case 4:
      return Array.from(text)
        .map((character) => (chance.oneIn(2) ? character.toUpperCase() : character.toLowerCase()))
        .join('');
    default:
      return text;
  }
}

/**
 * An article whose every text may be hostile, and now and then what is no text: addresses, names of files, languages,
 * moments. Undefined where Spalt would not open such a file.
 */
export function mutatedArticle(chance: Chance): ArticleFile | undefined {
  // Most have what a file may hold; the rest have what chance puts anywhere, and are often refused.
  const isFit = !chance.oneIn(8);
  const value = mutated(JSON.parse(JSON.stringify(smallArticle(chance))), '', chance, isFit);
  const read = readArticleValue(value);
  return read.ok ? read.value.article : undefined;
}

function mutated(value: Json, key: string, chance: Chance, isFit: boolean): Json {
  if (Array.isArray(value)) return value.map((each: Json) => mutated(each, key, chance, isFit));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mutated(each, name, chance, isFit)]));
  }
  if (typeof value !== 'string' || keptKeys.has(key)) return value;
  if (/^(?:href|address|canonicalAddress)$/u.test(key))
    return chance.oneIn(2) ? hostileAddress(value, chance, isFit) : value;
  const isText = /^(?:text|name|role|section|tags|description|source|web|print|push|social)$/u.test(key);
  if (!isText) return !isFit && chance.oneIn(12) ? hostileText(chance) : value;
  if (chance.oneIn(3)) return value;
  const text = chance.oneIn(2) ? hostileText(chance) : `${value} ${hostileText(chance)}`;
  return isFit
    ? toPlainText(text)
        .slice(0, longestLine)
        .replace(/\p{Cs}$/u, '') || value
    : text;
}

/** An address with something hostile in it: as a file may have it, or any. */
function hostileAddress(address: string, chance: Chance, isFit: boolean): string {
  const text = hostileText(chance);
  if (!isFit) return chance.oneIn(2) ? text : `${address}${text}`;
  return `https://a.example/${text.replace(/[\s<>"`{}|\\^]/gu, '')}`.slice(0, 2000);
}
