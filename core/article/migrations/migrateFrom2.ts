import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/*
 * Version 2 had pull quotes in one place only and photos as their files are, one headline for all uses, and no notes of
 * what was corrected.
 */

const node = z.looseObject({ type: z.string() });

const version2 = z.looseObject({
  metadata: z.looseObject({}),
  document: z.looseObject({ content: z.array(node) }),
});

/** From version 2 to 3: what is new has the value that changes nothing. */
export function migrateFrom2(
  value: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const read = version2.safeParse(value, { reportInput: true });
  if (!read.success) return failure(problemsOfZod(read.error));
  const { metadata, document } = read.data;
  return success({
    ...read.data,
    version: 3,
    metadata: {
      ...metadata,
      alternativeHeadlines: { web: null, print: null, push: null, social: null },
      corrections: [],
      targetLength: null,
    },
    // Neither photos nor pull quotes stood within other blocks.
    document: { ...document, content: document.content.map(withNewAttributes) },
  });
}

function withNewAttributes(block: z.infer<typeof node>): unknown {
  if (block.type === 'pullQuote') return { ...block, attrs: { placement: 'column' } };
  if (block.type !== 'figure') return block;
  const attributes = z.looseObject({}).safeParse(block['attrs']).data;
  return { ...block, attrs: { ...attributes, rotation: 0, crop: null, focalPoint: null } };
}
