import type { Problem } from '../base/Problem';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { articleFileVersion } from './articleFile';
import { migrateFrom1 } from './migrations/migrateFrom1';
import { migrateFrom2 } from './migrations/migrateFrom2';
import { migrateFrom3 } from './migrations/migrateFrom3';
import { migrateFrom4 } from './migrations/migrateFrom4';
import { migrateFrom5 } from './migrations/migrateFrom5';

type Value = Readonly<Record<string, unknown>>;

/** One migration a version, each from its own number to the next. They are never edited once released. */
const migrations: Readonly<Record<number, (value: Value) => Result<Value, readonly Problem[]>>> = {
  1: migrateFrom1,
  2: migrateFrom2,
  3: migrateFrom3,
  4: migrateFrom4,
  5: migrateFrom5,
};

/**
 * Takes the parsed file of an older version through every migration up to today's. What comes back is not yet
 * checked against today's schema. Fails where the old file lacks what its own version promised.
 */
export function migrateArticle(value: Value, version: number): Result<Value, readonly Problem[]> {
  let migrated = value;
  for (let from = version; from < articleFileVersion; from++) {
    const migration = migrations[from];
    if (migration === undefined) {
      return failure([{ place: 'version', code: 'unknown-version', facts: { found: from } }]);
    }
    const result = migration(migrated);
    if (!result.ok) return result;
    migrated = result.value;
  }
  return success(migrated);
}
