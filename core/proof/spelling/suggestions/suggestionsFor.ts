import type { LanguageRules } from '../languages/LanguageRules';
import { slipCost } from './slipCost';
import { doublings, singleSlips, soundSlips, swaps } from './likelySlips';

/** What is asked for suggestions. All are about words in lower case or as the dictionary writes them. */
export interface SuggestionSource {
  readonly rules: LanguageRules;
  /** Whether a word stands in a dictionary or a list: fast. */
  lists(word: string): boolean;
  /** Whether a word is right, compounds included: slower. */
  accepts(word: string): boolean;
  /** What the dictionaries propose: slow. */
  propose(word: string): readonly string[];
  /** Words of the lists that may be meant. */
  listed(word: string): readonly string[];
}

/** Compounds asked for; each costs up to a tenth of a millisecond. */
const compoundsMost = 1_500;
/** With so many good ones of ours, the dictionary's slow search is not needed. */
const enough = 4;
const goodCost = 1.2;
/** What a spelling that sounds the same costs at most, however many letters differ. */
const soundCostMost = 0.7;

/** What a suggestion pays beside its distance. */
const extra = { compound: 0.35, divided: 0.8, proposed: -0.15, proposedFirst: -0.3, sounds: -0.25, name: 0.4 } as const;

/**
 * The words that may have been meant, likeliest first, at most `most`. Bounded by how many words are asked for, not by a
 * clock: some 60 a letter of the dictionary, `compoundsMost` compounds, and one search of each dictionary.
 */
export function suggestionsFor(word: string, source: SuggestionSource, most: number): readonly string[] {
  const lower = word.toLowerCase();
  const isTitle = word !== lower && word.slice(1) === lower.slice(1);
  const found = new Map<string, number>();
  const add = (meant: string, more: number, costMost = Number.POSITIVE_INFINITY): void => {
    if (meant === word || meant === lower) return;
    const isName = word === lower && meant !== meant.toLowerCase();
    const cost = Math.min(slipCost(lower, meant.toLowerCase()) + more, costMost) + (isName ? extra.name : 0);
    if (cost < (found.get(meant) ?? Number.POSITIVE_INFINITY)) found.set(meant, cost);
  };

  const sounding = new Set(soundSlips(lower, source.rules));
  const single = new Set([...sounding, ...singleSlips(lower)]);
  for (const meant of single) {
    const title = titled(meant);
    if (source.lists(meant)) {
      if (sounding.has(meant)) add(meant, extra.sounds, soundCostMost);
      else add(meant, 0);
    } else if (isTitle && source.lists(title)) add(title, 0);
  }
  // Two slips of the commonest kinds.
  for (const first of [...doublings(lower), ...sounding]) {
    for (const meant of [...doublings(first), ...swaps(first)]) if (source.lists(meant)) add(meant, 0);
  }
  for (const first of swaps(lower)) {
    for (const meant of swaps(first)) if (source.lists(meant)) add(meant, 0);
  }
  for (const meant of source.listed(word)) add(meant, 0);
  if (source.rules.makesCompounds) {
    let asked = 0;
    for (const meant of single) {
      if (asked++ >= compoundsMost) break;
      if (!found.has(meant) && source.accepts(meant)) add(meant, extra.compound);
    }
  }
  const good = Array.from(found.values()).filter((cost) => cost <= goodCost).length;
  if (good < enough) {
    for (const [index, meant] of source.propose(word).entries()) {
      const divided = /[ -]/u.test(meant) && !/[ -]/u.test(word) ? extra.divided : 0;
      add(meant, divided + (index === 0 ? extra.proposedFirst : extra.proposed));
    }
  }
  return Array.from(found)
    .filter(([, cost]) => Number.isFinite(cost))
    .toSorted(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([meant]) => meant);
}

function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
