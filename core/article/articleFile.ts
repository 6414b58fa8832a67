import { z } from 'zod';
import { moment } from '../base/moment';
import { documentJson } from '../document/documentJson';
import { languageTag } from '../document/languageTagSchema';
import { plainLine } from '../document/plainLine';
import { articleReview } from '../review/reviewJson';
import type { ArticleId } from './ArticleId';
import { isArticleId } from './ArticleId';

/** The version of the file format that this Spalt writes. Older ones are migrated when read. */
export const articleFileVersion = 6;

const line = plainLine(1000);

const webAddress = z.url({ protocol: /^https?$/u }).max(2048);

const author = z.strictObject({
  name: line,
  role: line.nullable(),
  address: webAddress.nullable().meta({ description: "The author's page on the web" }),
});

const alternativeHeadlines = z.strictObject({
  web: line.nullable().meta({ description: "The page's title, and what search results show; null: the headline" }),
  print: line.nullable(),
  push: line.nullable(),
  social: line.nullable().meta({ description: 'What a card in social media shows; null: the headline' }),
});

/** What was wrong and has been put right, as readers are told. */
const correction = z.strictObject({ at: moment, text: line });

/** How long the article is meant to be. */
const targetLength = z.strictObject({ count: z.int().min(1).max(1_000_000), unit: z.enum(['words', 'characters']) });

/** Something that checks find, and that a person has looked at and wants as it is. */
const keptAsIs = z.strictObject({
  check: z
    .string()
    .regex(/^[a-zA-Z]{1,60}$/u)
    .meta({ description: 'The name of the check, such as spelling' }),
  text: line.nullable().meta({ description: 'The words that were found; null where something is missing' }),
  before: line.nullable().meta({ description: 'The words before them, where only that place is meant; null: all' }),
});

/** The stages of an article's life, in order. */
export const articleStatus = z.enum(['draft', 'proof', 'ready', 'published', 'corrected', 'killed']);

/** That somebody took the article to another stage of its life. */
const statusChange = z.strictObject({
  from: articleStatus,
  to: articleStatus,
  by: plainLine(100),
  at: moment,
  note: line.nullable().meta({ description: 'Why, or what to look at' }),
  text: z
    .string()
    .regex(/^[0-9a-f]{16}$/u)
    .exactOptional()
    .meta({ description: 'The print of the text that was published: by it is known whether it has changed since' }),
});

const metadata = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
    .max(120)
    .nullable()
    .meta({ description: 'Names the files and the address of the published page; null: made from the headline' }),
  section: line.nullable(),
  tags: z.array(line).max(100),
  authors: z.array(author).max(50).meta({ description: 'Empty: read from the byline' }),
  status: articleStatus,
  statusChanges: z.array(statusChange).max(2000).meta({ description: 'In the order of time' }),
  createdAt: moment,
  modifiedAt: moment,
  publishedAt: moment.nullable(),
  embargoUntil: moment.nullable(),
  canonicalAddress: webAddress.nullable(),
  description: line.nullable().meta({ description: 'For search results and cards; null: the standfirst' }),
  source: line.nullable().meta({ description: 'Who published it or sent it, for example the name of the paper' }),
  alternativeHeadlines,
  corrections: z.array(correction).max(100).meta({ description: 'Shown on the page, the latest first' }),
  targetLength: targetLength.nullable(),
  keptAsIs: z.array(keptAsIs).max(2000).meta({ description: 'What checks no longer tell of' }),
});

/** An article as it is saved: one JSON file in UTF-8. Its photos are files in the folder `images` beside it. */
export const articleFile = z
  .strictObject({
    format: z.literal('spalt-article'),
    version: z.literal(articleFileVersion),
    id: z
      .custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value))
      .meta({
        type: 'string',
        format: 'uuid',
        description: 'The identity of the article for all its life, a UUID in lower case',
      }),
    language: languageTag.meta({ description: 'The language of the text, BCP 47: sv, en, en-GB' }),
    metadata,
    document: documentJson,
    review: articleReview,
  })
  .meta({ title: 'Spalt article' });

/** An article as plain data. */
export type ArticleFile = z.infer<typeof articleFile>;
/** What is known of an article beside its text. */
export type ArticleMetadata = ArticleFile['metadata'];
/** Somebody who wrote it. */
export type Author = ArticleMetadata['authors'][number];
/** What was wrong and has been put right, as readers are told. */
export type Correction = ArticleMetadata['corrections'][number];
/** How long an article is meant to be. */
export type TargetLength = NonNullable<ArticleMetadata['targetLength']>;
/** Something that checks find, and that a person wants as it is. */
export type KeptAsIs = ArticleMetadata['keptAsIs'][number];
/** That somebody took the article to another stage. */
export type StatusChange = ArticleMetadata['statusChanges'][number];
/** The stages of an article's life. */
export type ArticleStatus = ArticleMetadata['status'];

/** The schema of metadata alone, for changes that come by themselves. */
export const articleMetadata = metadata;
