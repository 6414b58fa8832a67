import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeArticle } from '#core/article/writeArticle';
import { articleSchema } from '#core/document/articleSchema';
import { documentJsonOf } from '#core/document/documentJsonOf';
import { arbitraryDocument } from '../document/arbitraryDocument';
import { draft } from '../../electron/storage/support/library';

describe('writeArticle', () => {
  it('writes what JSON.stringify writes, whether it has seen the blocks before or not', () => {
    fc.assert(
      fc.property(arbitraryDocument, (made) => {
        const json = documentJsonOf(articleSchema.nodeFromJSON(made));
        if (!json.ok) throw new Error('Not right');
        for (const document of [made, json.value, json.value]) {
          const article = { ...draft(), document };
          expect(writeArticle(article)).toBe(`${JSON.stringify(article, null, 1)}\n`);
        }
      }),
    );
  });
});
