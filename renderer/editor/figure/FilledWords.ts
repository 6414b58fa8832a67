import type { TakenPicture } from '#core/library/failures';
import type { FilledPart } from './figureView';

const parts: readonly FilledPart[] = ['caption', 'credit', 'alternativeText'];

/** Which words of photos came from their files in this run, and have not been looked through yet. */
export class FilledWords {
  readonly #parts = new Map<string, readonly FilledPart[]>();

  /** A picture was taken in, with what its file says. */
  note({ image, description }: TakenPicture): void {
    const filled = parts.filter((part) => description[part] !== '');
    if (filled.length > 0) this.#parts.set(image, filled);
  }

  /** What was filled in for that picture. */
  of(image: string): readonly FilledPart[] {
    return this.#parts.get(image) ?? [];
  }

  /** They were looked through. */
  noteSeen(image: string): void {
    this.#parts.delete(image);
  }
}
