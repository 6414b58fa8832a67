import type { ProtocolRequest, ProtocolResponse } from 'electron';
import { threadContentSecurityPolicy } from './contentSecurityPolicy';
import { securityHeaders } from './securityHeaders';
import { windowFile } from './servedFile';

/** `ERR_FILE_NOT_FOUND` of Chromium's list of network errors. */
const fileNotFound = -6;

/**
 * Answers a request to the scheme of the window: one of its own files, or that there is none. The browser reads the file
 * itself; passed on by main in a `Response`, the window's script took a tenth of a second longer at each start.
 */
export function serveWindow(
  { method, url }: Pick<ProtocolRequest, 'method' | 'url'>,
  windowFolderPath: string,
): Pick<ProtocolResponse, 'path' | 'headers' | 'error'> {
  const asked = method === 'GET' || method === 'HEAD' ? windowFile(url, windowFolderPath) : undefined;
  if (asked === undefined) return { error: fileNotFound };
  const { filePath, isThread } = asked;
  // The browser itself says what kind of file it is, by its name.
  const headers = isThread
    ? { ...securityHeaders, 'Content-Security-Policy': threadContentSecurityPolicy }
    : securityHeaders;
  return { path: filePath, headers };
}
