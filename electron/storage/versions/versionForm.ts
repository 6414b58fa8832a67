import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import type { KeptVersion } from '#core/library/versions/versionFile';
import { readVersionFile, readVersionInfo } from '#core/library/versions/versionFile';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import { articleForm } from '../library/articleForm';
import { readUtf8 } from '../library/readUtf8';

/** A version in its file, every value checked. */
export const versionForm = {
  maximumBytes: articleForm.maximumBytes,
  read(bytes: Uint8Array): Result<KeptVersion, readonly Problem[]> {
    const text = readUtf8(bytes);
    return text.ok ? readVersionFile(text.value) : failure([text.error]);
  },
  /** What is known of it, its article unchecked. */
  readInfo(bytes: Uint8Array): Result<VersionInfo, readonly Problem[]> {
    const text = readUtf8(bytes);
    return text.ok ? readVersionInfo(text.value) : failure([text.error]);
  },
};
