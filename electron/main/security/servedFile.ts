import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { appScheme, pictureHost, previewHost, windowHost } from '#core/contract/addresses';
import { parseAddress } from './parseAddress';

/** What an address of our scheme asks for. */
export type ServedFile =
  | {
      readonly kind: 'window-file';
      readonly filePath: string;
      /** Whether it is the program of a thread, by its folder. */
      readonly isThread: boolean;
    }
  | { readonly kind: 'picture'; readonly id: ArticleId; readonly image: string }
  | {
      readonly kind: 'preview';
      readonly id: ArticleId;
      /** As the export names it, with `/`. */
      readonly path: string;
    };

/** The kinds of files that the window is made of, and of pictures, by the ending of their names (RFC 9239, IANA). */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

/** Where the build puts the programs of the window's threads (see electron.vite.config.ts). */
const threadFolderName = 'threads';

/** The media type of a file by its name; undefined for what is never served. */
export function mediaTypeOf(fileName: string): string | undefined {
  return mediaTypes[path.extname(fileName)];
}

/**
 * What an address of our scheme asks for: a file within the window's own folder, a picture by article and
 * name, or a file of an article's preview.
 * Undefined for everything else, such as ways that lead out of the folder. Whether there is such a file is not asked.
 */
export function servedFile(address: string, windowFolderPath: string): ServedFile | undefined {
  const url = parseAddress(address);
  if (url?.protocol !== `${appScheme}:` || url.username !== '' || url.password !== '' || url.port !== '') {
    return undefined;
  }
  const parts = decodedParts(url.pathname);
  if (parts === undefined || mediaTypeOf(parts.at(-1) ?? '') === undefined) return undefined;
  if (url.host === windowHost) {
    return {
      kind: 'window-file',
      filePath: path.join(windowFolderPath, ...parts),
      isThread: parts.length === 2 && parts[0] === threadFolderName,
    };
  }
  if (url.host === previewHost) {
    const [id, ...path] = parts;
    return id !== undefined && isArticleId(id) && path.length > 0
      ? { kind: 'preview', id, path: path.join('/') }
      : undefined;
  }
  const [id, image, ...rest] = parts;
  if (url.host !== pictureHost || id === undefined || image === undefined || rest.length > 0) return undefined;
  return isArticleId(id) ? { kind: 'picture', id, image } : undefined;
}

/** The parts of a path; undefined when one of them could lead elsewhere on any system. */
function decodedParts(pathname: string): readonly string[] | undefined {
  let parts: readonly string[];
  try {
    parts = pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
  return parts.every((part) => /^[\w-][\w.-]*$/u.test(part)) ? parts : undefined;
}
