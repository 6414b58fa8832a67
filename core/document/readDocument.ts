import type { Mark, Node } from '@tiptap/pm/model';
import type { Problem } from '../base/Problem';
import { placeOf, problemsOfZod } from '../base/problemsOfZod';
import type { Result } from '../base/Result';
import { failure, success } from '../base/Result';
import { articleSchema } from './articleSchema';
import type { DocumentJson } from './documentJson';
import { documentJson } from './documentJson';

/** Deeper nesting than any article has: lists in lists in fact boxes. Guards what walks the tree by recursion. */
const maximumDepth = 64;

/**
 * Turns data from outside into a document that holds the schema: every attribute and character checked, every block
 * in a place where it may stand. Fails with all problems found, each with its place (`document.content[5].text`).
 */
export function readDocument(value: unknown, root = 'document'): Result<Node, readonly Problem[]> {
  const read = readDocumentJson(value, root);
  return read.ok ? success(read.value.node) : read;
}

/** A document that holds the schema, as plain data and as the editor has it. */
export interface ReadDocument {
  readonly json: DocumentJson;
  readonly node: Node;
}

/** As {@link readDocument}, for whoever wants the data too. */
export function readDocumentJson(value: unknown, root = 'document'): Result<ReadDocument, readonly Problem[]> {
  const tooDeep = placeTooDeep(value, root, 0);
  if (tooDeep !== undefined) return failure([{ place: tooDeep, code: 'too-deep', facts: { maximum: maximumDepth } }]);
  const parsed = documentJson.safeParse(value, { reportInput: true });
  if (!parsed.success) return failure(problemsOfZod(parsed.error, root));
  const node = articleSchema.nodeFromJSON(parsed.data);
  const misplaced = problemsOfOrder(node, root);
  return misplaced.length > 0 ? failure(misplaced) : success({ json: parsed.data, node });
}

/** Where a value is nested deeper than any article. `depth`: how deep the value itself is. */
export function placeTooDeep(value: unknown, place: string, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > maximumDepth * 2) return place;
  for (const [key, child] of Object.entries(value)) {
    const found = placeTooDeep(child, placeOf([Array.isArray(value) ? Number(key) : key], place), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What within a node may not stand where it stands, however deep. */
export function problemsOfOrder(node: Node, place: string): readonly Problem[] {
  const problems: Problem[] = [];
  let match = node.type.contentMatch;
  for (let index = 0; index < node.childCount; index++) {
    const child = node.child(index);
    const childPlace = placeOf(['content', index], place);
    const next = match.matchType(child.type);
    if (next === null) {
      const expected = typesThatFit(match).join(' | ');
      return [{ place: childPlace, code: 'wrong-order', facts: { found: child.type.name, expected } }];
    }
    match = next;
    const misfit = child.marks.find((mark) => !node.type.allowsMarkType(mark.type) || !isOnce(mark, child.marks));
    if (misfit !== undefined) {
      problems.push({ place: placeOf(['marks'], childPlace), code: 'wrong-mark', facts: { found: misfit.type.name } });
    }
    problems.push(...problemsOfOrder(child, childPlace));
  }
  if (!match.validEnd) {
    const expected = typesThatFit(match).join(' | ');
    problems.push({ place: placeOf(['content'], place), code: 'wrong-order', facts: { found: 'end', expected } });
  }
  return problems;
}

function isOnce(mark: Mark, marks: readonly Mark[]): boolean {
  return marks.filter(({ type }) => type === mark.type).length === 1;
}

function typesThatFit(match: Node['type']['contentMatch']): readonly string[] {
  return Object.values(articleSchema.nodes)
    .filter((type) => match.matchType(type) !== null)
    .map((type) => type.name);
}
