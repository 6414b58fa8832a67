import type { Node } from '@tiptap/pm/model';

/** The addresses that links and cards between two positions lead to, each once, in the order of the text. */
export function addressesIn(document: Node, from: number, to: number): readonly string[] {
  const addresses = new Set<string>();
  document.nodesBetween(from, to, (node) => {
    const values: readonly unknown[] = [node, ...node.marks].map(({ attrs }) => attrs['href']);
    for (const address of values) if (typeof address === 'string' && address !== '') addresses.add(address);
  });
  return [...addresses];
}
