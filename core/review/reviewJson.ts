import { z } from 'zod';
import { moment } from '../base/moment';
import { documentJson } from '../document/documentJson';
import { isPlainText } from '../document/isPlainText';
import { isUuid } from '../document/isUuid';
import { person, personName } from './person';

/*
 * What people say of an article and propose to change in it, as it stands in the article's file. This is the one source
 * of the types, the run-time validation and the published JSON Schema.
 */

/** A place between two characters or nodes of a document, as ProseMirror counts. */
const position = z.int().min(0);

const span = z
  .strictObject({ length: z.int().min(1), by: personName, at: moment })
  .meta({ id: 'span', description: 'So much of a changed place, and who changed it when' });

const change = z
  .strictObject({
    originalFrom: position,
    originalTo: position,
    from: position,
    to: position,
    deleted: z.array(span).max(10_000),
    inserted: z.array(span).max(10_000),
  })
  .meta({ id: 'change', description: 'A place in the original, and what stands there in the document' });

/** A comment is written over several lines, in plain text. */
const words = z
  .string()
  .min(1)
  .max(10_000)
  .refine((text) => isPlainText(text.replaceAll('\n', '')), { params: { code: 'unfit-characters' } });

const message = z.strictObject({ by: personName, at: moment, text: words });

const comment = z
  .strictObject({
    id: z.string().refine(isUuid),
    range: z
      .strictObject({ from: position, to: position })
      .nullable()
      .meta({ description: 'Where in the document; null: what it is about is gone' }),
    quote: z.string().max(1000).meta({
      description: 'The words it is about, as they were when they were last seen; empty for a photo or a rule',
    }),
    messages: z.array(message).min(1).max(500).meta({ description: 'The first is the comment, the others reply' }),
    resolved: z.strictObject({ by: personName, at: moment }).nullable(),
  })
  .meta({ id: 'comment' });

const decision = z.strictObject({
  kind: z.enum(['accepted', 'rejected']),
  by: personName,
  at: moment,
  suggestedBy: z.array(personName).min(1).max(100),
  removed: z.string().max(1000).meta({ description: 'What was to go, shortened' }),
  added: z.string().max(1000).meta({ description: 'What was to come, shortened' }),
});

/** What people say of an article, propose to change, and have decided. */
export const articleReview = z.strictObject({
  people: z.array(person).max(500),
  suggestions: z
    .strictObject({
      original: documentJson.meta({ description: 'The text without what is proposed' }),
      changes: z.array(change).max(50_000).meta({ description: 'In the order of the text; they never overlap' }),
    })
    .nullable()
    .meta({ description: 'The document holds what is proposed; null: nothing is' }),
  comments: z.array(comment).max(5000),
  decisions: z.array(decision).max(20_000).meta({ description: 'What became of suggestions, in the order of time' }),
  passes: z
    .array(z.strictObject({ by: personName, at: moment }))
    .max(500)
    .meta({ description: 'When each person last said that they had read it through' }),
});

/** What people say of an article, propose to change, and have decided. */
export type ArticleReview = z.infer<typeof articleReview>;
/** Somebody who comments or proposes. */
export type Person = ArticleReview['people'][number];
/** A thread of messages about a place in the text. */
export type ReviewComment = ArticleReview['comments'][number];
/** What a person has decided of a suggestion. */
export type Decision = ArticleReview['decisions'][number];
/** A place that is proposed to change, as it is saved. */
export type ChangeJson = NonNullable<ArticleReview['suggestions']>['changes'][number];

/** The review of an article of which nothing was said. */
export const emptyReview: ArticleReview = { people: [], suggestions: null, comments: [], decisions: [], passes: [] };
