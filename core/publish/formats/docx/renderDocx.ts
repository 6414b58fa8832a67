import type { ArticleFile } from '../../../article/articleFile';
import { mergedText } from '../../../review/merged/mergedText';
import { textOfField } from '../../../text/textOf';
import { authorsOf } from '../../authorsOf';
import { descriptionOf } from '../../descriptionOf';
import { publishedWords } from '../../publishedWords';
import { correctionLine, latestCorrections } from '../correctionLine';
import type { FormatRender } from '../FormatRender';
import { commentParts } from './commentParts';
import { documentXml } from './documentXml';
import { numberingXml } from './numberingXml';
import { placeComments } from './placeComments';
import type { WordBlock, WordParagraph } from './WordBlock';
import type { WordContext } from './wordBlocks';
import { wordBlocks } from './wordBlocks';
import type { WordPlan } from './WordPlan';
import { ownRun } from './wordRuns';
import { stylesXml } from './wordStyles';
import { namespaces, wordMoment, xmlAttribute, xmlPart, xmlText } from './wordXml';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The article as a plan of a Word document (ECMA-376, Office Open XML), as JSON: the workshop packs its parts. */
export const renderDocx: FormatRender = (article, { offerOf }) => {
  const plan: WordPlan = { parts: partsOf(article, offerOf), pictureFolder: 'word/' };
  return JSON.stringify(plan);
};

function partsOf(article: ArticleFile, offerOf: WordContext['offerOf']): WordPlan['parts'] {
  const { document, language, metadata, review } = article;
  const { modifiedAt } = metadata;
  const context: WordContext = { words: publishedWords(language), offerOf, lists: [] };
  const body = [...wordBlocks(mergedText(document, review, modifiedAt), context), ...correctionsOf(article)];
  const { blocks, comments } = placeComments(body, review.comments);
  const { commentsXml, extendedXml, messagesOf } = commentParts(comments, modifiedAt);
  const relations = [
    relation('rId1', `${office}/styles`, 'styles.xml'),
    relation('rId2', `${office}/numbering`, 'numbering.xml'),
    relation('rId3', `${office}/settings`, 'settings.xml'),
    relation('rId4', `${office}/comments`, 'comments.xml'),
    relation('rId5', 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'),
  ];
  const known = new Map<string, string>();
  const reach = (kind: 'hyperlink' | 'image', target: string): string => {
    const found = known.get(`${kind} ${target}`) ?? `rId${relations.length + 1}`;
    if (!known.has(`${kind} ${target}`))
      relations.push(relation(found, `${office}/${kind}`, target, kind === 'hyperlink'));
    known.set(`${kind} ${target}`, found);
    return found;
  };
  const main = documentXml(blocks, {
    now: modifiedAt,
    linkTo: (href) => reach('hyperlink', href),
    pictureAt: (path) => reach('image', path),
    messagesOf,
  });
  return [
    { path: '[Content_Types].xml', text: contentTypes() },
    {
      path: '_rels/.rels',
      text: relationships([
        relation('rId1', `${office}/officeDocument`, 'word/document.xml'),
        relation('rId2', `${package_}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    },
    { path: 'word/document.xml', text: main },
    { path: 'word/_rels/document.xml.rels', text: relationships(relations) },
    { path: 'word/styles.xml', text: xmlPart(`w:styles ${namespaces}`, `\n${stylesXml(xmlAttribute(language))}`) },
    { path: 'word/numbering.xml', text: numberingXml(context.lists) },
    { path: 'word/settings.xml', text: settings(review.suggestions !== null) },
    { path: 'word/comments.xml', text: commentsXml },
    { path: 'word/commentsExtended.xml', text: extendedXml },
    { path: 'docProps/core.xml', text: coreProperties(article) },
  ];
}

/** What was wrong and has been put right, after everything else. */
function correctionsOf(article: ArticleFile): readonly WordBlock[] {
  const corrections = latestCorrections(article);
  if (corrections.length === 0) return [];
  return [
    line('CorrectionsTitle', publishedWords(article.language).corrections),
    ...corrections.map((each) => line('Corrections', correctionLine(each, article.language))),
  ];
}

function line(style: string, text: string): WordParagraph {
  return {
    kind: 'paragraph',
    style,
    list: null,
    language: null,
    runs: [ownRun(text)],
    end: null,
    before: null,
  };
}

function relation(id: string, type: string, target: string, isOutside = false): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(target)}"${isOutside ? ' TargetMode="External"' : ''}/>\n`;
}

function relationships(relations: readonly string[]): string {
  return xmlPart(`Relationships xmlns="${package_}/relationships"`, `\n${relations.join('')}`);
}

function contentTypes(): string {
  const endings = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['jpg', 'image/jpeg'],
    ['png', 'image/png'],
    ['gif', 'image/gif'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>\n`);
  const parts = [
    ['word/document', `${wordType}.document.main+xml`],
    ['word/styles', `${wordType}.styles+xml`],
    ['word/numbering', `${wordType}.numbering+xml`],
    ['word/settings', `${wordType}.settings+xml`],
    ['word/comments', `${wordType}.comments+xml`],
    ['word/commentsExtended', `${wordType}.commentsExtended+xml`],
    ['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([path, type]) => `<Override PartName="/${path}.xml" ContentType="${type}"/>\n`);
  return xmlPart(`Types xmlns="${package_}/content-types"`, `\n${[...endings, ...parts].join('')}`);
}

/** While suggestions are open, Word goes on tracking what is changed. */
function settings(hasSuggestions: boolean): string {
  const compatible =
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>';
  return xmlPart(
    `w:settings ${namespaces}`,
    `${hasSuggestions ? '<w:trackRevisions/>' : ''}<w:compat>${compatible}</w:compat>`,
  );
}

/** What Word and file managers show of a document (ECMA-376 part 2, section 11). */
function coreProperties(article: ArticleFile): string {
  const { document, language, metadata } = article;
  const { createdAt, modifiedAt, tags } = metadata;
  const authors = authorsOf(article).map(({ name }) => name);
  const headline = textOfField(document, 'headline');
  const moment = (name: string, at: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${wordMoment(at, modifiedAt)}</dcterms:${name}>\n`;
  return xmlPart(
    [
      `cp:coreProperties xmlns:cp="${package_}/metadata/core-properties"`,
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    ].join(' '),
    [
      '\n',
      element('dc:title', headline === '' ? publishedWords(language).untitled : headline),
      element('dc:creator', authors.join(', ')),
      element('dc:description', descriptionOf(article) ?? ''),
      element('cp:keywords', tags.join(', ')),
      element('dc:language', language),
      moment('created', createdAt),
      moment('modified', modifiedAt),
    ].join(''),
  );
}

function element(name: string, text: string): string {
  return text === '' ? '' : `<${name}>${xmlText(text)}</${name}>\n`;
}
