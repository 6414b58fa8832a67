import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import type { ReadBackFormat } from '#core/publish/check/written/WrittenRequest';
import { emptyReview } from '#core/review/reviewJson';
import { arbitraryVersions } from '../../../core/compare/arbitraryVersions';
import { arbitraryDocument } from '../../../core/document/arbitraryDocument';
import { articleOf } from '../../../core/document/build';
import { everyBlock } from '../../../core/publish/formats/everyBlock';
import { suggestedIn } from '../../../core/review/suggestedIn';
import { temporaryFolder } from '../../storage/support/temporaryFolder';
import { checkedAsWritten } from './checkedAsWritten';

/** What a writer writes: where a link leads and what it says, and photos without words. */
const ofWriters = /^(?:link-|picture-(?:no-alternative|alternative))/u;

async function faultsIn(
  folderPath: string,
  article: ArticleFile,
  format: ReadBackFormat,
  lineWidth: number | null = null,
): Promise<readonly PageFinding[]> {
  const findings = await checkedAsWritten(folderPath, article, { format, lineWidth });
  return findings.filter(({ code }) => !ofWriters.test(code));
}

describe('checkWritten', () => {
  it.each(['text', 'markdown', 'docx'] as const)(
    'finds no fault of ours in whatever is written as %s',
    async (format) => {
      const folder = await temporaryFolder();
      expect(await faultsIn(folder, everyBlock, format)).toEqual([]);
      await fc.assert(
        fc.asyncProperty(
          arbitraryDocument,
          fc.constantFrom(null, 40, 72),
          fc.constantFrom('sv', 'en'),
          async (document, lineWidth, language) => {
            expect(await faultsIn(folder, articleOf(document, { language }), format, lineWidth)).toEqual([]);
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  it('finds no fault of ours in a Word document with suggestions', async () => {
    const folder = await temporaryFolder();
    await fc.assert(
      fc.asyncProperty(arbitraryVersions, async ({ before, after }) => {
        const article = articleOf(after);
        const review = { ...emptyReview, suggestions: suggestedIn(before, after) };
        expect(await faultsIn(folder, { ...article, review }, 'docx')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
