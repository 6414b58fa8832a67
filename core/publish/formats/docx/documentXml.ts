import type { Proposal } from '../../../review/merged/MergedNode';
import type { WordBlock, WordLook, WordParagraph, WordRun, WordTable } from './WordBlock';
import { namespaces, wordMoment, xmlAttribute, xmlPart, xmlText } from './wordXml';

/** What the document's main part needs beside its blocks. */
export interface DocumentOptions {
  /** For what is proposed by whom nobody knows when. */
  readonly now: string;
  /** The relationship by which a link or a picture is reached: `rId7`. */
  readonly linkTo: (href: string) => string;
  readonly pictureAt: (path: string) => string;
  /** The numbers of a thread's messages among all comments, by the thread's index. */
  readonly messagesOf: (thread: number) => readonly number[];
}

/** A4, in twentieths of a point, with margins of 25 mm. */
const page =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>';
const textWidth = 9072;
/** English Metric Units: the text is 160 mm wide, and a photo leaves room for its caption. */
const widestEmu = 5_760_000;
const highestEmu = 7_200_000;
/** At 96 pixels an inch. */
const emuOfPixel = 9525;

/** The main part of a Word document: its blocks, with what is proposed as Word's tracked changes. */
export function documentXml(blocks: readonly WordBlock[], options: DocumentOptions): string {
  const writer = new BlockWriter(options);
  const body = blocks.map((block) => writer.block(block)).join('');
  return xmlPart(`w:document ${namespaces}`, `<w:body>\n${body}<w:sectPr>${page}</w:sectPr></w:body>`);
}

/** Writes blocks one after the other; what is tracked and each picture gets a number of its own. */
class BlockWriter {
  readonly #options: DocumentOptions;
  #lastId = 0;

  constructor(options: DocumentOptions) {
    this.#options = options;
  }

  block(block: WordBlock): string {
    return block.kind === 'paragraph' ? this.#paragraph(block) : this.#table(block);
  }

  #paragraph({ style, list, language, runs, end, before }: WordParagraph): string {
    const properties = [
      style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
      list === null ? '' : listProperties(list, style === 'FactBox'),
      end === null ? '' : `<w:rPr>${this.#tracked(end, '')}</w:rPr>`,
      before === null
        ? ''
        : `<w:pPrChange ${this.#who(before)}><w:pPr><w:pStyle w:val="${before.style}"/></w:pPr></w:pPrChange>`,
    ].join('');
    const content = this.#runs(runs, language);
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>\n`;
  }

  #runs(runs: readonly WordRun[], language: string | null): string {
    const parts: string[] = [];
    let open: string | null = null;
    for (const run of runs) {
      const href: string | null = run.kind === 'text' ? run.href : run.kind === 'picture' ? null : open;
      if (href !== open) {
        if (open !== null) parts.push('</w:hyperlink>');
        if (href !== null) parts.push(`<w:hyperlink r:id="${this.#options.linkTo(href)}" w:history="1">`);
        open = href;
      }
      parts.push(this.#run(run, language));
    }
    if (open !== null) parts.push('</w:hyperlink>');
    return parts.join('');
  }

  #run(run: WordRun, language: string | null): string {
    switch (run.kind) {
      case 'comment-start':
        return this.#options
          .messagesOf(run.comment)
          .map((id) => `<w:commentRangeStart w:id="${id}"/>`)
          .join('');
      case 'comment-end':
        return this.#options
          .messagesOf(run.comment)
          .map(
            (id) =>
              `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
          )
          .join('');
      case 'picture':
        return this.#tracked(run.proposal, `<w:r>${this.#drawing(run)}</w:r>`);
      default: {
        const { before, href, look, proposal, text } = run;
        const looks = lookProperties(look, href, language);
        const changed =
          before === null
            ? ''
            : `<w:rPrChange ${this.#who(before)}><w:rPr>${lookProperties(before.look, href, language)}</w:rPr></w:rPrChange>`;
        const properties = looks + changed === '' ? '' : `<w:rPr>${looks}${changed}</w:rPr>`;
        return this.#tracked(proposal, `<w:r>${properties}${textElements(text, proposal)}</w:r>`);
      }
    }
  }

  /** A picture in the line, as large as its pixels are at 96 an inch, unless the sheet is smaller (ECMA-376 section 20.4.2.8). */
  #drawing(run: Extract<WordRun, { readonly kind: 'picture' }>): string {
    const [width, height] = [run.widthPx * emuOfPixel, run.heightPx * emuOfPixel];
    const scale = Math.min(1, widestEmu / width, highestEmu / height);
    const size = `cx="${Math.max(1, Math.round(width * scale))}" cy="${Math.max(1, Math.round(height * scale))}"`;
    const id = ++this.#lastId;
    const name = `Picture ${id}`;
    const decorative = run.isDecorative
      ? '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
      : '';
    return [
      `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>`,
      `<wp:docPr id="${id}" name="${name}" descr="${xmlAttribute(run.alternativeText)}">${decorative}</wp:docPr>`,
      '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
      '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
      `<pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>`,
      `<pic:blipFill><a:blip r:embed="${this.#options.pictureAt(run.path)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
    ].join('');
  }

  #table({ columnCount, rows }: WordTable): string {
    const columnWidth = Math.floor(textWidth / columnCount);
    const borders = ['top', 'bottom', 'insideH'].map(
      (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8378"/>`,
    );
    const empty: WordParagraph = {
      kind: 'paragraph',
      style: 'TableText',
      list: null,
      language: null,
      runs: [],
      end: null,
      before: null,
    };
    const written = rows.map(({ cells, isHead, proposal }) => {
      const all = [...cells, ...Array.from({ length: columnCount - cells.length }, () => [empty])];
      const texts = all.map(
        (cell) =>
          `<w:tc><w:tcPr><w:tcW w:w="${columnWidth}" w:type="dxa"/></w:tcPr>${cell.map((each) => this.#paragraph(each)).join('')}</w:tc>`,
      );
      const properties = `<w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}${proposal === null ? '' : this.#tracked(proposal, '')}`;
      return `<w:tr><w:trPr>${properties}</w:trPr>${texts.join('')}</w:tr>\n`;
    });
    return [
      `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${borders.join('')}</w:tblBorders>`,
      '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>',
      `<w:tblGrid>${`<w:gridCol w:w="${columnWidth}"/>`.repeat(columnCount)}</w:tblGrid>\n`,
      ...written,
      // Two tables with nothing between them would be one, and a document does not end with one.
      '</w:tbl>\n<w:p/>\n',
    ].join('');
  }

  /** What stands within, as something that comes or goes; empty content marks what it stands in. */
  #tracked(proposal: Proposal | null, content: string): string {
    if (proposal === null) return content;
    const name = proposal.kind === 'added' ? 'w:ins' : 'w:del';
    const start = `<${name} ${this.#who(proposal)}`;
    return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
  }

  #who({ by, at }: { readonly by: string; readonly at: string }): string {
    return `w:id="${++this.#lastId}" w:author="${xmlAttribute(by)}" w:date="${wordMoment(at, this.#options.now)}"`;
  }
}

/** Within a box all paragraphs are moved in as far as its border, or each would have a box of its own. */
function listProperties({ isFirst, level, number }: NonNullable<WordParagraph['list']>, isBoxed: boolean): string {
  const indent = isBoxed
    ? `<w:ind w:left="284" w:right="284" w:firstLine="${360 * level}"/>`
    : `<w:ind w:left="${indentOf(level)}"${isFirst ? ' w:hanging="360"' : ''}/>`;
  return isFirst ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>${indent}` : indent;
}

/** How far a level of a list is moved in, in twentieths of a point. */
export function indentOf(level: number): number {
  return 500 + 360 * level;
}

/** In the order that CT_RPr asks for (ECMA-376 section 17.3.2.28). */
function lookProperties({ isBold, isItalic, style }: WordLook, href: string | null, language: string | null): string {
  const styled = href === null ? style : 'Hyperlink';
  return [
    styled === null ? '' : `<w:rStyle w:val="${styled}"/>`,
    isBold ? '<w:b/>' : '',
    isItalic ? '<w:i/>' : '',
    language === null ? '' : `<w:lang w:val="${xmlAttribute(language)}"/>`,
  ].join('');
}

function textElements(text: string, proposal: Proposal | null): string {
  const name = proposal?.kind === 'removed' ? 'w:delText' : 'w:t';
  return text
    .split(/(\n)/u)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? '<w:br/>' : `<${name} xml:space="preserve">${xmlText(part)}</${name}>`))
    .join('');
}
