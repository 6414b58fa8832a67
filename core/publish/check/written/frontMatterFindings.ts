import { parse } from 'yaml';
import type { ArticleFile } from '../../../article/articleFile';
import { textOf } from '../../../text/textOf';
import { encodedAddress } from '../../encodedAddress';
import type { PageFinding } from '../ExportCheck';
import { findingOf } from '../findingOf';
import { wordsIn } from './wordsIn';

/** Whether a value says what the article does. */
type IsSame = (value: unknown) => boolean;

/** What is wrong with front matter in YAML, as text; null where a file has none. `slug` is the name of the file. */
export function frontMatterFindings(text: string | null, article: ArticleFile, slug: string): readonly PageFinding[] {
  const fields = text === null ? undefined : readFields(text);
  if (fields === undefined) return [findingOf('front-matter-broken')];
  return promisedFields(article, slug).flatMap(([field, isSame]) => {
    const value = fields.get(field);
    if (value === undefined) return [findingOf('field-missing', { facts: { field } })];
    return isSame(value) ? [] : [findingOf('field-differs', { facts: { field, found: shown(value) } })];
  });
}

/** Undefined for what is no YAML, or none that has fields. */
function readFields(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = parse(text, { logLevel: 'error' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map<string, unknown>(Object.entries(value));
  } catch {
    return undefined;
  }
}

/** The fields that an article has, each with what its value has to be. */
function promisedFields(
  { document, language, metadata }: ArticleFile,
  slug: string,
): readonly (readonly [string, IsSame])[] {
  const { canonicalAddress, description, embargoUntil, modifiedAt, publishedAt, section, source, tags } = metadata;
  const wordsOf = (type: DocumentChildType): string => {
    const block = document.content.find((each) => each.type === type);
    return block === undefined ? '' : textOf(block);
  };
  return [
    ...saying('kicker', wordsOf('kicker')),
    ...saying('title', wordsOf('headline')),
    ...saying('standfirst', wordsOf('standfirst')),
    ...saying('byline', wordsOf('byline')),
    ...saying('description', description),
    ...at('date', publishedAt),
    ...at('lastmod', publishedAt === null ? null : modifiedAt),
    ...at('embargo', embargoUntil),
    ['slug', (value) => value === slug],
    ...saying('section', section),
    ...list('tags', tags),
    ...saying('source', source),
    ...(canonicalAddress === null
      ? []
      : [['canonical', (value: unknown) => value === encodedAddress(canonicalAddress)] as const]),
    ['language', (value) => value === language],
  ];
}

type DocumentChildType = ArticleFile['document']['content'][number]['type'];

function saying(field: string, text: string | null): readonly (readonly [string, IsSame])[] {
  const words = wordsIn(text ?? '');
  if (words.length === 0) return [];
  return [[field, (value) => typeof value === 'string' && isEqual(wordsIn(value), words)]];
}

function at(field: string, moment: string | null): readonly (readonly [string, IsSame])[] {
  if (moment === null) return [];
  return [[field, (value) => typeof value === 'string' && Date.parse(value) === Date.parse(moment)]];
}

/** Tags that are the same are one. */
function list(field: string, texts: readonly string[]): readonly (readonly [string, IsSame])[] {
  const wanted = textsIn(texts);
  if (wanted.length === 0) return [];
  return [
    [
      field,
      (value) =>
        Array.isArray(value) && isEqual(textsIn(value.map((each) => (typeof each === 'string' ? each : ''))), wanted),
    ],
  ];
}

function textsIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => wordsIn(text).join(' ')))].filter((text) => text !== '');
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** As much of a value as tells what it is. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
