import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import { readFragment } from '#core/intake/html/readFragment';
import { publishArticle } from '#core/publish/publishArticle';
import { tidyForPublication } from '#core/publish/tidyForPublication';
import type { ReviewComment } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { articleOf, documentOf, figure, gallery, imageName, paragraph } from '../document/build';

const article = articleOf(
  documentOf(
    { headline: 'Förnyad samverkan', lead: figure(imageName(7)) },
    paragraph('Nu '),
    figure(imageName(5, 'png'), { caption: 'Salen', credit: 'Bo Lind', alternativeText: 'En sal' }),
    figure(imageName(7), { isDecorative: true, credit: 'Bo Lind' }),
  ),
);

const noWords = { caption: '', credit: '', alternativeText: '' };

describe('publishArticle', () => {
  it.each(['page', 'fragment', 'pdf'] as const)('has nothing of what was said of the article in a %s', (format) => {
    const comment: ReviewComment = {
      id: '0a6b1a54-6f0f-4b59-8f3e-0d8a1a0f7c12',
      range: { from: 3, to: 9 },
      quote: 'Förnyad',
      messages: [{ by: 'Anna Ek', at: '2026-03-02T07:00:00.000Z', text: 'Är den verkligen förnyad?' }],
      resolved: null,
    };
    const reviewed: ArticleFile = {
      ...article,
      review: { ...emptyReview, people: [{ name: 'Anna Ek', colour: 1 }], comments: [comment] },
    };
    expect(publishArticle(reviewed, { format })).toEqual(publishArticle(article, { format }));
  });

  it('names the fragment after the headline and the photos after the fragment, each photo once, as it is', () => {
    const { files, pictures } = publishArticle(article, { format: 'fragment' });
    expect(files.map(({ path }) => path)).toEqual(['fornyad-samverkan.fragment.html']);
    expect(pictures).toEqual([
      {
        image: imageName(7),
        edit: { rotation: 0, crop: null },
        words: noWords,
        path: 'fornyad-samverkan/fornyad-samverkan-1.jpg',
      },
      {
        image: imageName(5, 'png'),
        edit: { rotation: 0, crop: null },
        words: { caption: 'Salen', credit: 'Bo Lind', alternativeText: 'En sal' },
        path: 'fornyad-samverkan/fornyad-samverkan-2.png',
      },
    ]);
    for (const { path } of pictures) expect(files[0]?.text).toContain(`src="${path}"`);
    expect(files[0]?.text).not.toContain('<picture>');
  });

  it('makes a file of a fragment for each way in which a photo is turned and cut', () => {
    const crop = { left: 0.1, top: 0, width: 0.5, height: 1 };
    const cut = articleOf(
      documentOf(
        { headline: 'Bro', lead: figure(imageName(7)) },
        figure(imageName(7), { edit: { crop } }),
        gallery(figure(imageName(7), { edit: { crop } }), figure(imageName(7), { edit: { rotation: 90 } })),
      ),
    );
    const { files, pictures } = publishArticle(cut, { format: 'fragment' });
    expect(pictures.map(({ path, edit }) => [path, edit])).toEqual([
      ['bro/bro-1.jpg', { rotation: 0, crop: null }],
      ['bro/bro-2.jpg', { rotation: 0, crop }],
      ['bro/bro-3.jpg', { rotation: 90, crop: null }],
    ]);
    expect(files[0]?.text.match(/src="bro\/bro-\d\.jpg" width="\d+" height="\d+"/gu)).toEqual([
      'src="bro/bro-1.jpg" width="1200" height="800"',
      'src="bro/bro-2.jpg" width="600" height="800"',
      'src="bro/bro-2.jpg" width="600" height="800"',
      'src="bro/bro-3.jpg" width="800" height="1200"',
    ]);
  });

  it('names in a page every file that goes with it, and no other', () => {
    const { files, pictures } = publishArticle(article, { format: 'page' });
    expect(files.map(({ path }) => path)).toEqual(['fornyad-samverkan.html']);
    const named = files[0]?.text.match(/fornyad-samverkan\/[\w.-]+/gu) ?? [];
    expect([...new Set(named)].toSorted()).toEqual(pictures.map(({ path }) => path).toSorted());
  });

  it('can be read back, page and fragment, as what was published', () => {
    for (const format of ['page', 'fragment'] as const) {
      const { files, pictures } = publishArticle(article, { format });
      const imageOf = (address: string) => pictures.find(({ path }) => path === address)?.image;
      const reading = readFragment(files[0]?.text ?? '', { imageOf });
      expect(reading.ok && reading.value.document).toEqual(tidyForPublication(article.document));
    }
  });

  it('uses the slug that the article has, and its id where nothing can name it', () => {
    const named = articleOf(article.document, { slug: 'samverkan' });
    expect(publishArticle(named, { format: 'page' }).files[0]?.path).toBe('samverkan.html');
    expect(publishArticle(articleOf(documentOf({})), { format: 'page' }).files[0]?.path).toBe('artikel-0a6b1a54.html');
  });

  it('says what readers will miss, and where it is in the article as it was given', () => {
    const empty = articleOf(
      documentOf({ lead: figure(imageName(1)) }, paragraph(' '), figure(imageName(2), { isDecorative: true })),
    );
    expect(publishArticle(empty, { format: 'page' }).warnings).toEqual([
      { code: 'no-headline', place: 'document.content[1]' },
      { code: 'no-caption', place: 'document.content[4].content[0]' },
      { code: 'no-credit', place: 'document.content[4].content[1]' },
      { code: 'no-alternative-text', place: 'document.content[4].content[2]' },
      { code: 'no-credit', place: 'document.content[7].content[1]' },
    ]);
  });

  it('asks for no alternative text where there are no photos', () => {
    const bare = articleOf(documentOf({ headline: 'Bro', lead: figure(imageName(1), { credit: 'Bo Lind' }) }));
    const codesOf = (format: 'page' | 'text') => publishArticle(bare, { format }).warnings.map(({ code }) => code);
    expect(codesOf('page')).toEqual(['no-caption', 'no-alternative-text']);
    expect(codesOf('text')).toEqual(['no-caption']);
  });

  it('shows the date of a correction only when it was corrected', () => {
    const dates = { publishedAt: '2026-03-02T08:00:00+01:00', modifiedAt: '2026-03-03T08:00:00+01:00' };
    const textOf = (status: 'published' | 'corrected') =>
      publishArticle(articleOf(documentOf({}), { ...dates, status }), { format: 'fragment' }).files[0]?.text;
    expect(textOf('published')).not.toContain('2026-03-03');
    expect(textOf('corrected')).toContain('Uppdaterad <time datetime="2026-03-03T08:00:00+01:00">');
  });
});
