import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';

/* Version 3 had no notes of what checks were told to leave. */

const version3 = z.looseObject({ metadata: z.looseObject({}) });

/** From version 3 to 4: nothing is kept as it is yet. */
export function migrateFrom3(
  value: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, unknown>>, readonly Problem[]> {
  const read = version3.safeParse(value, { reportInput: true });
  if (!read.success) return failure(problemsOfZod(read.error));
  return success({ ...read.data, version: 4, metadata: { ...read.data.metadata, keptAsIs: [] } });
}
