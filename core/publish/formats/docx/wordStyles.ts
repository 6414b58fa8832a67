/** A style of a paragraph: its name as Word shows it, and its properties as WordprocessingML has them. */
interface WordStyle {
  readonly name: string;
  /** The style of the paragraph that Enter makes below it. */
  readonly next?: string;
  readonly paragraph?: string;
  readonly text?: string;
}

const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const spacing = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const box = (sides: readonly string[], colour: string): string =>
  `<w:pBdr>${sides.map((side) => `<w:${side} w:val="single" w:sz="6" w:space="8" w:color="${colour}"/>`).join('')}</w:pBdr>`;
const allSides = ['top', 'left', 'bottom', 'right'];
const factBox = (before: number, after: number): string =>
  `${box(allSides, '8A8378')}<w:shd w:val="clear" w:color="auto" w:fill="F4F0E7"/>${spacing(before, after)}<w:ind w:left="284" w:right="284"/>`;

/**
 * The styles of paragraphs by their identity, in the order in which Word's list has them. Those whose names Word knows
 * are its own, so that what else Word and others do by style works: headings, contents, captions.
 */
export const wordStyles = {
  Normal: { name: 'Normal', paragraph: '<w:spacing w:after="120" w:line="288" w:lineRule="auto"/>' },
  Kicker: {
    name: 'Kicker',
    next: 'Title',
    paragraph: `<w:keepNext/>${spacing(0, 60)}`,
    text: `${sans}<w:b/><w:caps/><w:color w:val="93261A"/><w:spacing w:val="20"/><w:sz w:val="19"/>`,
  },
  Title: {
    name: 'Title',
    next: 'Subtitle',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(0, 160)}<w:outlineLvl w:val="0"/>`,
    text: '<w:b/><w:sz w:val="52"/>',
  },
  Subtitle: { name: 'Subtitle', next: 'Normal', paragraph: spacing(0, 200), text: '<w:sz w:val="28"/>' },
  Byline: { name: 'Byline', next: 'Normal', paragraph: spacing(0, 240), text: `${sans}<w:sz w:val="19"/>` },
  Dateline: { name: 'Dateline', next: 'Normal', text: '<w:b/><w:caps/>' },
  Heading2: {
    name: 'heading 2',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(280, 80)}<w:outlineLvl w:val="1"/>`,
    text: '<w:b/><w:sz w:val="28"/>',
  },
  Dialogue: { name: 'Dialogue' },
  Question: { name: 'Question', next: 'Normal', paragraph: `<w:keepNext/>${spacing(200, 60)}`, text: '<w:b/>' },
  Quote: { name: 'Quote', paragraph: '<w:ind w:left="567" w:right="567"/>' },
  PullQuote: {
    name: 'Pull Quote',
    next: 'PullQuoteSource',
    paragraph: `<w:keepLines/>${box(['left'], '93261A')}${spacing(240, 60)}<w:ind w:left="567" w:right="567"/>`,
    text: '<w:i/><w:sz w:val="32"/>',
  },
  PullQuoteSource: {
    name: 'Pull Quote Source',
    next: 'Normal',
    paragraph: `${box(['left'], '93261A')}${spacing(0, 240)}<w:ind w:left="567" w:right="567"/>`,
    text: `${sans}<w:sz w:val="19"/>`,
  },
  FactBoxTitle: {
    name: 'Fact Box Title',
    next: 'FactBox',
    paragraph: `<w:keepNext/>${factBox(240, 60)}`,
    text: `${sans}<w:b/><w:sz w:val="24"/>`,
  },
  FactBox: { name: 'Fact Box', paragraph: factBox(0, 60), text: `${sans}<w:sz w:val="20"/>` },
  FactBoxSource: {
    name: 'Fact Box Source',
    next: 'Normal',
    paragraph: factBox(60, 240),
    text: `${sans}<w:i/><w:sz w:val="18"/>`,
  },
  ListParagraph: { name: 'List Paragraph', paragraph: spacing(0, 80) },
  Picture: { name: 'Picture', next: 'Caption', paragraph: `<w:keepNext/>${spacing(200, 60)}` },
  Caption: { name: 'caption', next: 'Normal', paragraph: spacing(0, 240), text: `${sans}<w:sz w:val="19"/>` },
  TableCaption: {
    name: 'Table Caption',
    next: 'Normal',
    paragraph: `<w:keepNext/>${spacing(200, 80)}`,
    text: `${sans}<w:b/><w:sz w:val="20"/>`,
  },
  TableText: { name: 'Table Text', paragraph: spacing(40, 40), text: `${sans}<w:sz w:val="19"/>` },
  TableHeading: {
    name: 'Table Heading',
    paragraph: `<w:keepNext/>${spacing(40, 40)}`,
    text: `${sans}<w:b/><w:sz w:val="19"/>`,
  },
  LinkCard: { name: 'Link Card', next: 'Normal', paragraph: `${box(['left'], '8A8378')}${spacing(160, 60)}` },
  LinkCardSite: {
    name: 'Link Card Site',
    next: 'Normal',
    paragraph: `${box(['left'], '8A8378')}${spacing(0, 60)}`,
    text: `${sans}<w:color w:val="5D564C"/><w:sz w:val="18"/>`,
  },
  LinkCardNote: { name: 'Link Card Note', next: 'Normal', paragraph: `${box(['left'], '8A8378')}${spacing(0, 160)}` },
  RelatedArticle: { name: 'Related Article', next: 'Normal', paragraph: spacing(120, 120) },
  SourceLine: { name: 'Source Line', next: 'Normal', text: '<w:i/><w:sz w:val="20"/>' },
  Rule: {
    name: 'Rule',
    next: 'Normal',
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8A8378"/></w:pBdr><w:spacing w:before="120" w:after="240"/>',
  },
  CorrectionsTitle: {
    name: 'Corrections Title',
    next: 'Corrections',
    paragraph: `<w:keepNext/>${spacing(360, 60)}`,
    text: `${sans}<w:b/><w:sz w:val="22"/>`,
  },
  Corrections: { name: 'Corrections', text: `${sans}<w:sz w:val="19"/>` },
} as const satisfies Readonly<Record<string, WordStyle>>;

/** The styles of words within a paragraph. */
const textStyles: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  DatelineText: { name: 'Dateline Text', text: '<w:b/><w:caps/>' },
  Credit: { name: 'Credit', text: '<w:color w:val="5D564C"/>' },
  CreditLabel: { name: 'Credit Label', text: '<w:color w:val="5D564C"/>' },
  RelatedLabel: { name: 'Related Label', text: '<w:b/>' },
  Hyperlink: { name: 'Hyperlink', text: '<w:color w:val="0B5394"/><w:u w:val="single"/>' },
  CommentReference: { name: 'annotation reference', text: '<w:sz w:val="16"/>' },
};

/** Which style each block of text has. */
const stylesOfBlocks: Readonly<Record<string, keyof typeof wordStyles>> = {
  kicker: 'Kicker',
  headline: 'Title',
  standfirst: 'Subtitle',
  byline: 'Byline',
  dateline: 'Dateline',
  paragraph: 'Normal',
  subhead: 'Heading2',
  dialogueLine: 'Dialogue',
  question: 'Question',
  sourceLine: 'SourceLine',
  blockquote: 'Quote',
  quotation: 'PullQuote',
  attribution: 'PullQuoteSource',
  factBoxTitle: 'FactBoxTitle',
  factBox: 'FactBox',
  factBoxSource: 'FactBoxSource',
  figure: 'Picture',
  caption: 'Caption',
  tableCaption: 'TableCaption',
  tableHeader: 'TableHeading',
  tableCell: 'TableText',
  linkCard: 'LinkCard',
  linkCardSite: 'LinkCardSite',
  linkCardNote: 'LinkCardNote',
  relatedArticle: 'RelatedArticle',
  horizontalRule: 'Rule',
};

/** The blocks that are one paragraph, and become another by its style alone. */
const restyled: ReadonlySet<string> = new Set(['paragraph', 'subhead', 'dialogueLine', 'question', 'sourceLine']);

/** The style of a block of an article. */
export function styleOf(blockType: string): keyof typeof wordStyles {
  return stylesOfBlocks[blockType] ?? 'Normal';
}

/** Whether a block is one paragraph whose style alone tells what it is. */
export function isTextStyle(blockType: string): boolean {
  return restyled.has(blockType);
}

/** The part of the document that tells how everything looks. `language`: that of the article (BCP 47). */
export function stylesXml(language: string): string {
  const styles: readonly (readonly [string, WordStyle])[] = Object.entries(wordStyles);
  const paragraphs = styles.map(([id, { name, next, paragraph = '', text = '' }]) =>
    [
      `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
      id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>',
      next === undefined ? '' : `<w:next w:val="${next}"/>`,
      '<w:qFormat/>',
      paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
      text === '' ? '' : `<w:rPr>${text}</w:rPr>`,
      '</w:style>\n',
    ].join(''),
  );
  const words = Object.entries(textStyles).map(
    ([id, { name, text }]) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${text}</w:rPr></w:style>\n`,
  );
  const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>';
  return [
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `${serif}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n',
    ...paragraphs,
    ...words,
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\n',
  ].join('');
}
