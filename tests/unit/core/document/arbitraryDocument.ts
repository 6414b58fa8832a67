import type { ContentMatch, NodeType } from '@tiptap/pm/model';
import fc from 'fast-check';
import { articleSchema } from '#core/document/articleSchema';
import { blocksWithLanguage } from '#core/document/blockLanguage';
import type { DocumentJson } from '#core/document/documentJson';
import { documentJson } from '#core/document/documentJson';
import { toPlainText } from '#core/document/isPlainText';
import { pullQuotePlacements } from '#core/document/pullQuotePlacement';
import { withEvenTables } from '#core/document/withEvenTables';
import { rotations, smallestCrop } from '#core/document/pictureEdit';

/*
 * Documents made from the schema itself: whatever order of nodes and whichever marks it allows, these have, with text
 * chosen to break what handles it. A node that is added to the schema is in them from then on.
 */

interface Json {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Json[];
  readonly text?: string;
  readonly marks?: readonly Json[];
}

const nasty = [
  '</script><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '&amp;',
  '&nbsp',
  '&#x3c;img src=x onerror=alert(1)&#x3e;',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</article></main></body></html>',
  '<style>*{display:none}</style>',
  '{{7*7}}${7*7}',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'אבג العربية',
  '\u202Eab\u202C',
  '\u2067אב\u2069',
  'å\u0308e\u0301',
  'fixed\u00A0space',
  ' ',
  '  ',
  '\u00A0',
  ' before',
  'after ',
  'two  spaces',
  'zero\u200Bwidth\uFEFF',
  'Sverigeslängstasammansattaord'.repeat(8),
  '– dash',
  '- dash',
  '” quoted ”',
  'Foto: Bo Lind',
  'LERUM | Nu',
  '| ',
  '汉字かな한글',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
] as const;

const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
    { weight: 3, arbitrary: fc.constantFrom(...nasty) },
    { weight: 3, arbitrary: fc.lorem({ maxCount: 8 }) },
  )
  .map(toPlainText)
  .filter((string) => string !== '');

const address = fc.constantFrom(
  'https://tidning.example/a?b=1&c=%22#d',
  "http://example.com/'single'",
  'https://xn--rksmrgs-5wao1o.example/å',
  'mailto:a@example.com?subject=x&body=y',
  'tel:+46(0)31-12.34',
);

const webAddress = fc.constantFrom(
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1',
  "http://example.com/'single'",
  'https://social.example/@namn/1',
);

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => Math.abs(value));

const attributes: Readonly<Record<string, fc.Arbitrary<Readonly<Record<string, unknown>>>>> = {
  figure: fc.record({
    image: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('jpg', 'png', 'webp', 'gif', 'avif'))
      .map(([number, ending]) => `${number.toString(16).padStart(64, '0')}.${ending}`),
    widthPx: fc.integer({ min: 1, max: 20_000 }),
    heightPx: fc.integer({ min: 1, max: 20_000 }),
    isDecorative: fc.boolean(),
    rotation: fc.constantFrom(...rotations),
    crop: fc.option(
      fc.tuple(share, share, share, share).map(([left, top, right, bottom]) => ({
        left: left * 0.9,
        top: top * 0.9,
        width: Math.max(smallestCrop, (1 - left * 0.9) * right),
        height: Math.max(smallestCrop, (1 - top * 0.9) * bottom),
      })),
    ),
    focalPoint: fc.option(fc.record({ x: share, y: share })),
  }),
  pullQuote: fc.record({ placement: fc.constantFrom(...pullQuotePlacements) }),
  tableHeader: fc.constant({ colspan: 1, rowspan: 1 }),
  tableCell: fc.constant({ colspan: 1, rowspan: 1 }),
  linkCard: fc.record({ href: webAddress }),
  relatedArticle: fc.record({
    article: fc.option(fc.uuid().map((id) => id.toLowerCase())),
    href: fc.option(webAddress),
  }),
  orderedList: fc.record({ start: fc.integer({ min: -3, max: 1_000_000 }) }),
  link: fc.record({ href: address }),
};

/** Most blocks are in the language of their article, and say nothing of it. */
const ownLanguage: fc.Arbitrary<Readonly<Record<string, unknown>> | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('sv', 'en', 'en-GB', 'zh-Hant-TW').map((language) => ({ language })) },
);
const languageBlocks: ReadonlySet<string> = new Set(blocksWithLanguage);

function withAttributes(name: string): fc.Arbitrary<Pick<Json, 'type' | 'attrs'>> {
  if (languageBlocks.has(name)) {
    return ownLanguage.map((attrs) => (attrs === null ? { type: name } : { type: name, attrs }));
  }
  const attrs = attributes[name];
  return attrs === undefined ? fc.constant({ type: name }) : attrs.map((values) => ({ type: name, attrs: values }));
}

/** The marks of one piece of text: any set that the block allows, in the schema's order. */
function marksIn(block: NodeType): fc.Arbitrary<readonly Json[]> {
  const allowed = Object.values(articleSchema.marks).filter((type) => block.allowsMarkType(type));
  if (allowed.length === 0) return fc.constant([]);
  const none: fc.Arbitrary<readonly Json[]> = fc.constant([]);
  const some: fc.Arbitrary<readonly Json[]> = fc
    .subarray(allowed)
    .chain((types) => fc.tuple(...types.map(({ name }) => withAttributes(name))));
  return fc.oneof({ weight: 2, arbitrary: none }, { weight: 1, arbitrary: some });
}

function withMarks(node: Json, marks: readonly Json[]): Json {
  return marks.length === 0 ? node : { ...node, marks };
}

/** As the schema has it: neighbouring text with the same marks is one node. */
function joined(nodes: readonly Json[]): readonly Json[] {
  const result: Json[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      result[result.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else result.push(node);
  }
  return result;
}

function inlineContent(block: NodeType): fc.Arbitrary<readonly Json[]> {
  const marks = marksIn(block);
  const textNode = fc.tuple(text, marks).map(([string, set]) => withMarks({ type: 'text', text: string }, set));
  const lineBreak = marks.map((set) => withMarks({ type: 'hardBreak' }, set));
  const allowsBreak = block.contentMatch.matchType(articleSchema.nodes['hardBreak'] ?? block) !== null;
  const node = allowsBreak
    ? fc.oneof({ weight: 5, arbitrary: textNode }, { weight: 1, arbitrary: lineBreak })
    : textNode;
  return fc.array(node, { maxLength: 4 }).map(joined);
}

const maximumDepth = 5;

/** Walks the schema's automaton: from each state any type that may follow, or the end where it may end. */
function blockContent(match: ContentMatch, depth: number, budget: number): fc.Arbitrary<readonly Json[]> {
  const types: NodeType[] = [];
  for (let index = 0; index < match.edgeCount; index++) types.push(match.edge(index).type);
  const shallow = depth < maximumDepth ? types : types.filter((type) => type.inlineContent || type.isLeaf);
  const choices = shallow.length > 0 ? shallow : types;
  if (match.validEnd && (budget <= 0 || choices.length === 0)) return fc.constant([]);
  const next = fc
    .constantFrom(...choices)
    .chain((type) =>
      fc
        .tuple(nodeOf(type, depth + 1), blockContent(match.matchType(type) ?? match, depth, budget - 1))
        .map(([node, rest]) => [node, ...rest]),
    );
  return match.validEnd ? fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: next }) : next;
}

function nodeOf(type: NodeType, depth: number): fc.Arbitrary<Json> {
  const content = type.isLeaf
    ? fc.constant([])
    : type.inlineContent
      ? inlineContent(type)
      : blockContent(type.contentMatch, depth, type === articleSchema.topNodeType ? 14 : 3);
  return fc.tuple(withAttributes(type.name), content).map(([node, children]) => {
    if (children.length > 0) return { ...node, content: children };
    // Where there are no words, they are in no language.
    return languageBlocks.has(type.name) ? { type: type.name } : node;
  });
}

/** Any document that the schema allows, its tables even, as all are that come from a file. */
export const arbitraryDocument: fc.Arbitrary<DocumentJson> = nodeOf(articleSchema.topNodeType, 0).map((node) =>
  withEvenTables(documentJson.parse(node)),
);
