import path from 'node:path';
import { isNewsFile } from './isNewsFile';
import { isBundlePath } from '../bundle/BundleOffers';

/** The endings of the files of other programs that become articles, without the dot. */
export const documentEndings = ['docx', 'html', 'htm', 'md', 'markdown', 'txt', 'json'] as const;

/** Whether a file is an article of a library: by its name, and for JSON by whether it says that it is something else. */
export function isArticlePath(filePath: string): boolean {
  return path.extname(filePath).toLowerCase() === '.json' && !isNewsFile(filePath);
}

/** Whether a file is one of another program: what it is, and whether it can be read, its bytes say. */
export function isDocumentPath(filePath: string): boolean {
  return !isArticlePath(filePath) && !isBundlePath(filePath);
}

/** Files of other programs that were given to Spalt and wait to become articles, in the order in which they came. */
export class DocumentOffers {
  readonly #onChanged: () => void;
  readonly #filePaths: string[] = [];

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  get count(): number {
    return this.#filePaths.length;
  }

  add(filePaths: readonly string[]): void {
    this.#filePaths.push(...filePaths);
    if (filePaths.length > 0) this.#onChanged();
  }

  /** The one that has waited longest; it waits no more. */
  take(): string | undefined {
    return this.#filePaths.shift();
  }
}
