import type { Attributes, ProofBlock } from '../proofBlocks';

/** A photo of an article: its three blocks of text and the attributes of the figure. */
export interface ProofFigure {
  readonly caption: ProofBlock;
  readonly credit: ProofBlock;
  readonly alternativeText: ProofBlock;
  readonly attributes: Attributes;
}

/** The photos of an article in reading order. */
export function figuresIn(blocks: readonly ProofBlock[]): readonly ProofFigure[] {
  return blocks.flatMap((caption, at): readonly ProofFigure[] => {
    if (caption.type !== 'caption') return [];
    // The schema has them in this order, always all three.
    const credit = blocks[at + 1];
    const alternativeText = blocks[at + 2];
    if (credit === undefined || alternativeText === undefined) return [];
    return [{ caption, credit, alternativeText, attributes: caption.ancestors.at(-1)?.attributes ?? {} }];
  });
}

/** Whether the photo says nothing that the text does not. */
export function isDecorative({ attributes }: ProofFigure): boolean {
  return attributes['isDecorative'] === true;
}
