import { z } from 'zod';
import type { ArticleFile } from '../../article/articleFile';
import type { Result } from '../../base/Result';
import type { VersionList } from '../../library/ArticleStore';
import type { OpenFailure, VersionFailure } from '../../library/failures';
import type { KeptVersion } from '../../library/versions/versionFile';
import { maximumVersionNameLength } from '../../library/versions/maximumVersionNameLength';
import { isVersionId } from '../../library/versions/versionFileName';
import type { VersionId, VersionInfo } from '../../library/versions/VersionInfo';
import { articleId } from './payloadParts';

const versionId = z.custom<VersionId>((value) => typeof value === 'string' && isVersionId(value));
const versionName = z.string().trim().min(1).max(maximumVersionNameLength);

/** Requests about the versions of the open article. */
export const versionPayloads = {
  /** The versions of the article, the newest first. */
  'version:list': z.strictObject({ id: articleId }),
  /** A version with its text. */
  'version:read': z.strictObject({ id: articleId, versionId }),
  /** Keeps the text as it is, with a name or without. */
  'version:keep': z.strictObject({ id: articleId, name: versionName.nullable() }),
  /** Keeps the text that an older one is about to take the place of. */
  'version:keep-before-restore': z.strictObject({ id: articleId }),
  /** Gives a version a name, which keeps it for good; null takes the name away. */
  'version:rename': z.strictObject({ id: articleId, versionId, name: versionName.nullable() }),
  /** Deletes a version for good. */
  'version:delete': z.strictObject({ id: articleId, versionId }),
  /** Lets the user choose the file of any article, to compare the open one with. Null when they cancel. */
  'version:choose-file': z.strictObject({ id: articleId }),
} as const;

/** The answers to them. */
export interface VersionAnswers {
  'version:list': Result<VersionList, VersionFailure>;
  'version:read': Result<KeptVersion, VersionFailure>;
  'version:keep': Result<VersionInfo, VersionFailure>;
  'version:keep-before-restore': Result<VersionInfo, VersionFailure>;
  'version:rename': Result<VersionInfo, VersionFailure>;
  'version:delete': Result<null, VersionFailure>;
  'version:choose-file': Result<{ readonly fileName: string; readonly article: ArticleFile } | null, OpenFailure>;
}
