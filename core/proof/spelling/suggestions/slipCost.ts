import { neighbourKeys } from '../compounds/keyboard';

const costs = { swap: 0.7, doubled: 0.45, accent: 0.5, vowel: 0.75, neighbour: 0.8, other: 1, first: 0.35 } as const;
/** Words further apart than this are not measured to the end. */
const costMost = 4;

/**
 * How unlikely it is that `meant` came out as `typed`: a weighted edit distance (optimal string alignment) in which
 * doubled letters, missing rings and dots, swapped letters, vowels and neighbouring keys cost less than others, and a
 * wrong first letter more. 0 for the same; infinite where it is beyond all likelihood.
 */
export function slipCost(typed: string, meant: string): number {
  if (Math.abs(typed.length - meant.length) > costMost) return Number.POSITIVE_INFINITY;
  let [earlier, before]: [number[], number[]] = [[], []];
  let row = Array.from({ length: meant.length + 1 }, (_, column) =>
    column === 0 ? 0 : insertion(meant, column - 1) + (column - 1),
  );
  for (let line = 1; line <= typed.length; line++) {
    [earlier, before, row] = [before, row, [line]];
    let least = line;
    for (let column = 1; column <= meant.length; column++) {
      const [letter, wanted] = [typed[line - 1] ?? '', meant[column - 1] ?? ''];
      let cost = Math.min(
        (before[column] ?? 0) + insertion(typed, line - 1),
        (row[column - 1] ?? 0) + insertion(meant, column - 1),
        (before[column - 1] ?? 0) +
          replacement(letter, wanted) * 1 +
          (line === 1 && letter !== wanted ? costs.first : 0),
      );
      if (line > 1 && column > 1 && letter === meant[column - 2] && typed[line - 2] === wanted && letter !== wanted) {
        cost = Math.min(cost, (earlier[column - 2] ?? 0) + costs.swap);
      }
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > costMost) return Number.POSITIVE_INFINITY;
  }
  return row[meant.length] ?? Number.POSITIVE_INFINITY;
}

/** What a letter costs that is there in one word and not in the other. */
function insertion(word: string, place: number): number {
  const letter = word[place];
  return letter !== undefined && (letter === word[place - 1] || letter === word[place + 1])
    ? costs.doubled
    : costs.other;
}

function replacement(letter: string, wanted: string): number {
  if (letter === wanted) return 0;
  if (bare(letter) === bare(wanted)) return costs.accent;
  if (isVowel(letter) && isVowel(wanted)) return costs.vowel;
  return neighbourKeys.get(letter)?.includes(wanted) === true ? costs.neighbour : costs.other;
}

function bare(letter: string): string {
  return letter.normalize('NFD').slice(0, 1);
}

function isVowel(letter: string): boolean {
  return 'aeiouyåäöé'.includes(letter);
}
