import { z } from 'zod';
import type { Problem } from '../../base/Problem';
import { problemsOfZod } from '../../base/problemsOfZod';
import type { Result } from '../../base/Result';
import { failure, success } from '../../base/Result';
import { documentJson } from '../../document/documentJson';
import { isUuid } from '../../document/isUuid';
import { readDocument } from '../../document/readDocument';
import { maximumShelfNameLength } from './maximumShelfNameLength';

/** The folder of a library that holds its templates and snippets, a file each. */
export const shelfFolderName = 'shelf';

/** The parts of an item that people choose. */
export const shelfItemParts = {
  /** A template is a whole article to begin with; of a snippet only the body counts. */
  kind: z.enum(['template', 'snippet']),
  name: z.string().trim().min(1).max(maximumShelfNameLength),
  language: z.enum(['sv', 'en']),
  document: documentJson,
} as const;

const shelfItem = z.strictObject({
  format: z.literal('spalt-shelf-item'),
  version: z.literal(1),
  id: z.string().refine(isUuid),
  ...shelfItemParts,
});

/** A template or a snippet of a library. */
export interface ShelfItem extends z.infer<typeof shelfItem> {}

/** The text of an item's file. */
export function writeShelfItem(item: ShelfItem): string {
  return `${JSON.stringify(item, null, 1)}\n`;
}

/** Reads an item's file; fails with every problem and its place. */
export function readShelfItem(text: string): Result<ShelfItem, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure([{ place: '', code: 'not-json', facts: {} }]);
  }
  const parsed = shelfItem.safeParse(value, { reportInput: true });
  if (!parsed.success) return failure(problemsOfZod(parsed.error));
  const document = readDocument(parsed.data.document);
  return document.ok ? success(parsed.data) : document;
}
