import type { Problem } from '../../base/Problem';
import type { VersionKind } from '../versions/VersionInfo';

/** What can be put in the place of an article's file that can't be read. */
export interface RecoveryCandidate {
  /** By which it is asked for. */
  readonly id: string;
  /** Why it was kept; `beside`: another program's text, or what a writer had saved last, beside the article's file. */
  readonly kind: VersionKind | 'beside';
  /** As the user named it; null without a name. */
  readonly name: string | null;
  /** RFC 3339. */
  readonly savedAt: string;
  readonly headline: string;
  readonly wordCount: number;
}

/** What is wrong with an article's file, and what can be done. */
export interface RecoveryPlan {
  readonly folderName: string;
  readonly filePath: string;
  readonly problems: readonly Problem[];
  /**
   * `restore`: one of the candidates can be put in its place. `update`: it is whole, but of a newer Spalt. `access`: the
   * system does not let it be read, so that nobody knows whether it is whole. Only `restore` has candidates.
   */
  readonly way: 'restore' | 'update' | 'access';
  /** The newest first. */
  readonly candidates: readonly RecoveryCandidate[];
}

/** What is to be done about a file with these problems. */
export function wayOutOf(problems: readonly Problem[]): RecoveryPlan['way'] {
  if (problems.some(({ place, code }) => code === 'newer-version' && place === 'version')) return 'update';
  return problems.some(({ code }) => code === 'not-readable') ? 'access' : 'restore';
}
