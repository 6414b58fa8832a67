import type { Mark, Node } from '@tiptap/pm/model';

/** A character with its marks, the start of a node with its attributes, or the end of one: what a position stands for. */
export type Token = string;

/** The end of any node: which one ends is told by what has begun. Steps move ends from one node to another as well. */
const end = '</>';

const marksKnown = new WeakMap<readonly Mark[], string>();
const startsKnown = new WeakMap<Node['attrs'], string>();

/** The tokens between two positions of a document: as many as the positions are apart. */
export function tokensOf(document: Node, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  if (from < to) collect(document, from, to, tokens);
  return tokens;
}

/** `from` and `to` are counted from the start of the parent's content. */
function collect(parent: Node, from: number, to: number, tokens: Token[]): void {
  let start = 0;
  for (let index = 0; index < parent.childCount && start < to; index++) {
    const child = parent.child(index);
    const childEnd = start + child.nodeSize;
    if (childEnd > from) {
      if (child.isText) {
        const marks = marksOf(child.marks);
        const text = child.text ?? '';
        const last = Math.min(text.length, to - start);
        for (let at = Math.max(0, from - start); at < last; at++) tokens.push(`${characterAt(text, at)}${marks}`);
      } else {
        if (from <= start) tokens.push(startOf(child));
        if (!child.isLeaf) {
          collect(child, Math.max(0, from - start - 1), Math.min(child.content.size, to - start - 1), tokens);
          if (to >= childEnd) tokens.push(end);
        }
      }
    }
    start = childEnd;
  }
}

/**
 * What stands at a place of a text. Half of a character that takes two places is told with the whole of it: halves of two
 * characters may be the same, and nobody changes one without the other.
 */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return `${text.slice(at, at + 2)}<`;
  return code >= 0xdc00 && code < 0xe000 ? `${text.slice(Math.max(0, at - 1), at + 1)}>` : text.charAt(at);
}

function startOf(node: Node): string {
  const known = startsKnown.get(node.attrs);
  const attributes = known ?? JSON.stringify(node.attrs);
  if (known === undefined) startsKnown.set(node.attrs, attributes);
  return `<${node.type.name}${attributes}${marksOf(node.marks)}>`;
}

function marksOf(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const known = marksKnown.get(marks);
  if (known !== undefined) return known;
  const key = JSON.stringify(marks.map(({ type, attrs }) => [type.name, attrs]));
  marksKnown.set(marks, key);
  return key;
}
