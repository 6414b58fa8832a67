import path from 'node:path';
import type { BundleOffer } from '#core/contract/requests/bundleRequests';

/** Whether a file is a bundle by its name. */
export function isBundlePath(filePath: string): boolean {
  return path.extname(filePath).toLowerCase() === '.spalt';
}

/** Bundles that were given to Spalt and wait for the user to say what becomes of them. */
export class BundleOffers {
  readonly #onChanged: () => void;
  readonly #filePaths = new Map<number, string>();
  #count = 0;

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  /** Offers bundles; one that waits already is not offered twice. */
  add(filePaths: readonly string[]): void {
    const waiting = new Set(this.#filePaths.values());
    for (const filePath of filePaths.filter((given) => !waiting.has(given))) {
      this.#count += 1;
      this.#filePaths.set(this.#count, filePath);
    }
    if (filePaths.length > 0) this.#onChanged();
  }

  list(): readonly BundleOffer[] {
    return [...this.#filePaths].map(([ticket, filePath]) => ({ ticket, fileName: path.basename(filePath) }));
  }

  filePathOf(ticket: number): string | undefined {
    return this.#filePaths.get(ticket);
  }

  remove(ticket: number): void {
    if (this.#filePaths.delete(ticket)) this.#onChanged();
  }
}
