import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentJson } from '#core/document/documentJson';
import type { WordPlan } from '#core/publish/formats/docx/WordPlan';
import { publishArticle } from '#core/publish/publishArticle';
import { importedReview } from '#core/review/imported/importedReview';
import type { ArticleReview } from '#core/review/reviewJson';
import { emptyReview } from '#core/review/reviewJson';
import { textOf } from '#core/text/textOf';
import type { DocumentReading } from '../../../../../electron/workshop/documents/DocumentReading';
import { packWord } from '../../../../../electron/workshop/documents/packWord';
import { readDocumentFile } from '../../../../../electron/workshop/documents/readDocumentFile';
import {
  articleOf,
  bold,
  bulletList,
  dialogueLine,
  documentOf,
  factBox,
  figure,
  imageName,
  item,
  linkCard,
  paragraph,
  pullQuote,
  question,
  rule,
  sourceLine,
  subhead,
  table,
} from '../../../core/document/build';
import { commentOn, nodeOf, placeOf } from '../../../core/review/comments/commentsOn';
import { suggestedIn } from '../../../core/review/suggestedIn';

const photo = new Uint8Array(readFileSync('tests/fixtures/pictures/3x2.jpg'));

/** What our own import makes of the Word document of an article. */
async function readBack(article: ArticleFile): Promise<DocumentReading> {
  const [file] = publishArticle(article, { format: 'docx' }).files;
  const pictures = (file?.making?.pictures ?? []).map(({ path }) => ({ path, bytes: photo }));
  const bytes = await packWord(file?.text ?? '', pictures);
  const reading = await readDocumentFile({ bytes, fileName: 'artikel.docx', usualLanguage: 'en' });
  if ('unread' in reading) throw new Error(reading.unread);
  return reading;
}

function reviewOf({ document, review }: DocumentReading): ArticleReview {
  let count = 0;
  const newId = (): string => `0a6b1a54-6f0f-4b59-8f3e-${String(count++).padStart(12, '0')}`;
  return review === undefined ? emptyReview : importedReview(document, review, { newId });
}

const linesOf = (document: DocumentJson): readonly string[] =>
  document.content.map(
    (block) =>
      `${block.type}: ${'content' in block && block.content !== undefined && block.type !== 'relatedArticle' ? block.content.map(textOf).join('/') : ''}`,
  );

const header = {
  kicker: 'Trafik',
  headline: 'Gamla bron får nytt räcke',
  standfirst: 'Arbetet börjar på måndag.',
  byline: 'Av Karin Åberg',
  dateline: 'ÄLVNÄS',
  lead: figure(imageName(1), { caption: 'Bron sedd från norr.', credit: 'Bo Lind', alternativeText: 'En bro' }),
};

describe('a Word document of ours, taken in again', () => {
  it('has every form that it had', async () => {
    const document = documentOf(
      header,
      paragraph('Räcket är ', bold('gammalt'), '.'),
      dialogueLine('Det är på tiden, säger Nils Ek.'),
      pullQuote('Det är på tiden', 'Nils Ek'),
      subhead('Så går det till'),
      factBox(
        'Bron',
        paragraph('Byggd 1923.'),
        bulletList(item(paragraph('Lång')), item(paragraph('Hög'))),
        sourceLine('Källa: kommunen'),
      ),
      table('Kostnad', ['År', 'Kronor'], ['2026', '5']),
      question('Vad händer sen?'),
      rule,
      linkCard('https://www.example.com/bro', 'Om bron', 'Mer att läsa'),
      figure(imageName(2), { caption: 'Räcket.', credit: 'Foto: Eva Sund' }),
      sourceLine('Källa: TT'),
    );
    const reading = await readBack(articleOf(document));
    expect(linesOf(reading.document)).toEqual(linesOf(document));
    expect(reading.language).toBe('sv');
    expect(reading.pictures).toHaveLength(1);
    expect(reading.dropped).toEqual([]);
    expect(reading.review).toBeUndefined();
  });

  it('has what was suggested and said of it, by whom and when', async () => {
    const original = documentOf(
      header,
      paragraph('Räcket är gammalt.'),
      paragraph('Så är det.'),
      paragraph('Bron rivs.'),
      paragraph('Slut.'),
    );
    const document = documentOf(
      { ...header, headline: 'Bron får nytt räcke' },
      paragraph('Räcket är rostigt.'),
      paragraph('Så är det.'),
      paragraph('Slut.'),
    );
    const doc = nodeOf(document);
    const [one, two] = [commentOn(doc, placeOf(doc, 'rostigt'), 0), commentOn(doc, placeOf(doc, 'Så är det'), 1)];
    const comments = [
      { ...one, messages: [...one.messages, { by: 'Bo Lind', at: '2026-03-02T08:00:00.000Z', text: 'Ja.\nSäkert.' }] },
      { ...two, resolved: { by: 'Anna Ek', at: '2026-03-02T07:00:00.000Z' } },
    ];
    const suggestions = suggestedIn(original, document, { by: 'Eva Sund', at: '2026-03-01T10:00:00.000Z' });
    const reading = await readBack({ ...articleOf(document), review: { ...emptyReview, suggestions, comments } });
    expect(linesOf(reading.document)).toEqual(linesOf(document));
    const review = reviewOf(reading);
    if (review.suggestions === null) throw new Error('Nothing is suggested');
    expect(linesOf(review.suggestions.original)).toEqual(linesOf(original));
    const spans = review.suggestions.changes.flatMap(({ deleted, inserted }) => [...deleted, ...inserted]);
    expect(new Set(spans.map(({ by, at }) => `${by} ${at}`))).toEqual(new Set(['Eva Sund 2026-03-01T10:00:00.000Z']));
    expect(review.suggestions.changes.length).toBeGreaterThanOrEqual(3);
    expect(review.comments).toEqual(comments);
    expect(review.people.map(({ name }) => name)).toEqual(['Eva Sund', 'Anna Ek', 'Bo Lind']);
  });

  it('has its text even where what was said of it can’t be read', async () => {
    const document = documentOf(header, paragraph('Räcket är gammalt.'));
    const plan: WordPlan = JSON.parse(publishArticle(articleOf(document), { format: 'docx' }).files[0]?.text ?? '');
    const parts = plan.parts.map((part) =>
      part.path === 'word/commentsExtended.xml' ? { ...part, text: '<w15:comm' } : part,
    );
    const bytes = await packWord(JSON.stringify({ ...plan, parts }), [
      { path: 'pictures/picture-1.jpg', bytes: photo },
    ]);
    const reading = await readDocumentFile({ bytes, fileName: 'artikel.docx', usualLanguage: 'en' });
    expect('unread' in reading ? reading.unread : linesOf(reading.document)).toEqual(linesOf(document));
  });
});
