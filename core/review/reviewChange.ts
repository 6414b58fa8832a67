import { z } from 'zod';
import { documentJson } from '../document/documentJson';
import { articleReview } from './reviewJson';

const { shape } = articleReview;

/**
 * What has changed in a review, beside the steps of the document: so that a key that is typed sends no text but what
 * was typed. What is not named stays as it was.
 */
export const reviewChange = z.strictObject({
  people: shape.people.exactOptional(),
  comments: shape.comments.exactOptional(),
  /** Where comments are now that have only been moved along, and what they are about: their messages stay. */
  places: z
    .array(shape.comments.element.pick({ id: true, range: true, quote: true }))
    .max(5000)
    .exactOptional(),
  decisions: shape.decisions.exactOptional(),
  passes: shape.passes.exactOptional(),
  suggestions: z
    .strictObject({
      changes: shape.suggestions.unwrap().shape.changes,
      /** ProseMirror steps that apply to the original as it was, or another original; neither: it stays. */
      original: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('steps'), steps: z.array(z.unknown()).max(100_000) }),
          z.strictObject({ kind: z.literal('document'), document: documentJson }),
        ])
        .exactOptional(),
    })
    .nullable()
    .exactOptional(),
});

/** What has changed in a review. */
export type ReviewChange = z.infer<typeof reviewChange>;
