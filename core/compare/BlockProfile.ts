import type { NodeJson } from './ComparedRow';
import { keyOf } from './keyOf';

const kinds: Readonly<Record<string, string>> = {
  paragraph: 'text',
  subhead: 'text',
  dialogueLine: 'text',
  sourceLine: 'text',
  question: 'text',
  editorNote: 'text',
  tableHeader: 'cell',
  tableCell: 'cell',
  bulletList: 'list',
  orderedList: 'list',
};

const singleTypes: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'caption',
  'credit',
  'alternativeText',
  'quotation',
  'attribution',
  'factBoxTitle',
  'tableCaption',
  'tableGrid',
  'linkCardTitle',
  'linkCardNote',
]);

/** What the search for a block's counterpart looks at. */
export class BlockProfile {
  /** See {@link keyOf}. */
  readonly key: string;
  /** Blocks of different kinds are never each other's counterpart. */
  readonly kind: string;
  /** True for fields and captions: their parent has exactly one, so the two are always each other's counterpart. */
  readonly isOneOfItsKind: boolean;
  /** The file of a figure; null for other blocks. */
  readonly image: string | null;
  readonly #block: NodeJson;
  readonly #numbers: Map<string, number>;
  #words: readonly number[] | undefined;
  #sortedWords: readonly number[] | undefined;

  /** `numbers` holds the number of each word; all profiles of one comparison share it and add to it. */
  constructor(block: NodeJson, numbers: Map<string, number>) {
    const image = block.attrs?.['image'];
    this.key = keyOf(block);
    this.kind = kinds[block.type] ?? block.type;
    this.isOneOfItsKind = singleTypes.has(block.type);
    this.image = typeof image === 'string' ? image : null;
    this.#block = block;
    this.#numbers = numbers;
  }

  /** Its words in reading order, as numbers. Most blocks are never asked: they have an equal on the other side. */
  get words(): readonly number[] {
    this.#words ??= wordsOf(this.#block).map((word) => {
      const number = this.#numbers.get(word) ?? this.#numbers.size;
      this.#numbers.set(word, number);
      return number;
    });
    return this.#words;
  }

  /** The same numbers in rising order. */
  get sortedWords(): readonly number[] {
    this.#sortedWords ??= this.words.toSorted((one, other) => one - other);
    return this.#sortedWords;
  }
}

function wordsOf(block: NodeJson): readonly string[] {
  const texts: string[] = [];
  const visit = ({ type, text, content }: NodeJson): void => {
    if (text !== undefined) texts.push(text);
    else {
      // Text within one block may be cut in mid-word by a change of marks; blocks and breaks part words.
      if (type === 'hardBreak' || texts.length > 0) texts.push(' ');
      content?.forEach(visit);
    }
  };
  visit(block);
  return (
    texts
      .join('')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
