import { diffArrays } from 'diff';

/** Tokens that both texts have, or what the new text has in place of the old one's. */
export interface TokenGroup {
  readonly isEqual: boolean;
  readonly before: readonly string[];
  /** The same as `before` where the two are equal. */
  readonly after: readonly string[];
}

/** So many items of each side are equal, or changed from one to the other. */
interface Span {
  readonly isEqual: boolean;
  readonly beforeCount: number;
  readonly afterCount: number;
}

/**
 * How many tokens may differ before two texts are compared by sentence instead: the time of the search grows with
 * the square of this, and so much change in one block is no longer read word by word.
 */
const maximumChangedTokens = 600;

/**
 * The least change from one list of tokens to another, as groups of equal and changed tokens in turn. Swapping the
 * two lists swaps the sides of each group and nothing else.
 */
export function diffTokens(before: readonly string[], after: readonly string[]): readonly TokenGroup[] {
  // Of several least changes the search picks one by its direction, so swapped texts are searched in one direction.
  const isSwapped = before.join('') > after.join('');
  const spans = isSwapped ? search(after, before).map(swapped) : search(before, after);
  let beforeIndex = 0;
  let afterIndex = 0;
  return joined(spans).map(({ isEqual, beforeCount, afterCount }) => ({
    isEqual,
    before: before.slice(beforeIndex, (beforeIndex += beforeCount)),
    after: after.slice(afterIndex, (afterIndex += afterCount)),
  }));
}

function search(before: readonly string[], after: readonly string[]): readonly Span[] {
  const byToken = leastChange(before, after);
  if (byToken !== undefined) return byToken;
  const [oldSentences, newSentences] = [sentencesOf(before), sentencesOf(after)];
  const bySentence = leastChange(
    oldSentences.map((tokens) => tokens.join('')),
    newSentences.map((tokens) => tokens.join('')),
  );
  if (bySentence === undefined) return [replaced(before, after)];
  let oldIndex = 0;
  let newIndex = 0;
  return bySentence.flatMap(({ isEqual, beforeCount, afterCount }) => {
    const old = oldSentences.slice(oldIndex, (oldIndex += beforeCount)).flat();
    const fresh = newSentences.slice(newIndex, (newIndex += afterCount)).flat();
    if (isEqual) return [{ isEqual, beforeCount: old.length, afterCount: fresh.length }];
    return old.length + fresh.length <= maximumChangedTokens ? search(old, fresh) : [replaced(old, fresh)];
  });
}

/** Undefined where more than `maximumChangedTokens` differ. */
function leastChange(before: readonly string[], after: readonly string[]): readonly Span[] | undefined {
  const changes = diffArrays([...before], [...after], { maxEditLength: maximumChangedTokens });
  return changes === undefined
    ? undefined
    : joined(
        changes.map(({ added, removed, count }) => ({
          isEqual: !added && !removed,
          beforeCount: added ? 0 : count,
          afterCount: removed ? 0 : count,
        })),
      );
}

/** Each list of tokens up to and with the sign that ends a sentence, or a line break. */
function sentencesOf(tokens: readonly string[]): readonly (readonly string[])[] {
  const sentences: string[][] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (isOpen) sentences.at(-1)?.push(token);
    else sentences.push([token]);
    isOpen = !/^[.!?…\n]$/u.test(token);
  }
  return sentences;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.beforeCount + span.afterCount === 0) continue;
    if (last?.isEqual !== span.isEqual) result.push(span);
    else {
      result[result.length - 1] = {
        isEqual: span.isEqual,
        beforeCount: last.beforeCount + span.beforeCount,
        afterCount: last.afterCount + span.afterCount,
      };
    }
  }
  return result;
}

function swapped({ isEqual, beforeCount, afterCount }: Span): Span {
  return { isEqual, beforeCount: afterCount, afterCount: beforeCount };
}

function replaced(before: readonly string[], after: readonly string[]): Span {
  return { isEqual: false, beforeCount: before.length, afterCount: after.length };
}
