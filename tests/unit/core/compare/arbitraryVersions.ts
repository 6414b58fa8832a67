import fc from 'fast-check';
import type { NodeJson } from '#core/compare/ComparedRow';
import type { DocumentChild, DocumentJson } from '#core/document/documentJson';
import { documentJson } from '#core/document/documentJson';
import { toPlainText } from '#core/document/isPlainText';
import { arbitraryDocument } from '../document/arbitraryDocument';

/** A document and what became of it: words changed, blocks moved, added, doubled and taken away. */
export interface Versions {
  readonly before: DocumentJson;
  readonly after: DocumentJson;
}

type Edit = 'keep' | 'cut' | 'grow' | 'format' | 'drop' | 'add' | 'double' | 'to-front' | 'to-end';

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.constantFrom<Edit>('keep', 'keep', 'keep', 'cut', 'grow', 'format', 'drop', 'add', 'double', 'to-front', 'to-end'),
  { minLength: 8, maxLength: 8 },
);

/** The same block with its text changed, wherever it stands. */
function edited(block: DocumentChild, edit: Edit): DocumentChild {
  const visit = (node: NodeJson): NodeJson => {
    if (node.text === undefined) {
      return node.content === undefined ? node : { ...node, content: node.content.map(visit) };
    }
    if (edit === 'cut')
      return { ...node, text: toPlainText(node.text.slice(0, Math.ceil(node.text.length / 2))) || 'x' };
    if (edit === 'grow') return { ...node, text: `${node.text} och mer, EU:s` };
    return edit === 'format' ? { type: node.type, text: node.text } : node;
  };
  const child = documentJson.parse({ type: 'doc', content: Array.from({ length: 6 }, () => visit(block)) }).content[0];
  return child ?? block;
}

function bodyStart(document: DocumentJson): number {
  return document.content.findIndex(({ type }) => type === 'dateline') + 1;
}

function applyEdits(before: DocumentJson, other: DocumentJson, script: readonly Edit[]): DocumentJson {
  const start = bodyStart(before);
  const spare = other.content.slice(bodyStart(other));
  const [front, middle, end]: [DocumentChild[], DocumentChild[], DocumentChild[]] = [[], [], []];
  for (const [index, block] of before.content.slice(start).entries()) {
    const edit = script[index % script.length] ?? 'keep';
    const added = spare[index % spare.length] ?? block;
    if (edit === 'to-front') front.push(block);
    else if (edit === 'to-end') end.push(block);
    else if (edit === 'add') middle.push(added, block);
    else if (edit === 'double') middle.push(block, block);
    else if (edit !== 'drop') middle.push(edited(block, edit));
  }
  const body = [...front, ...middle, ...end];
  // The header of the other version: with or without a lead photo, or with the same one.
  const header = (script[0] === 'drop' ? other : before).content.slice(
    0,
    script[0] === 'drop' ? bodyStart(other) : start,
  );
  return { type: 'doc', content: [...header, ...(body.length === 0 ? spare : body)] };
}

/** Two versions of one text, or now and then two texts that have nothing in common. */
export const arbitraryVersions: fc.Arbitrary<Versions> = fc
  .tuple(arbitraryDocument, arbitraryDocument, edits, fc.integer({ min: 0, max: 4 }))
  .map(([before, other, script, chance]) => ({
    before,
    after: chance === 0 ? other : applyEdits(before, other, script),
  }));
