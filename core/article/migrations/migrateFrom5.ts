import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/*
 * In version 5 all of an article was in one language. That a paragraph may name its own is nothing that an old file has to
 * say; but an older Spalt would take it for damage, so that it is another version.
 */

const version5 = z.looseObject({ document: z.looseObject({}) });

/** From version 5 to 6: every block is in the language of its article. */
export function migrateFrom5(
  value: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const read = version5.safeParse(value, { reportInput: true });
  return read.success ? success({ ...read.data, version: 6 }) : failure(problemsOfZod(read.error));
}
