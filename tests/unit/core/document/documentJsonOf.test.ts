import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { documentJsonOf } from '#core/document/documentJsonOf';
import { readDocument } from '#core/document/readDocument';
import { nodeJson } from '#core/document/nodeJson';
import { arbitraryDocument } from './arbitraryDocument';
import { documentOf, paragraph } from './build';

const nodeOf = (json: unknown) => articleSchema.nodeFromJSON(json);

describe('documentJsonOf', () => {
  it('gives what the document is, before and after a change', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.string({ minLength: 1 }), (json, place, text) => {
        const before = nodeOf(json);
        expect(documentJsonOf(before)).toEqual({ ok: true, value: nodeJson(before) });
        const position = before.resolve(place % (before.content.size + 1));
        if (!position.parent.inlineContent) return;
        const after = new Transform(before).insert(position.pos, articleSchema.text(text)).doc;
        const read = readDocument(nodeJson(after));
        // Whatever was typed: it is found right or wrong as when all of it is looked at, with the same words.
        expect(documentJsonOf(after)).toEqual(read.ok ? { ok: true, value: nodeJson(after) } : read);
        expect(documentJsonOf(after)).toEqual(read.ok ? { ok: true, value: nodeJson(after) } : read);
      }),
    );
  });

  it('tells what is wrong and where, as readDocument does', () => {
    const right = documentOf({ headline: 'Ny bro' }, paragraph('Text'));
    const wrong = [
      { ...right, content: right.content.slice(1) },
      { ...right, content: [...right.content, { type: 'headline' }] },
      { ...right, content: [...right.content, paragraph('tecken\u0000')] },
      { ...right, content: right.content.slice(0, 5) },
    ];
    for (const json of wrong) {
      const node = nodeOf(json);
      const read = readDocument(nodeJson(node));
      expect(read.ok).toBe(false);
      expect(documentJsonOf(node)).toEqual(read);
    }
  });

  it('gives blocks that nobody can change', () => {
    const json = documentJsonOf(nodeOf(documentOf({ headline: 'Ny bro' }, paragraph('Text'))));
    if (!json.ok) throw new Error('Not right');
    const [, headline] = json.value.content;
    expect(() => Object.assign(headline ?? {}, { type: 'kicker' })).toThrow(TypeError);
  });
});
