import { describe, expect, it } from 'vitest';
import { isArticleId } from '#core/article/ArticleId';
import { publishArticle } from '#core/publish/publishArticle';
import { PreviewKeeper } from '../../../../../electron/main/publishing/PreviewKeeper';
import { articleOf, documentOf, figure, imageName, paragraph } from '../../../core/document/build';

const article = articleOf(
  documentOf({ headline: 'Ny bro' }, paragraph('Texten.'), figure(imageName(1), { caption: 'Bron' })),
);

const published = publishArticle(article, { format: 'page' });

function keeper(): PreviewKeeper {
  return new PreviewKeeper((_, { path }) =>
    path.endsWith('.avif') ? Promise.reject(new Error('damaged')) : Promise.resolve(Buffer.from(`made ${path}`)),
  );
}

async function textOf(previews: PreviewKeeper, path: string): Promise<string | undefined> {
  const bytes = await previews.fileOf(article.id, path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
}

describe('PreviewKeeper', () => {
  it('has the very page of an export, and its photos made when they are asked for', async () => {
    const previews = keeper();
    const { address, byteCount } = await previews.make(article, published, null);
    const { files, pictures } = published;
    const [page] = files;
    expect(previews.isPage(address)).toBe(true);
    expect(await textOf(previews, 'preview.html')).toBe(page?.text);
    expect(byteCount).toBe(Buffer.byteLength(page?.text ?? ''));
    const jpeg = pictures.find(({ path }) => path.endsWith('.jpg'))?.path ?? '';
    expect(await textOf(previews, jpeg)).toBe(`made ${jpeg}`);
  });

  it('has nothing else: no other article, no photo that can’t be made, and nothing when it is over', async () => {
    const previews = keeper();
    const { address } = await previews.make(article, published, null);
    const { pictures } = published;
    expect(await textOf(previews, 'other.html')).toBeUndefined();
    expect(await textOf(previews, pictures.find(({ path }) => path.endsWith('.avif'))?.path ?? '')).toBeUndefined();
    const other = '00000000-0000-4000-8000-000000000000';
    expect(isArticleId(other) && (await previews.fileOf(other, 'preview.html'))).toBeUndefined();
    previews.end();
    expect(previews.isPage(address)).toBe(false);
    expect(await textOf(previews, 'preview.html')).toBeUndefined();
  });

  it('tells what others show of the page', async () => {
    const { metadata } = article;
    const told = await keeper().make(
      {
        ...article,
        metadata: {
          ...metadata,
          alternativeHeadlines: { ...metadata.alternativeHeadlines, push: 'Bron är klar', social: 'Äntligen: ny bro' },
        },
      },
      published,
      'Bladet',
    );
    expect(told.elsewhere).toEqual({
      search: { title: 'Ny bro – Bladet', description: null, address: null },
      social: { title: 'Äntligen: ny bro', description: null, site: 'Bladet' },
      push: { title: 'Bron är klar', site: 'Bladet' },
    });
    expect(told.cardPicture).toMatch(/^spalt-content:\/\/preview\/[\w-]+\/ny-bro\//u);
  });
});
