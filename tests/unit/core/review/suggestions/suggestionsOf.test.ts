import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import type { DocumentJson } from '#core/document/documentJson';
import { accept, reject } from '#core/review/suggestions/decide';
import { followSteps } from '#core/review/suggestions/followSteps';
import { settleOwnChanges } from '#core/review/suggestions/settleOwnChanges';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { suggestionsOf } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { documentOf, factBox, paragraph, rule } from '../../document/build';

const at = '2026-05-28T10:00:00Z';

function nothingProposed(json: DocumentJson): Suggestions {
  const document = articleSchema.nodeFromJSON(json);
  return { original: document, document, changes: [] };
}

function changedBy(by: string | null, suggestions: Suggestions, edit: (transform: Transform) => void): Suggestions {
  const transform = new Transform(suggestions.document);
  edit(transform);
  const followed = followSteps(suggestions, transform.steps, transform.docs, transform.doc, { by, at });
  return settleOwnChanges(followed).suggestions;
}

/** Where some words begin. */
function startOf(document: Node, words: string): number {
  let found = -1;
  document.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0 && found < 0) found = position + index;
  });
  return found;
}

function replaced(transform: Transform, words: string, others: string): void {
  const from = startOf(transform.doc, words);
  if (others === '') transform.delete(from, from + words.length);
  else transform.replaceWith(from, from + words.length, articleSchema.text(others));
}

/** Each suggestion as what it takes away and puts there. */
function told({ original, document, changes }: Suggestions): readonly string[] {
  return suggestionsOf({ original, document, changes }).map(({ units }: Suggestion) =>
    units
      .map(
        ({ originalFrom, originalTo, from, to }) =>
          `${original.textBetween(originalFrom, originalTo, '¶', '*')}→${document.textBetween(from, to, '¶', '*')}`,
      )
      .join(' '),
  );
}

describe('suggestionsOf', () => {
  it('tells a word whose letters came and went as another word', () => {
    const start = nothingProposed(documentOf({}, paragraph('Bron över ån öppnas.')));
    const suggestions = changedBy('Per', start, (transform) => {
      replaced(transform, 'Bro', 'Vägg');
      replaced(transform, 'ppnas', 'ppnar');
    });
    expect(told(suggestions)).toEqual(['Bron→Väggn', 's→r']);
  });

  it('tells a sign that takes two places as a whole, though half of it is that of another', () => {
    const given = nothingProposed(documentOf({}, paragraph('Bra 😀 sagt 😀')));
    const changed = changedBy('Anna', given, (transform) => replaced(transform, '😀 sagt 😀', '😁 sagt 😂'));
    expect(told(changed)).toEqual(['😀→😁', '😀→😂']);
  });

  it('keeps words that came beside a word apart from what is otherwise in it', () => {
    const start = nothingProposed(documentOf({}, paragraph('Bron öppnas.')));
    const suggestions = changedBy('Per', start, (transform) => {
      replaced(transform, 'Bron', 'Nya Bron');
      replaced(transform, 'ron', 'åten');
      replaced(transform, ' öppnas', ' öppnas snart');
    });
    expect(told(suggestions)).toEqual(['→Nya ', 'ron→åten', '→ snart']);
  });

  it('has as many left when one of them is decided, whatever stands beside it', () => {
    const start = nothingProposed(
      documentOf({ dateline: 'L' }, rule, rule, {
        type: 'editorNote',
        content: [{ type: 'text', text: 'x' }],
      }),
    );
    const suggestions = changedBy('Per', start, (transform) => {
      replaced(transform, 'x', '');
      const end = transform.doc.content.size - 1;
      transform.split(end, 1, [{ type: articleSchema.node('paragraph').type }]);
      const note = transform.doc.content.size - 4;
      transform.delete(note - 2, note);
      replaced(transform, 'L', '');
    });
    const list = suggestionsOf(suggestions);
    expect(list.length).toBe(3);
    for (const { id } of list) {
      for (const decide of [accept, reject]) {
        const left = decide(suggestions, (suggestion) => suggestion.id === id).suggestions;
        expect(suggestionsOf(left).length).toBe(2);
      }
    }
  });

  it('loses nothing of a paragraph in a fact box that one adds and another fills for good', () => {
    const start = nothingProposed(documentOf({}, factBox('Så här', paragraph('Ett'))));
    const added = changedBy('Per', start, (transform) => {
      transform.insert(startOf(transform.doc, 'Ett') + 4, articleSchema.node('paragraph'));
    });
    const filled = changedBy(null, added, (transform) => {
      transform.insert(startOf(transform.doc, 'Ett') + 5, articleSchema.text('a'));
    });
    expect(suggestionsOf(filled).flatMap(({ by }) => by)).toEqual(['Per']);
    expect(reject(filled, () => true).suggestions.document.toJSON()).toEqual(start.document.toJSON());
    expect(accept(filled, () => true).suggestions.original.toJSON()).toEqual(filled.document.toJSON());
  });
});
