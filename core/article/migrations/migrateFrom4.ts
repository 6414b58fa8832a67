import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/* Version 4 had no comments, no suggestions, and no record of how the article became ready. */

const version4 = z.looseObject({ metadata: z.looseObject({}) });

/** From version 4 to 5: nobody has said anything yet. */
export function migrateFrom4(
  value: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const read = version4.safeParse(value, { reportInput: true });
  if (!read.success) return failure(problemsOfZod(read.error));
  return success({
    ...read.data,
    version: 5,
    metadata: { ...read.data.metadata, statusChanges: [] },
    review: { people: [], suggestions: null, comments: [], decisions: [], passes: [] },
  });
}
