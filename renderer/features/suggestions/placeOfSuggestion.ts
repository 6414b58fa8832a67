import type { Suggestion } from '#core/review/suggestions/suggestionsOf';

/** Where a suggestion is gone to: where it adds something, or else where something went. */
export function placeOfSuggestion({ units }: Suggestion): { readonly from: number; readonly to: number } {
  const { from, to } = units.find((unit) => unit.from < unit.to) ?? units[0] ?? { from: 0, to: 0 };
  return { from, to };
}
