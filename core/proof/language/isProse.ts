import type { BlockContent } from '../proofBlocks';

const proseTypes: ReadonlySet<string> = new Set(['standfirst', 'paragraph', 'dialogueLine', 'quotation', 'question']);

/** Whether a block is running text, in whole sentences: no headline, list of names, cell of a table. */
export function isProse({ type, ancestors }: BlockContent): boolean {
  return proseTypes.has(type) && !ancestors.some((ancestor) => ancestor.type === 'table');
}
