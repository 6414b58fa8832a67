import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { ArticleVersions } from '../../../../../electron/storage/versions/ArticleVersions';
import { VersionKeeper } from '../../../../../electron/storage/versions/VersionKeeper';
import { documentOf, paragraph } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { draft, lastText, valueOf } from '../support/library';
import { steppingClock } from '../support/steppingClock';
import { temporaryFolder } from '../support/temporaryFolder';

const minuteMs = 60_000;

async function writer() {
  let isBroken = false;
  let timeMs = 0;
  const fileSystem = faultyFileSystem({ failing: () => (isBroken ? 'ENOSPC' : undefined) });
  const versions = new ArticleVersions(await temporaryFolder(), { fileSystem, clock: steppingClock() });
  const keeper = new VersionKeeper(versions, () => timeMs);
  let article: ArticleFile = { ...draft(), document: documentOf({}, paragraph('början')) };
  const change = async (text: string, removedSize = 0): Promise<void> => {
    keeper.beforeChange({ size: 1000, removedSize, article: () => article });
    article = { ...article, document: documentOf({}, paragraph(text)) };
    await keeper.settle();
  };
  const kept = async (): Promise<readonly string[]> => {
    const { versions: list } = valueOf(await versions.list());
    return Promise.all(list.toReversed().map(async ({ id }) => lastText(valueOf(await versions.read(id)).article)));
  };
  return {
    change,
    kept,
    pass: (durationMs: number) => (timeMs += durationMs),
    breakDisk: (broken: boolean) => (isBroken = broken),
  };
}

describe('VersionKeeper', () => {
  it('keeps the text before the first change, then every five minutes, and before much is taken away', async () => {
    const { change, kept, pass } = await writer();
    await change('ett');
    await change('två');
    expect(await kept()).toEqual(['början']);
    pass(5 * minuteMs);
    await change('tre');
    expect(await kept()).toEqual(['början', 'två']);
    await change('fyra', 300);
    await change('fem', 300);
    expect(await kept()).toEqual(['början', 'två', 'fyra']);
  });

  it('tries again with the next change after the disk has failed', async () => {
    const { change, kept, breakDisk } = await writer();
    breakDisk(true);
    await change('ett');
    await change('två');
    breakDisk(false);
    expect(await kept()).toEqual([]);
    await change('tre');
    expect(await kept()).toEqual(['två']);
  });
});
