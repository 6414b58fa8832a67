import type { ArticleFile } from '../../../article/articleFile';
import { placeOf } from '../../../base/problemsOfZod';
import type { DocumentChild, FigureJson } from '../../../document/documentJson';
import { siteNameOf } from '../../../text/siteNameOf';
import type { TextNode } from '../../../text/textOf';
import { textOf } from '../../../text/textOf';
import { encodedAddress } from '../../encodedAddress';
import { formatMoment } from '../../formatMoment';
import { publishedWords } from '../../publishedWords';
import { isVisible } from '../../tidyInline';
import { wordsIn } from './wordsIn';

/** A word that readers are to meet. */
export interface ExpectedWord {
  readonly word: string;
  /** Of its block in the article; null for what is no part of the text. */
  readonly place: string | null;
  /** Whether it has to be there; else it may be: what a format says of its own accord. */
  readonly isRequired: boolean;
}

/** What a format promises. */
export interface WordPromise {
  /** The first block that is told as text, by its index; those before it are elsewhere. */
  readonly firstBlock: number;
  /** Whether the alternative texts of photos are in it. */
  readonly hasAlternatives: boolean;
  /** Whether a card's address can be read. */
  readonly hasCardAddresses: boolean;
}

/** The words of an article as they are promised to be in a file, in their order. Notes to the editor are in none. */
export function expectedWords(
  article: Pick<ArticleFile, 'document' | 'language' | 'metadata'>,
  promise: WordPromise,
): readonly ExpectedWord[] {
  const gathering = new Gathering(article.language, promise);
  for (const [index, block] of article.document.content.entries()) {
    if (index >= promise.firstBlock) gathering.block(block, placeOf(['document', 'content', index]));
  }
  gathering.corrections(article.metadata.corrections);
  return gathering.words;
}

/** Takes the words of blocks one after the other. */
class Gathering {
  readonly words: ExpectedWord[] = [];
  readonly #language: string;
  readonly #promise: WordPromise;

  constructor(language: string, promise: WordPromise) {
    this.#language = language;
    this.#promise = promise;
  }

  block(block: DocumentChild, place: string): void {
    switch (block.type) {
      case 'editorNote':
        return;
      case 'figure':
        this.#figure(block, place);
        return;
      case 'gallery':
        for (const [index, figure] of block.content.entries()) this.#figure(figure, placeOf(['content', index], place));
        return;
      case 'linkCard': {
        const [title, note] = block.content;
        const { href } = block.attrs;
        this.#add(textOf(title), place);
        this.#add(siteNameOf(href), place, false);
        this.#add(encodedAddress(href), place, this.#promise.hasCardAddresses);
        this.#add(textOf(note), place);
        return;
      }
      case 'relatedArticle':
        // Without an address nobody could go there.
        if (block.attrs.href === null) return;
        this.#add(publishedWords(this.#language).related, place, false);
        this.#add(textOf(block), place);
        return;
      default:
        this.#node(block, place);
    }
  }

  /** What was wrong and has been put right, the latest first. */
  corrections(corrections: ArticleFile['metadata']['corrections']): void {
    const inOrder = corrections.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
    if (inOrder.length > 0) this.#add(publishedWords(this.#language).corrections, null, false);
    for (const { at, text } of inOrder) {
      this.#add(formatMoment(at, this.#language).text, null, false);
      this.#add(text, null);
    }
  }

  #figure({ attrs, content: [caption, credit, alternative] }: FigureJson, place: string): void {
    if (this.#promise.hasAlternatives && !attrs.isDecorative) this.#add(textOf(alternative), place);
    this.#add(textOf(caption), place);
    this.#add(publishedWords(this.#language).photo, place, false);
    this.#add(textOf(credit), place);
  }

  #node(node: NumberedNode, place: string): void {
    const children = node.content ?? [];
    if (children.some(({ type }) => type === 'text' || type === 'hardBreak')) {
      this.#add(textOf(node), place);
      return;
    }
    const start: unknown = node.attrs === undefined ? undefined : Reflect.get(node.attrs, 'start');
    // Items that say nothing are left out, and not counted.
    let number = typeof start === 'number' ? start : null;
    for (const child of children) {
      if (number !== null && isVisible(textOf(child))) this.#add(String(number++), place, false);
      this.#node(child, place);
    }
  }

  #add(text: string, place: string | null, isRequired = true): void {
    for (const word of wordsIn(text)) this.words.push({ word, place, isRequired });
  }
}

/** A node as far as its words and the numbers of its items are concerned. */
interface NumberedNode extends TextNode {
  readonly attrs?: object | undefined;
  readonly content?: readonly NumberedNode[] | undefined;
}
