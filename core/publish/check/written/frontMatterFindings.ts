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
  return promisedFields(article, slug).flatMap(([field, isSame, isRequired = true]) => {
    const value = fields.get(field);
    if (value === undefined && !isRequired) return [];
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

/** A field, what its value has to be, and whether there has to be one; there has, where nothing is said. */
type PromisedField = readonly [field: string, isSame: IsSame, isRequired?: boolean];

/** The fields that an article has. */
function promisedFields({ document, language, metadata }: ArticleFile, slug: string): readonly PromisedField[] {
  const { authors, canonicalAddress, description, embargoUntil, modifiedAt, publishedAt, section, source, tags } =
    metadata;
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
    ...byAuthors(
      authors.map(({ name }) => name),
      wordsOf('byline'),
    ),
    ...saying('source', source),
    ...(canonicalAddress === null
      ? []
      : [['canonical', (value: unknown) => value === encodedAddress(canonicalAddress)] as const]),
    ['language', (value) => value === language],
  ];
}

type DocumentChildType = ArticleFile['document']['content'][number]['type'];

function saying(field: string, text: string | null): readonly PromisedField[] {
  const words = wordsIn(text ?? '');
  if (words.length === 0) return [];
  return [[field, (value) => typeof value === 'string' && isEqual(wordsIn(value), words)]];
}

function at(field: string, moment: string | null): readonly PromisedField[] {
  if (moment === null) return [];
  return [[field, (value) => typeof value === 'string' && Date.parse(value) === Date.parse(moment)]];
}

/** Those that the details name; where they name none, a byline may have names, and there is none that it has not. */
function byAuthors(names: readonly string[], byline: string): readonly PromisedField[] {
  const named = list('authors', names);
  if (named.length > 0) return named;
  const said = wordsIn(byline).join(' ');
  const isOfByline = (name: unknown): boolean =>
    typeof name === 'string' && name.trim() !== '' && wordsIn(name).every((word) => said.includes(word));
  return [['authors', (value) => Array.isArray(value) && value.every(isOfByline), false]];
}

/** Texts that are the same are one. */
function list(field: string, texts: readonly string[]): readonly PromisedField[] {
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
