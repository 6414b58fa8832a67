import type { Document } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

/**
 * XML as a tree.
 * @throws {Error} where it is none.
 */
export function parsedXml(text: string): Document {
  return new DOMParser({ onError: throwUnlessWarning }).parseFromString(text, 'text/xml');
}

function throwUnlessWarning(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}
