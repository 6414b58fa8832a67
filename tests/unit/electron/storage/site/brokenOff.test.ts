import { describe, expect, it } from 'vitest';
import { documentOf, figure, imageName, paragraph, relatedArticle } from '../../../core/document/build';
import { faultyFileSystem } from '../support/faultyFileSystem';
import { deadLinksOf, idOf, newsOf, SiteLibrary } from './siteLibrary';

const changing = new Set(['createFile', 'write', 'sync', 'rename', 'removeFile', 'makeFolder', 'removeFolder']);

const withPhoto = (number: number, caption: string) =>
  newsOf(
    number,
    {},
    documentOf(
      { headline: `Nyhet ${number}`, lead: figure(imageName(number), { caption, widthPx: 400, heightPx: 300 }) },
      paragraph(caption),
      relatedArticle('Den andra', { article: idOf(number + 1) }),
    ),
  );

/** A site of four articles, and what is then done with them: one is changed, one is new, one withdrawn, one killed. */
async function changedLibrary(): Promise<SiteLibrary> {
  const library = await SiteLibrary.with([withPhoto(1, 'Före.'), newsOf(2), withPhoto(3, 'Bort.'), newsOf(4)]);
  await library.export();
  await library.put(withPhoto(1, 'Efter.'));
  await library.put(newsOf(2, { status: 'killed' }));
  await library.withdraw({ id: idOf(3) });
  await library.put(withPhoto(5, 'Ny.'));
  return library;
}

describe('a site whose making is broken off', () => {
  it('works at every moment, and the next run mends it', async () => {
    const whole = await changedLibrary();
    const counting = faultyFileSystem();
    await whole.export({ fileSystem: counting });
    const expected = await whole.files();
    const points = [...counting.calls.entries()].flatMap(([index, call]) => (changing.has(call) ? [index + 1] : []));
    expect(points.length).toBeGreaterThan(60);
    // Of the calls that change the disk, some in each stage of the work; all of them were tried when this was written.
    for (const [index, point] of points.filter((_, each) => each % 12 === 0).entries()) {
      const library = await changedLibrary();
      // As when the power goes, from there on nothing works; or one call fails.
      const isForGood = index % 2 === 0;
      const failing = (_: string, number: number) =>
        number === point || (isForGood && number > point) ? 'EIO' : undefined;
      await library.attempt({ fileSystem: faultyFileSystem({ failing }) });
      expect(deadLinksOf(await library.files()), `after call ${point}`).toEqual([]);
      const { notices } = await library.export();
      expect(
        notices.filter(({ code }) => code !== 'warning'),
        `mended after call ${point}`,
      ).toEqual([]);
      expect(await library.files(), `mended after call ${point}`).toEqual(expected);
    }
  });

  it('is mended also when the article has changed again meanwhile', async () => {
    const library = await changedLibrary();
    let renames = 0;
    const failing = (call: string) => {
      renames += call === 'rename' ? 1 : 0;
      return renames > 6 ? 'EIO' : undefined;
    };
    expect((await library.attempt({ fileSystem: faultyFileSystem({ failing }) })).ok).toBe(false);
    await library.put(withPhoto(1, 'Ännu senare.'));
    await library.withdraw({ id: idOf(5) });
    const { notices } = await library.export();
    expect(notices.filter(({ code }) => code !== 'warning')).toEqual([]);
    expect(await library.read('2026/02/nyhet-1/index.html')).toContain('Ännu senare.');
    expect(deadLinksOf(await library.files())).toEqual([]);
    expect([...(await library.files()).keys()].filter((name) => /nyhet-5|\.journal|\.tmp/u.test(name))).toEqual([]);
  });
});
