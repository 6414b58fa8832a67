import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { applySteps } from '#core/document/applySteps';
import { articleSchema } from '#core/document/articleSchema';
import { emptyDocument } from '#core/document/emptyDocument';
import { nodeJson } from '#core/document/nodeJson';

const empty = articleSchema.nodeFromJSON(emptyDocument());

describe('applySteps', () => {
  it('gives the document that the editor has', () => {
    // Positions 1 and 3 are inside the empty kicker and the empty headline.
    const change = new Transform(empty).insert(3, articleSchema.text('Ny bro')).insert(1, articleSchema.text('Trafik'));
    const applied = applySteps(
      empty,
      change.steps.map((step) => step.toJSON()),
    );
    expect(applied.ok && applied.value.eq(change.doc)).toBe(true);
  });

  it('leaves the document alone when a later step does not fit, and says which', () => {
    const step = new Transform(empty).insert(3, articleSchema.text('Ny')).steps[0]?.toJSON();
    for (const unfit of [{ stepType: 'replace', from: 900, to: 901 }, { stepType: 'nothing' }, 5, null]) {
      const applied = applySteps(empty, [step, unfit]);
      expect(applied.ok ? undefined : applied.error.index).toBe(1);
    }
    expect(nodeJson(empty)).toEqual(emptyDocument());
  });
});
