import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/document/readDocument';
import { builtInTemplate, builtInTemplateNames } from '#core/library/shelf/builtInTemplates';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { readShelfItem, writeShelfItem } from '#core/library/shelf/shelfItem';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { documentOf, paragraph } from '../../document/build';

const item: ShelfItem = {
  format: 'spalt-shelf-item',
  version: 1,
  id: '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c11',
  kind: 'snippet',
  name: 'Följ oss',
  language: 'sv',
  document: documentOf({}, paragraph('Följ oss.')),
};

describe('readShelfItem', () => {
  it('reads what writeShelfItem wrote', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(readShelfItem(writeShelfItem({ ...item, document }))).toEqual({
          ok: true,
          value: { ...item, document },
        });
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no JSON', '{', ''],
    ['another version', JSON.stringify({ ...item, version: 2 }), 'version'],
    ['no name', JSON.stringify({ ...item, name: ' ' }), 'name'],
    ['an empty document', JSON.stringify({ ...item, document: { type: 'doc', content: [] } }), 'document.content'],
  ])('tells the place of a fault: %s', (_name, text, place) => {
    const read = readShelfItem(text);
    expect(read.ok ? [] : read.error.map((problem) => problem.place)).toContain(place);
  });
});

describe('builtInTemplate', () => {
  it.each(builtInTemplateNames.flatMap((name) => [[name, 'sv'] as const, [name, 'en'] as const]))(
    'is a whole article: %s, %s',
    (name, language) => {
      expect(readDocument(builtInTemplate(name, language)).ok).toBe(true);
    },
  );
});
