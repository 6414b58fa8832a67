import type { ProtocolRequest, ProtocolResponse } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import { threadContentSecurityPolicy } from './contentSecurityPolicy';
import { securityHeaders } from './securityHeaders';
import { shownPicture, windowFile } from './servedFile';

/** What the window may show. */
export interface WindowFiles {
  /** Where its own files are. */
  readonly windowFolderPath: string;
  /** Where a picture is. Undefined unless it is one of an article that is open in the window. */
  readonly picturePath: (id: ArticleId, image: string) => string | undefined;
}

/** `ERR_FILE_NOT_FOUND` of Chromium's list of network errors. */
const fileNotFound = -6;
/** A picture is named by its bytes: what has this name never changes. */
const keptForGood = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/**
 * Answers a request to the scheme of the window: one of its own files, a picture, or that there is none. The browser reads
 * the file itself; passed on by main in a `Response`, the window's script took a tenth of a second longer at each start, and
 * for the first picture Node reads all that it has for the web.
 */
export function serveWindow(
  { method, url }: Pick<ProtocolRequest, 'method' | 'url'>,
  { windowFolderPath, picturePath }: WindowFiles,
): Pick<ProtocolResponse, 'path' | 'headers' | 'error'> {
  if (method !== 'GET' && method !== 'HEAD') return { error: fileNotFound };
  const picture = shownPicture(url);
  if (picture !== undefined) {
    const filePath = picturePath(picture.id, picture.image);
    if (filePath === undefined) return { error: fileNotFound };
    return { path: filePath, headers: { ...securityHeaders, ...keptForGood } };
  }
  const asked = windowFile(url, windowFolderPath);
  if (asked === undefined) return { error: fileNotFound };
  const { filePath, isThread } = asked;
  // The browser itself says what kind of file it is, by its name.
  const headers = isThread
    ? { ...securityHeaders, 'Content-Security-Policy': threadContentSecurityPolicy }
    : securityHeaders;
  return { path: filePath, headers };
}
