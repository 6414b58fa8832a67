import { Change, simplifyChanges } from '@tiptap/pm/changeset';
import type { Node } from '@tiptap/pm/model';
import type { Authorship, TrackedChange, TrackedSpan } from './TrackedChange';

/**
 * Changes as a person reads them: where letters come and go within a word, the whole word is another.
 */
export function wordChanges(changes: readonly TrackedChange[], document: Node): readonly TrackedChange[] {
  if (changes.length === 0) return changes;
  return simplifyChanges(changes.map(changeOf), document).map(({ fromA, toA, fromB, toB, deleted, inserted }) => ({
    originalFrom: fromA,
    originalTo: toA,
    from: fromB,
    to: toB,
    deleted: deleted.map(trackedSpanOf),
    inserted: inserted.map(trackedSpanOf),
  }));
}

function changeOf({ originalFrom, originalTo, from, to, deleted, inserted }: TrackedChange): Change<Authorship> {
  return Change.fromJSON<Authorship>({
    fromA: originalFrom,
    toA: originalTo,
    fromB: from,
    toB: to,
    deleted: deleted.map(({ length, by, at }) => ({ length, data: { by, at } })),
    inserted: inserted.map(({ length, by, at }) => ({ length, data: { by, at } })),
  });
}

function trackedSpanOf({ length, data }: { readonly length: number; readonly data: Authorship }): TrackedSpan {
  return { length, by: data.by, at: data.at };
}
