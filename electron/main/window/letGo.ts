import type { Result } from '#core/base/Result';
import type { DiskFailure } from '#core/library/failures';

/** What the user can do about an article that could not be saved as the window closes. */
export type AfterFailure = 'try-again' | 'keep-open' | 'save-copy' | 'close-anyway';

/** What closing a window needs. */
export interface ClosingParts {
  /** Has the window send what was typed. Resolves when it has, when it is gone, or when it does not answer. */
  readonly askWindow: () => Promise<void>;
  /** Puts the article away, all of it on disk. */
  readonly putAway: () => Promise<Result<null, DiskFailure>>;
  readonly askUser: (failure: DiskFailure) => Promise<AfterFailure>;
  /** Saves the article elsewhere. False when it was not, for whatever reason. */
  readonly saveCopy: () => Promise<boolean>;
}

/** Whether a window may close: when all is on disk, or by the user's own decision to close all the same. */
export async function letGo({ askWindow, putAway, askUser, saveCopy }: ClosingParts): Promise<boolean> {
  await askWindow();
  for (;;) {
    const closed = await putAway();
    if (closed.ok) return true;
    const choice = await askUser(closed.error);
    if (choice === 'keep-open') return false;
    if (choice === 'close-anyway') return true;
    if (choice === 'save-copy' && (await saveCopy())) return true;
  }
}
