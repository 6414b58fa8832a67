import type { Node } from '@xmldom/xmldom';
import { DOMParser, Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '#core/article/articleFile';
import type { DocumentJson } from '#core/document/documentJson';
import type { WordPlan } from '#core/publish/formats/docx/WordPlan';
import { publishArticle } from '#core/publish/publishArticle';
import { emptyReview } from '#core/review/reviewJson';
import {
  articleOf,
  bold,
  dialogueLine,
  documentOf,
  editorNote,
  factBox,
  figure,
  imageName,
  item,
  link,
  linkCard,
  orderedList,
  paragraph,
  pullQuote,
  subhead,
  table,
} from '../../../document/build';
import { commentOn, nodeOf, placeOf } from '../../../review/comments/commentsOn';
import { suggestedIn } from '../../../review/suggestedIn';
import { everyBlock } from '../everyBlock';

/** The parts of the Word document of an article, by their paths. */
function partsOf(article: ArticleFile): ReadonlyMap<string, string> {
  const plan: WordPlan = JSON.parse(publishArticle(article, { format: 'docx' }).files[0]?.text ?? '');
  return new Map(plan.parts.map(({ path, text }) => [path, text]));
}

/** The body as a list of what stands in it: `style: text`, with what comes in `{+ +}` and what goes in `{- -}`. */
function outlineOf(article: ArticleFile): readonly string[] {
  const root = new DOMParser().parseFromString(partsOf(article).get('word/document.xml') ?? '', 'text/xml');
  const visit = (node: Node): string => {
    const within = Array.from(node.childNodes, visit).join('');
    if (!(node instanceof Element)) return '';
    switch (node.tagName) {
      case 'w:t':
      case 'w:delText':
        return node.textContent ?? '';
      case 'w:br':
        return '/';
      case 'w:ins':
        return within === '' ? '¶+' : `{+${within}+}`;
      case 'w:del':
        return within === '' ? '¶-' : `{-${within}-}`;
      case 'wp:docPr':
        return `[${node.getAttribute('descr') ?? ''}]`;
      case 'w:commentRangeStart':
        return `<${node.getAttribute('w:id') ?? ''}:`;
      case 'w:commentRangeEnd':
        return `:${node.getAttribute('w:id') ?? ''}>`;
      case 'w:pStyle':
      case 'w:rPrChange':
      case 'w:pPrChange':
        return '';
      default:
        return within;
    }
  };
  return Array.from(root.getElementsByTagName('w:p'))
    .map((each) => {
      const style = each.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? 'Normal';
      return `${style}: ${visit(each)}`;
    })
    .filter((line) => line !== 'Normal: ');
}

function suggested(original: DocumentJson, document: DocumentJson): ArticleFile {
  const article = articleOf(document);
  return { ...article, review: { ...emptyReview, suggestions: suggestedIn(original, document) } };
}

describe('renderDocx', () => {
  it('has every form of an article in a style of its own', () => {
    const document = documentOf(
      {
        kicker: 'Trafik',
        headline: 'Ny bro',
        standfirst: 'Den öppnar.',
        byline: 'Anna Ek',
        lead: figure(imageName(1), { caption: 'Bron.', credit: 'Bo Lind', alternativeText: 'En bro' }),
        dateline: 'LERUM',
      },
      paragraph('På lördag ', bold('öppnar'), ' den.'),
      subhead('Dyr'),
      dialogueLine('– Mycket dyr.'),
      pullQuote('Mycket dyr', 'Eva Sund'),
      factBox('Bron', orderedList(3, item(paragraph('Lång')), item(paragraph('Hög')))),
      table('Kostnad', ['År', 'Kronor'], ['2026', '5']),
      linkCard('https://www.example.com/bro', 'Om bron', 'Mer att läsa'),
      editorNote('Ring Eva'),
    );
    expect(outlineOf(articleOf(document))).toEqual([
      'Kicker: Trafik',
      'Title: Ny bro',
      'Subtitle: Den öppnar.',
      'Byline: Anna Ek',
      'Picture: [En bro]',
      'Caption: Bron. Foto: Bo Lind',
      'Normal: LERUM | På lördag öppnar den.',
      'Heading2: Dyr',
      'Dialogue: – Mycket dyr.',
      'PullQuote: Mycket dyr',
      'PullQuoteSource: Eva Sund',
      'FactBoxTitle: Bron',
      'FactBox: Lång',
      'FactBox: Hög',
      'TableCaption: Kostnad',
      'TableHeading: År',
      'TableHeading: Kronor',
      'TableText: 2026',
      'TableText: 5',
      'LinkCard: Om bron',
      'LinkCardSite: example.com',
      'LinkCardNote: Mer att läsa',
    ]);
  });

  it('has what is suggested as tracked changes, with who suggests it when', () => {
    const original = documentOf(
      { headline: 'Gammal bro' },
      paragraph('Bron är gammal.'),
      paragraph('Så är det.'),
      paragraph('Den rivs.'),
      paragraph('Slut.'),
    );
    const document = documentOf(
      { headline: 'Ny bro' },
      paragraph('Bron är ny.'),
      paragraph('Så är det.'),
      subhead('Sedan'),
      paragraph('Slut.'),
    );
    const article = suggested(original, document);
    expect(outlineOf(article)).toEqual([
      'Title: {-Gammal-}{+Ny+} bro',
      'Normal: Bron är {-gammal-}{+ny+}.',
      'Normal: Så är det.',
      'Normal: ¶-{-Den rivs.-}',
      'Heading2: ¶+{+Sedan+}',
      'Normal: Slut.',
    ]);
    const xml = partsOf(article).get('word/document.xml') ?? '';
    expect(xml).toContain(
      'w:author="Anna Ek" w:date="2026-03-02T07:00:00Z"><w:r><w:delText xml:space="preserve">gammal<',
    );
    expect(partsOf(article).get('word/settings.xml')).toContain('<w:trackRevisions/>');
    const ids = Array.from(xml.matchAll(/<w:(?:ins|del|rPrChange|pPrChange) w:id="(\d+)"/gu), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has another look and another form as changes of format', () => {
    const restyled = suggested(documentOf({}, paragraph('Ny bro')), documentOf({}, paragraph(bold('Ny bro'))));
    expect(partsOf(restyled).get('word/document.xml')).toMatch(
      /<w:rPr><w:b\/><w:rPrChange [^>]+><w:rPr><\/w:rPr><\/w:rPrChange><\/w:rPr>/u,
    );
    const turned = suggested(documentOf({}, paragraph('Ny bro')), documentOf({}, subhead('Ny bro')));
    expect(partsOf(turned).get('word/document.xml')).toMatch(
      /<w:pStyle w:val="Heading2"\/><w:pPrChange [^>]+><w:pPr><w:pStyle w:val="Normal"\/><\/w:pPr><\/w:pPrChange>/u,
    );
  });

  it('has comments at their words, with replies and what is done, and none about a note to the editor', () => {
    const document = documentOf({ headline: 'Ny bro' }, editorNote('Ring Eva'), paragraph('Bron kostar fem kronor.'));
    const doc = nodeOf(document);
    const [thread, gone] = [commentOn(doc, placeOf(doc, 'fem kronor'), 1), commentOn(doc, placeOf(doc, 'Bron'), 3)];
    const comments = [
      {
        ...thread,
        messages: [...thread.messages, { by: 'Bo Lind', at: '2026-03-02T08:00:00.000Z', text: 'Ja.\nSäkert.' }],
      },
      commentOn(doc, placeOf(doc, 'Ring Eva'), 2),
      { ...gone, range: null, resolved: { by: 'Bo Lind', at: '2026-03-02T09:00:00.000Z' } },
    ];
    const article = { ...articleOf(document), review: { ...emptyReview, comments } };
    expect(outlineOf(article)).toEqual(['Title: <2::2>Ny bro', 'Normal: Bron kostar <0:<1:fem kronor:0>:1>.']);
    const parts = partsOf(article);
    expect(parts.get('word/comments.xml')).toContain(
      'w:id="1" w:author="Bo Lind" w:date="2026-03-02T08:00:00Z" w:initials="BL"',
    );
    expect(parts.get('word/commentsExtended.xml')).toContain(
      '<w15:commentEx w15:paraId="10000001" w15:paraIdParent="10000000" w15:done="0"/>\n<w15:commentEx w15:paraId="10000002" w15:done="1"/>',
    );
  });

  it('puts photos in once, in a kind that Word reads, no larger than a sheet shows', () => {
    const document = documentOf(
      { lead: figure(imageName(1), { widthPx: 6000, heightPx: 4000 }) },
      figure(imageName(2, 'webp'), { isDecorative: true, alternativeText: 'Moln' }),
      figure(imageName(1), { widthPx: 6000, heightPx: 4000 }),
    );
    const [file] = publishArticle(articleOf(document), { format: 'docx' }).files;
    expect(file?.making?.pictures.map(({ path, variant }) => [path, variant])).toEqual([
      ['pictures/picture-1.jpg', { kind: 'jpg', widthPx: 1600, heightPx: 1067 }],
      ['pictures/picture-2.png', { kind: 'png', widthPx: 1200, heightPx: 800 }],
    ]);
    const xml = partsOf(articleOf(document)).get('word/document.xml') ?? '';
    expect(xml).toContain('<wp:extent cx="5760000" cy="3841200"/>');
    expect(xml).toMatch(/descr=""><a:extLst>.+<adec:decorative [^>]+val="1"\/>/u);
    expect(xml).not.toContain('Moln');
  });

  it('says what it is, and where its links lead', () => {
    const article = articleOf(
      documentOf({ headline: 'A & B' }, paragraph(link('https://example.com/?a=1&b=2', 'här'))),
      {
        tags: ['bro', 'älv'],
        authors: [{ name: 'Anna Ek', role: null, address: null }],
      },
    );
    const parts = partsOf(article);
    expect(parts.get('docProps/core.xml')).toMatch(
      /<dc:title>A &amp; B<\/dc:title>\n<dc:creator>Anna Ek<\/dc:creator>\n<cp:keywords>bro, älv<\/cp:keywords>\n<dc:language>sv<\/dc:language>/u,
    );
    expect(parts.get('word/_rels/document.xml.rels')).toContain(
      'Target="https://example.com/?a=1&amp;b=2" TargetMode="External"',
    );
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sv"/>');
  });

  it('is well-formed in every part', () => {
    for (const [path, text] of partsOf(everyBlock)) {
      const problems: string[] = [];
      new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(text, 'text/xml');
      expect([path, problems]).toEqual([path, []]);
    }
  });
});
