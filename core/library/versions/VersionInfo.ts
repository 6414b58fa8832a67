import type { Brand } from '../../base/Brand';

/** Names a version among those of its article: its file's name without the ending (see `versionFileName`). */
export type VersionId = Brand<string, 'VersionId'>;

/**
 * Why a version was kept. Automatic ones are thinned with age; all others stay until somebody deletes them.
 * `before-restore`: the text that an older version took the place of. `from-outside`: the text that another program or
 * machine had written, when both were kept. `rescued`: what could not be saved in the library when it was typed.
 */
export const versionKinds = ['automatic', 'named', 'before-restore', 'from-outside', 'rescued'] as const;

/** Why a version was kept. */
export type VersionKind = (typeof versionKinds)[number];

/** What is known of a version without reading its text. */
export interface VersionInfo {
  readonly id: VersionId;
  /**
   * One more than the highest among the article's versions when it was kept. It tells which came first when the clock
   * does not; two machines that share a folder may have given the same number.
   */
  readonly number: number;
  /** RFC 3339, as the clock said, which may have been wrong. */
  readonly savedAt: string;
  readonly kind: VersionKind;
  /** As the user named it; null for versions without a name. */
  readonly name: string | null;
  readonly wordCount: number;
  /** SHA-256 of the version's content, in hex. Versions of the same hash have the same content. */
  readonly contentHash: string;
}
