import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureJson } from '#core/document/documentJson';
import { shownSize } from '#core/document/pictureEdit';
import { pageStyle } from '#core/publish/html/pageStyle';
import { renderFigure } from '#core/publish/html/renderFigure';
import { cropTo } from '#core/publish/pictures/cropTo';
import { pagePictures } from '#core/publish/pictures/pagePictures';
import { planVariants } from '#core/publish/pictures/planVariants';
import { sizesOf } from '#core/publish/pictures/sizesOf';
import { publishedWords } from '#core/publish/publishedWords';
import { arbitraryDocument } from '../../document/arbitraryDocument';
import { documentOf, figure, gallery, imageName } from '../../document/build';

const attrsOf = (kind: string, widthPx: number, heightPx: number, edit = {}) =>
  figure(imageName(1, kind), { widthPx, heightPx, edit }).attrs;
const widthsOf = (attrs: FigureJson['attrs'], widestPx = 2560) =>
  planVariants(attrs, widestPx)?.map((files) =>
    files.map(({ kind, widthPx, heightPx }) => `${kind} ${widthPx}×${heightPx}`),
  );

const namesOf = (...figures: FigureJson[]) =>
  pagePictures(documentOf({}, ...figures), 'bro').pictures.map(({ path }) => path);

describe('planVariants', () => {
  it('has every width that a photo is large enough for, and its own', () => {
    expect(widthsOf(attrsOf('jpg', 1500, 1000))?.at(-1)).toEqual([
      'jpg 400×267',
      'jpg 640×427',
      'jpg 960×640',
      'jpg 1280×853',
      'jpg 1500×1000',
    ]);
    expect(widthsOf(attrsOf('jpg', 6000, 4000), 1920)?.[0]?.at(-1)).toBe('avif 1920×1280');
    expect(widthsOf(attrsOf('jpg', 1, 20_000))?.at(-1)).toEqual(['jpg 1×16000']);
  });

  it('is of what is shown, turned and cut', () => {
    const crop = { left: 0, top: 0, width: 0.5, height: 0.25 };
    expect(widthsOf(attrsOf('jpg', 1000, 1600, { rotation: 90, crop }))?.at(-1)).toEqual([
      'jpg 400×125',
      'jpg 640×200',
      'jpg 800×250',
    ]);
  });

  it.each([
    ['jpg', ['avif', 'webp', 'jpg']],
    ['png', ['avif', 'webp', 'png']],
    ['webp', ['webp']],
    ['avif', ['avif', 'webp']],
    ['gif', undefined],
  ])('makes of %s what everybody can show, and what saves most first', (kind, kinds) => {
    expect(planVariants(attrsOf(kind, 300, 200), 2560)?.map(([first]) => first?.kind)).toEqual(kinds);
  });

  it('never makes a photo larger, nor a step for nothing', () => {
    const size = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(size, size, fc.constantFrom(1920, 2560), (widthPx, heightPx, widestPx) => {
        const attrs = attrsOf('jpg', widthPx, heightPx);
        for (const files of planVariants(attrs, widestPx) ?? []) {
          for (const [index, file] of files.entries()) {
            expect(file.widthPx).toBeGreaterThanOrEqual(1);
            expect(file.widthPx).toBeLessThanOrEqual(Math.min(widthPx, widestPx));
            expect(file.heightPx).toBeLessThanOrEqual(Math.min(heightPx, 16_000));
            expect(file.widthPx).toBeGreaterThan((files[index - 1]?.widthPx ?? 0) * 1.1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('cropTo', () => {
  it('keeps the focal point as near the middle as can be', () => {
    const wide = attrsOf('jpg', 3000, 1000, { focalPoint: { x: 0.9, y: 0.5 } });
    expect(cropTo(wide, 1)).toMatchObject({ top: 0, height: 1 });
    expect(cropTo(wide, 1).left).toBeCloseTo(2 / 3);
    const turned = attrsOf('jpg', 1000, 3000, { rotation: 90, focalPoint: { x: 0.5, y: 0.5 } });
    expect(cropTo(turned, 1).left).toBeCloseTo(1 / 3);
  });

  it('stays within what is shown, in the shape that was asked for', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const size = fc.integer({ min: 500, max: 8000 });
    fc.assert(
      fc.property(
        size,
        size,
        share,
        share,
        share,
        share,
        fc.constantFrom(16 / 9, 4 / 3, 1),
        (w, h, a, b, x, y, shape) => {
          const crop = { left: a * 0.5, top: b * 0.5, width: 0.5, height: 0.5 };
          const attrs = attrsOf('jpg', w, h, { crop, focalPoint: { x, y } });
          const part = cropTo(attrs, shape);
          expect(part.left).toBeGreaterThanOrEqual(crop.left);
          expect(part.top).toBeGreaterThanOrEqual(crop.top);
          expect(part.left + part.width).toBeLessThanOrEqual(crop.left + crop.width + 1e-9);
          expect(part.top + part.height).toBeLessThanOrEqual(crop.top + crop.height + 1e-9);
          const { widthPx, heightPx } = shownSize(attrs, { rotation: 0, crop: part });
          expect(Math.abs(widthPx - heightPx * shape)).toBeLessThan(3);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('sizesOf', () => {
  it('tells what the style of a page makes of each place', () => {
    expect(sizesOf('column', 1.5)).toBe('(min-width: 40.75rem) 38.25rem, calc(100vw - 2.5rem)');
    expect(sizesOf('lead', 1.5)).toBe(
      '(min-width: 60rem) 56rem, (min-width: 48rem) 46.25rem, (min-width: 40.75rem) 40.75rem, 100vw',
    );
  });

  it('knows that a photo is never higher than a window', () => {
    expect(sizesOf('column', 0.5)).toBe('(min-width: 23.5rem) 21rem, calc(100vw - 2.5rem)');
    expect(sizesOf('lead', 1)).toContain('(min-width: 60rem) 42rem');
  });
});

describe('pagePictures', () => {
  it('names files by what is on them, so that they stay the same when the photo moves', () => {
    const [one, other] = [figure(imageName(1)), figure(imageName(2), { edit: { rotation: 90 } })];
    const names = namesOf(one, other);
    expect(namesOf(other, one).filter((name) => !names.includes(name))).toEqual(
      // The first of an article is there in other shapes as well.
      [],
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^bro\/bro-[0-9a-f]{12}-\d+\.(?:avif|webp|jpg)$/u);
    expect(namesOf(figure(imageName(2)))).not.toContain(namesOf(other)[0]);
  });

  it('has larger files of a lead photo, and other shapes of the first that says something', () => {
    const large = { widthPx: 6000, heightPx: 4000 };
    const decoration = figure(imageName(1), { ...large, isDecorative: true });
    const { offerOf } = pagePictures(documentOf({ lead: decoration }, figure(imageName(2), large)), 'bro');
    expect(offerOf(decoration.attrs).kinds[0]?.files.at(-1)?.widthPx).toBe(2560);
    expect(offerOf(decoration.attrs).shapes).toEqual([]);
    const offer = offerOf(figure(imageName(2), large).attrs);
    expect(offer.kinds[0]?.files.at(-1)?.widthPx).toBe(1920);
    expect(offer.file).toMatchObject({ widthPx: 1280, heightPx: 853 });
    expect(offer.shapes.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
  });

  it('publishes a GIF as it is', () => {
    const moving = figure(imageName(1, 'gif'));
    const { pictures, offerOf } = pagePictures(documentOf({}, moving), 'bro');
    expect(pictures.map(({ path, variant }) => [path, variant])).toEqual([
      [expect.stringMatching(/^bro\/bro-[0-9a-f]{12}\.gif$/u), undefined],
    ]);
    expect(offerOf(moving.attrs)).toMatchObject({ kinds: [], file: { widthPx: 1200, heightPx: 800 } });
  });

  it('stays in the folder of the article, whatever the document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        for (const { path } of pagePictures(document, 'bro').pictures) expect(path).toMatch(/^bro\/bro-[\w.-]+$/u);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a photo of a page', () => {
  it('is offered in every kind, with its size, and only the lead is loaded at once', () => {
    const one = figure(imageName(1), { widthPx: 500, heightPx: 250, alternativeText: 'En "bro"' });
    const { offerOf } = pagePictures(documentOf({ lead: one }, gallery(one, figure(imageName(2)))), 'bro');
    const markupOf = (place: 'lead' | 'gallery') => {
      const parts: string[] = [];
      const imageAddress = (attrs: FigureJson['attrs']) => offerOf(attrs).file.path;
      renderFigure(one, place, { parts, words: publishedWords('sv'), imageAddress, offerOf, firstFigure: undefined });
      return parts.join('').replaceAll(/[0-9a-f]{12}/gu, 'x');
    };
    const sizes =
      'sizes="(min-width: 60rem) 56rem, (min-width: 48rem) 46.25rem, (min-width: 40.75rem) 40.75rem, 100vw"';
    expect(markupOf('lead')).toBe(
      [
        '<figure class="lead">',
        '<picture>',
        `<source type="image/avif" srcset="bro/bro-x-400.avif 400w, bro/bro-x-500.avif 500w" ${sizes}>`,
        `<source type="image/webp" srcset="bro/bro-x-400.webp 400w, bro/bro-x-500.webp 500w" ${sizes}>`,
        `<img src="bro/bro-x-500.jpg" srcset="bro/bro-x-400.jpg 400w, bro/bro-x-500.jpg 500w" ${sizes} width="500" height="250" alt="En &quot;bro&quot;" loading="eager" fetchpriority="high">`,
        '</picture>',
        '</figure>\n',
      ].join('\n'),
    );
    expect(markupOf('gallery')).toContain('loading="lazy" decoding="async"');
  });

  it('tells the style of a page what of it must be seen where a gallery cuts it', () => {
    const crop = { left: 0.5, top: 0, width: 0.5, height: 1 };
    const one = figure(imageName(1), { edit: { crop, focalPoint: { x: 0.65, y: 1 } } });
    const { offerOf } = pagePictures(documentOf({}, gallery(one, one)), 'bro');
    const parts: string[] = [];
    renderFigure(one, 'gallery', {
      parts,
      words: publishedWords('sv'),
      imageAddress: () => '',
      offerOf,
      firstFigure: undefined,
    });
    expect(parts.join('')).toContain(' class="focus-x3 focus-y10"');
    expect(pageStyle).toContain('.focus-x3 { --focus-x: 30%; }');
  });
});
