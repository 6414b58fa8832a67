import type { FigureJson } from '../../../document/documentJson';
import type { MergedNode, MergedText, Proposal } from '../../../review/merged/MergedNode';
import { siteNameOf } from '../../../text/siteNameOf';
import { saysWhatItIs } from '../../creditLine';
import type { OfferOf } from '../../pictures/PictureOffer';
import type { PublishedWords } from '../../publishedWords';
import { openingDash } from '../../tidyForPublication';
import type { WordBlock, WordParagraph, WordRow, WordRun } from './WordBlock';
import { finalText, isSeen, ownRun, runsOf } from './wordRuns';
import { isTextStyle, styleOf } from './wordStyles';

/** A list of a document: whether its items are counted, and from what. */
export interface WordList {
  readonly start: number | null;
}

/** What the blocks of a document need to know, and what is gathered of them. */
export interface WordContext {
  readonly words: PublishedWords;
  readonly offerOf: OfferOf;
  /** Numbered from 1 in this order. */
  readonly lists: WordList[];
}

/** The blocks of an article, as Word has them. What says nothing is left out. */
export function wordBlocks(nodes: readonly MergedNode[], context: WordContext): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let dateline: readonly WordRun[] = [];
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (node.type === 'dateline' && isSeen(node.texts) && node.proposal === null && next?.type === 'paragraph') {
      // It runs into the first paragraph, as it is printed.
      const bar = /\|\s*$/u.test(finalText(node.texts)) ? ' ' : ' | ';
      dateline = [...runsOf(node.texts, 'DatelineText'), ownRun(bar)];
      continue;
    }
    const made = blocksOf(node, context, isKept(node, nodes[index - 1]));
    const [first, ...rest] = made;
    if (dateline.length > 0 && first?.kind === 'paragraph') {
      blocks.push({ ...first, runs: [...dateline, ...first.runs] }, ...rest);
      dateline = [];
    } else if (dateline.length > 0) {
      blocks.push(paragraph(styleOf('dateline'), dateline, null), ...made);
      dateline = [];
    } else blocks.push(...made);
  }
  return blocks;
}

/** Whether a block without words stands at a place where paragraphs part or join, and so has to be there. */
function isKept(node: MergedNode, previous: MergedNode | undefined): boolean {
  return isParted(node) || isParted(previous);
}

function isParted(node: MergedNode | undefined): boolean {
  return node?.proposal === null && node.end !== null;
}

function blocksOf(node: MergedNode, context: WordContext, isKeptEmpty: boolean): readonly WordBlock[] {
  switch (node.type) {
    case 'editorNote':
      return [];
    case 'horizontalRule':
      return [paragraph(styleOf('horizontalRule'), [], node.proposal)];
    case 'dialogueLine':
      return isSeen(node.texts) || isKeptEmpty ? [dialogueLine(node)] : [];
    case 'blockquote':
      return node.content.flatMap((child) => textBlock(child, styleOf('blockquote')));
    case 'pullQuote':
      return node.content.flatMap((child) => textBlock(child, styleOf(child.type)));
    case 'factBox':
      return node.content.flatMap((child, index) => {
        if (isList(child)) return listBlocks(child, 0, 'FactBox', context);
        const style = styleOf(
          child.type === 'paragraph' ? 'factBox' : child.type === 'sourceLine' ? 'factBoxSource' : child.type,
        );
        return textBlock(child, style, isKept(child, node.content[index - 1]));
      });
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, 0, 'ListParagraph', context);
    case 'figure':
      return figureBlocks(node, context);
    case 'gallery':
      return node.content.flatMap((figure) => figureBlocks(figure, context));
    case 'table':
      return tableBlocks(node);
    case 'linkCard':
      return linkCardBlocks(node);
    case 'relatedArticle':
      return relatedBlocks(node, context);
    default:
      return textBlock(node, styleOf(node.type), isKeptEmpty);
  }
}

function paragraph(style: string, runs: readonly WordRun[], end: Proposal | null): WordParagraph {
  return { kind: 'paragraph', style, list: null, language: null, runs, end, before: null };
}

function textBlock(node: MergedNode, style: string, isKeptEmpty = false): readonly WordParagraph[] {
  if (!isSeen(node.texts) && !isKeptEmpty) return [];
  const language = node.attrs['language'];
  const { before } = node;
  const isRestyled = before !== null && isTextStyle(before.type) && styleOf(before.type) !== style;
  const dash =
    isRestyled && before.type === 'dialogueLine'
      ? [ownRun('– ', null, { kind: 'removed', by: before.by, at: before.at })]
      : [];
  return [
    {
      ...paragraph(style, [...dash, ...runsOf(node.texts)], node.end),
      language: typeof language === 'string' ? language : null,
      before: isRestyled ? { style: styleOf(before.type), by: before.by, at: before.at } : null,
    },
  ];
}

/** The dash comes from the form: one that was typed as well would be doubled. */
function dialogueLine(node: MergedNode): WordParagraph {
  const [made] = textBlock(node, styleOf('dialogueLine'), true);
  if (made === undefined) throw new Error('A line of dialogue without a paragraph');
  const [first, ...rest] = made.runs;
  const typed = first?.kind === 'text' && first.proposal === null ? openingDash.exec(first.text.trimStart()) : null;
  const { before } = node;
  const isNew = before !== null && before.type !== 'dialogueLine';
  const added = isNew ? { kind: 'added' as const, by: before.by, at: before.at } : node.proposal;
  const dash = ownRun('– ', null, added);
  if (first?.kind !== 'text' || typed === null) return { ...made, runs: [dash, ...made.runs] };
  const cut = first.text.length - first.text.trimStart().length + typed[0].length;
  const kept = { ...first, text: first.text.slice(cut), from: first.from === null ? null : first.from + cut };
  return { ...made, runs: [dash, ...(kept.text === '' ? [] : [kept]), ...rest] };
}

function isList({ type }: MergedNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

/** Word has nine levels of lists. */
const deepestLevel = 8;

function listBlocks(list: MergedNode, level: number, style: string, context: WordContext): readonly WordParagraph[] {
  const start = list.type === 'orderedList' ? Number(list.attrs['start']) : null;
  context.lists.push({ start });
  const number = context.lists.length;
  return list.content.flatMap((item) => {
    let isFirst = true;
    return item.content.flatMap((child, index) => {
      if (isList(child)) return listBlocks(child, level + 1, style, context);
      const isSign = isFirst && item.content.slice(index + 1).some((other) => isSeenWithin(other));
      const made = textBlock(child, style, isSign || isKept(child, item.content[index - 1]));
      return made.map((each) => {
        const placed = { ...each, list: { number, level: Math.min(level, deepestLevel), isFirst } };
        isFirst = false;
        return placed;
      });
    });
  });
}

function isSeenWithin({ content, texts }: MergedNode): boolean {
  return isSeen(texts) || content.some(isSeenWithin);
}

/** A photo, and below it what is said of it and who took it. */
function figureBlocks(figure: MergedNode, { words, offerOf }: WordContext): readonly WordParagraph[] {
  const textsOf = (type: string): readonly MergedText[] =>
    figure.content.filter((child) => child.type === type).flatMap(({ texts }) => texts);
  const { before, proposal, range } = figure;
  const caption = textsOf('caption');
  const credit = textsOf('credit');
  const attrs = attributesOf(figure.attrs);
  const alternativeText = attrs.isDecorative ? '' : finalText(textsOf('alternativeText'));
  const picture = (of: FigureJson['attrs'], proposed: Proposal | null): WordRun => {
    const { path, widthPx, heightPx } = offerOf(of).file;
    const { isDecorative } = attrs;
    const place = proposed?.kind === 'removed' || range === null ? null : { from: range.from, to: range.from + 1 };
    return {
      kind: 'picture',
      path,
      widthPx,
      heightPx,
      alternativeText,
      isDecorative,
      range: place,
      proposal: proposed,
    };
  };
  const old = before === null ? null : attributesOf(before.attrs);
  const isOther = old !== null && offerOf(old).file.path !== offerOf(attrs).file.path;
  const pictures =
    before === null || !isOther
      ? [picture(attrs, proposal)]
      : [
          picture(old, { kind: 'removed', by: before.by, at: before.at }),
          picture(attrs, { kind: 'added', by: before.by, at: before.at }),
        ];
  const hasCaption = isSeen(caption);
  const hasCredit = isSeen(credit);
  const label = hasCredit && !saysWhatItIs(finalText(credit)) ? words.photo : '';
  const line = [
    ...(hasCaption ? runsOf(caption) : []),
    ...(hasCaption && hasCredit ? [ownRun(' ', null, proposal)] : []),
    ...(label === '' ? [] : [ownRun(label, 'CreditLabel', proposal), ownRun(' ', null, proposal)]),
    ...(hasCredit ? runsOf(credit, 'Credit') : []),
  ];
  return [
    paragraph(styleOf('figure'), pictures, proposal),
    ...(line.length === 0 ? [] : [paragraph(styleOf('caption'), line, proposal)]),
  ];
}

/** @throws {TypeError} for those of another node. */
function attributesOf(attrs: MergedNode['attrs']): FigureJson['attrs'] {
  if (!isOfFigure(attrs)) throw new TypeError('Not a figure');
  return attrs;
}

/** The rest its schema has checked. */
function isOfFigure(attrs: MergedNode['attrs']): attrs is FigureJson['attrs'] & MergedNode['attrs'] {
  return typeof attrs['image'] === 'string';
}

function tableBlocks(table: MergedNode): readonly WordBlock[] {
  const captions = table.content.filter(({ type }) => type === 'tableCaption');
  const grids = table.content.filter(({ type }) => type === 'tableGrid');
  return [
    ...captions.flatMap((caption) => textBlock(caption, styleOf('tableCaption'))),
    ...grids.flatMap(({ content }) => {
      const rows = content.filter(isSeenWithin).map(rowOf);
      const columnCount = Math.max(0, ...rows.map(({ cells }) => cells.length));
      return rows.length === 0 ? [] : [{ kind: 'table' as const, columnCount, rows }];
    }),
  ];
}

function rowOf(row: MergedNode, index: number): WordRow {
  const isHead = index === 0 && row.content.every(({ type }) => type === 'tableHeader');
  const cells = row.content.map(({ type, content }) =>
    content.flatMap((text) => textBlock(text, styleOf(type === 'tableHeader' ? 'tableHeader' : 'tableCell'), true)),
  );
  return { isHead, proposal: row.proposal, cells };
}

function linkCardBlocks(card: MergedNode): readonly WordParagraph[] {
  const [title, note] = ['linkCardTitle', 'linkCardNote'].map((type) =>
    card.content.filter((child) => child.type === type).flatMap(({ texts }) => texts),
  );
  const href = String(card.attrs['href']);
  const site = siteNameOf(href);
  const hasTitle = title !== undefined && isSeen(title);
  // The site is named, so that a reader knows where the link leads.
  const name = [ownRun(site, null, card.proposal)];
  return [
    ...(hasTitle ? [paragraph(styleOf('linkCard'), linked(runsOf(title), href, card.before), card.proposal)] : []),
    paragraph(styleOf('linkCardSite'), hasTitle ? name : linked(name, href, card.before), card.proposal),
    ...(note !== undefined && isSeen(note) ? [paragraph(styleOf('linkCardNote'), runsOf(note), card.proposal)] : []),
  ];
}

function relatedBlocks(related: MergedNode, { words }: WordContext): readonly WordParagraph[] {
  const { href } = related.attrs;
  // Without a title there is nothing to read, without an address nowhere to go.
  if (typeof href !== 'string' || !isSeen(related.texts)) return [];
  const label = ownRun(words.related, 'RelatedLabel', related.proposal);
  const space = ownRun(' ', null, related.proposal);
  const line = [label, space, ...linked(runsOf(related.texts), href, related.before)];
  return [paragraph(styleOf('relatedArticle'), line, related.proposal)];
}

/** Words that lead to an address; where it is proposed that they lead elsewhere, they go and come. */
function linked(runs: readonly WordRun[], href: string, before: MergedNode['before']): readonly WordRun[] {
  const old = before?.attrs['href'];
  const leading = (address: string, kind?: Proposal['kind']): readonly WordRun[] =>
    runs.map((run) => {
      if (run.kind !== 'text') return run;
      if (kind === undefined || before === null) return { ...run, href: address };
      const { by, at } = before;
      return { ...run, href: address, from: kind === 'removed' ? null : run.from, proposal: { kind, by, at } };
    });
  return typeof old === 'string' && old !== href
    ? [...leading(old, 'removed'), ...leading(href, 'added')]
    : leading(href);
}
