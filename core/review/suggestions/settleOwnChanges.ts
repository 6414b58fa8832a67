import type { Decided } from './decide';
import { accept } from './decide';
import { suggestionsOf } from './suggestionsOf';
import type { Suggestions, TrackedSpan } from './TrackedChange';

/**
 * Takes into the original what somebody has changed for good while others' suggestions are open. Where that lies within
 * a suggestion it becomes a part of it: it is decided with it.
 */
export function settleOwnChanges(suggestions: Suggestions): Decided {
  if (!suggestions.changes.some(({ deleted, inserted }) => [...deleted, ...inserted].some(({ by }) => by === null))) {
    return { suggestions, originalSteps: [], documentSteps: [] };
  }
  const settled = accept(suggestions, ({ by }) => by.length === 0);
  const changes = suggestionsOf(settled.suggestions)
    .flatMap(({ units, by }) => {
      const owned = (span: TrackedSpan): TrackedSpan => (span.by === null ? { ...span, by: by[0] ?? null } : span);
      return units.flatMap((unit) =>
        unit.changes.map((change) => ({
          ...change,
          deleted: change.deleted.map(owned),
          inserted: change.inserted.map(owned),
        })),
      );
    })
    .toSorted((one, other) => one.originalFrom - other.originalFrom || one.from - other.from);
  return { ...settled, suggestions: { ...settled.suggestions, changes } };
}
