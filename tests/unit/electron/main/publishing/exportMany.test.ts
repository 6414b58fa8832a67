import { describe, expect, it } from 'vitest';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { failure, success } from '#core/base/Result';
import type { ExportProgress, ExportReport } from '#core/contract/answers';
import { exportMany } from '../../../../../electron/main/publishing/exportMany';
import { articleOf, documentOf } from '../../../core/document/build';

function idOf(number: number): ArticleId {
  const id = `00000000-0000-4000-8000-00000000000${number}`;
  if (!isArticleId(id)) throw new Error('Not an id');
  return id;
}

const headlines = ['Bron', 'Skolan', 'Bron', 'Vägen'];
const ids = headlines.map((_, index) => idOf(index));
const check = { findings: [], weight: null };
const report: ExportReport = { filePath: '/ut/a.html', files: [], warnings: [], check, checklist: [] };
const gone = failure({ code: 'not-found' } as const);

const read = async (id: ArticleId) =>
  success({
    article: articleOf(documentOf({ headline: headlines[ids.indexOf(id)] ?? '' })),
    picturePath: () => undefined,
  });

async function run({
  readArticle = read,
  exportOne = async () => success(report),
  signal = new AbortController().signal,
}: {
  readonly readArticle?: Parameters<typeof exportMany>[1];
  readonly exportOne?: Parameters<typeof exportMany>[2];
  readonly signal?: AbortSignal;
}) {
  const told: string[] = [];
  const onProgress = ({ doneCount, totalCount }: ExportProgress): void => void told.push(`${doneCount}/${totalCount}`);
  const { articles, isCanceled } = await exportMany(ids, readArticle, exportOne, { signal, onProgress });
  const outcomes = articles.map(({ headline, outcome }) => `${headline}: ${outcome.ok ? 'ok' : outcome.error.code}`);
  return { outcomes, isCanceled, told };
}

describe('exportMany', () => {
  it('exports one after the other, and none over the files of another', async () => {
    expect(await run({})).toEqual({
      outcomes: ['Bron: ok', 'Skolan: ok', 'Bron: name-taken', 'Vägen: ok'],
      isCanceled: false,
      told: ['0/4', '1/4', '2/4', '3/4'],
    });
  });

  it('goes on after one that can’t be read or written, whose name is still free', async () => {
    const missing = failure({ code: 'picture-missing', image: 'a.jpg' } as const);
    let count = 0;
    const { outcomes } = await run({
      readArticle: (id) => (id === ids[1] ? Promise.resolve(gone) : read(id)),
      exportOne: async () => (count++ === 0 ? missing : success(report)),
    });
    expect(outcomes).toEqual(['Bron: picture-missing', ': not-found', 'Bron: ok', 'Vägen: ok']);
  });

  it('ends where it is cancelled, and keeps what was written before', async () => {
    const course = new AbortController();
    const { outcomes, isCanceled } = await run({
      signal: course.signal,
      exportOne: async (source) => {
        if (source.current().document.content[1]?.type !== 'headline') throw new Error('No article');
        const isLast = JSON.stringify(source.current()).includes('Skolan');
        if (isLast) course.abort();
        return success(isLast ? null : report);
      },
    });
    expect({ outcomes, isCanceled }).toEqual({ outcomes: ['Bron: ok'], isCanceled: true });
    expect(await run({ signal: AbortSignal.abort() })).toMatchObject({ outcomes: [], isCanceled: true });
  });
});
