import type { Node } from '@tiptap/pm/model';
import { diffTokens } from '../../compare/diffTokens';
import { articleSchema } from '../../document/articleSchema';
import type { DocumentJson } from '../../document/documentJson';
import type { ArticleReview } from '../reviewJson';
import { leastChanges } from '../suggestions/leastChanges';
import type { Authorship, TrackedChange } from '../suggestions/TrackedChange';
import { changesJsonOf } from '../suggestions/TrackedChange';
import type { Revision } from './Revision';

/** Letters and digits alone: programs differ in all else. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What is proposed where another program has tracked changes: the text with them and the text without them, compared.
 * Each place is proposed by whoever changed those words there, the first of them that is not yet found. Null where the
 * two are the same.
 */
export function comparedSuggestions(
  original: DocumentJson,
  document: DocumentJson,
  revisions: readonly Revision[],
): ArticleReview['suggestions'] {
  const [before, after] = [articleSchema.nodeFromJSON(original), articleSchema.nodeFromJSON(document)];
  const authors = new AuthorsInOrder(revisions);
  const changes = placesThatDiffer(before, after)
    .flatMap((place) => leastChanges(place, before, after, true))
    .map((change) => {
      const removed = before.textBetween(change.originalFrom, change.originalTo, '\n');
      const added = after.textBetween(change.from, change.to, '\n');
      const { by, at } = authors.next(removed, added);
      const signed = ({ length }: { readonly length: number }) => ({ length, by, at });
      return { ...change, deleted: change.deleted.map(signed), inserted: change.inserted.map(signed) };
    });
  return changes.length === 0 ? null : { original, changes: changesJsonOf(changes) };
}

/** Blocks that are not the same, one for one where there are as many on both sides. */
function placesThatDiffer(original: Node, document: Node): readonly TrackedChange[] {
  const places: TrackedChange[] = [];
  let [old, index, oldAt, at] = [0, 0, 0, 0];
  const take = (oldCount: number, count: number): TrackedChange => {
    const [originalFrom, from] = [oldAt, at];
    for (let end = old + oldCount; old < end; old++) oldAt += original.child(old).nodeSize;
    for (let end = index + count; index < end; index++) at += document.child(index).nodeSize;
    const nobody = { by: '', at: '' };
    const [removed, added] = [oldAt - originalFrom, at - from];
    return {
      originalFrom,
      originalTo: oldAt,
      from,
      to: at,
      deleted: removed === 0 ? [] : [{ length: removed, ...nobody }],
      inserted: added === 0 ? [] : [{ length: added, ...nobody }],
    };
  };
  for (const group of diffTokens(keysOf(original), keysOf(document))) {
    const [oldCount, count] = [group.before.length, group.after.length];
    if (group.isEqual) take(oldCount, count);
    else if (oldCount !== count) places.push(take(oldCount, count));
    else for (let pair = 0; pair < count; pair++) places.push(take(1, 1));
  }
  return places;
}

function keysOf({ children }: Node): string[] {
  return children.map((child) => JSON.stringify(child.toJSON()));
}

/** Tells who has made a change, going through those of the other program in their order. */
class AuthorsInOrder {
  readonly #revisions: readonly Revision[];
  readonly #texts: readonly string[];
  #next = 0;

  constructor(revisions: readonly Revision[]) {
    this.#revisions = revisions;
    this.#texts = revisions.map(({ text }) => bare(text));
  }

  next(removed: string, added: string): Authorship & { readonly by: string } {
    const wanted = { removed: bare(removed), added: bare(added) };
    const isIt = (index: number): boolean => {
      const [revision, text] = [this.#revisions[index], this.#texts[index]];
      if (revision === undefined || text === undefined || text === '') return false;
      const found = wanted[revision.kind];
      return found !== '' && (text.includes(found) || found.includes(text));
    };
    const indexes = this.#revisions.map((_, index) => index);
    const found = indexes.slice(this.#next).find(isIt) ?? indexes.find(isIt);
    if (found !== undefined) this.#next = Math.max(this.#next, found);
    const revision = this.#revisions[found ?? Math.min(this.#next, this.#revisions.length - 1)];
    return { by: revision?.by ?? '?', at: revision?.at ?? '1970-01-01T00:00:00Z' };
  }
}
