import { describe, expect, it } from 'vitest';
import { articleSchema } from '#core/document/articleSchema';
import { emptyDocument } from '#core/document/emptyDocument';
import { noPictureEdit } from '#core/document/pictureEdit';
import { readDocument } from '#core/document/readDocument';
import { nodeJson } from '#core/document/nodeJson';
import { figure, imageName, linkCard, table } from './build';

const header = emptyDocument().content.slice(0, 5);
const documentWith = (...body: readonly unknown[]) => ({ type: 'doc', content: [...header, ...body] });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});

function problemsOf(value: unknown) {
  const result = readDocument(value);
  return result.ok ? [] : result.error.map(({ place, code }) => `${place}: ${code}`);
}

describe('readDocument', () => {
  it('reads the empty document as the schema makes it', () => {
    const result = readDocument(emptyDocument());
    expect(result.ok && result.value.eq(articleSchema.topNodeType.createAndFill() ?? result.value.copy())).toBe(true);
  });

  it('gives back what it read', () => {
    const json = documentWith(
      paragraph(text('Vi '), text('är', 'bold', 'italic'), { type: 'hardBreak' }, text('här')),
      { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(text('ett'))] }] },
      {
        type: 'figure',
        attrs: { image: `${'a'.repeat(64)}.jpg`, widthPx: 3, heightPx: 2, isDecorative: true, ...noPictureEdit },
        content: [{ type: 'caption' }, { type: 'credit' }, { type: 'alternativeText' }],
      },
    );
    const result = readDocument(json);
    expect(result.ok && nodeJson(result.value)).toEqual(json);
    if (result.ok) result.value.check();
  });

  it.each([
    ['nothing', undefined, ['document: missing']],
    ['a text', 'hej', ['document: wrong-type']],
    ['no blocks', { type: 'doc', content: [] }, ['document.content: too-short']],
    ['an unknown block', documentWith({ type: 'video' }), ['document.content[5].type: unknown-node']],
    [
      'a number for text',
      documentWith(paragraph({ type: 'text', text: 5 })),
      ['document.content[5].content[0].text: wrong-type'],
    ],
    ['an empty text', documentWith(paragraph(text(''))), ['document.content[5].content[0].text: too-short']],
    [
      'a control character',
      documentWith(paragraph(text('a\u0007'))),
      ['document.content[5].content[0].text: unfit-characters'],
    ],
    ['an unknown key', documentWith({ ...paragraph(), colour: 1 }), ['document.content[5]: unknown-key']],
    [
      'a script for an address',
      documentWith(paragraph({ ...text('x'), marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] })),
      ['document.content[5].content[0].marks[0].attrs.href: unsafe-address'],
    ],
    ['a second headline', documentWith({ type: 'headline' }, paragraph()), ['document.content[5]: wrong-order']],
    ['no body', { type: 'doc', content: [...header, { type: 'dateline' }] }, ['document.content[5]: wrong-order']],
    [
      'a box without title',
      documentWith({ type: 'factBox', content: [paragraph(), paragraph()] }),
      ['document.content[5].content[0]: wrong-order'],
    ],
    [
      'bold in a subhead',
      documentWith({ type: 'subhead', content: [text('x', 'bold')] }),
      ['document.content[5].content[0].marks: wrong-mark'],
    ],
    [
      'bold twice',
      documentWith(paragraph(text('x', 'bold', 'bold'))),
      ['document.content[5].content[0].marks: wrong-mark'],
    ],
    [
      'a picture outside the folder',
      documentWith({
        type: 'figure',
        attrs: { image: '../secret.jpg', widthPx: 1, heightPx: 1, isDecorative: false, ...noPictureEdit },
        content: [{ type: 'caption' }, { type: 'credit' }, { type: 'alternativeText' }],
      }),
      ['document.content[5].attrs.image: wrong-value'],
    ],
    [
      'a part of a photo that reaches beyond it',
      documentWith(figure(imageName(1), { edit: { crop: { left: 0.5, top: 0, width: 0.6, height: 1 } } })),
      ['document.content[5].attrs.crop: wrong-value'],
    ],
    [
      'a photo that is turned askew',
      documentWith({ ...figure(imageName(1)), attrs: { ...figure(imageName(1)).attrs, rotation: 45 } }),
      ['document.content[5].attrs.rotation: wrong-value'],
    ],
    [
      'a card that leads to no page',
      documentWith(linkCard('mailto:a@example.com')),
      ['document.content[5].attrs.href: unsafe-address'],
    ],
    [
      'a cell that spans others',
      JSON.parse(JSON.stringify(documentWith(table('', ['a']))).replace('"colspan":1', '"colspan":2')),
      ['document.content[5].content[1].content[0].content[0].attrs.colspan: wrong-value'],
    ],
  ])('refuses %s and names the place', (_, value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it('refuses nesting that no recursion could walk', () => {
    let list: unknown = paragraph();
    for (let depth = 0; depth < 100_000; depth++) list = { type: 'bulletList', content: [list] };
    expect(problemsOf(documentWith(list))).toEqual([expect.stringMatching(/: too-deep$/u)]);
  });
});
