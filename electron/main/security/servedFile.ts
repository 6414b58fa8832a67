import path from 'node:path';
import type { ArticleId } from '#core/article/ArticleId';
import { isArticleId } from '#core/article/ArticleId';
import { appScheme, contentScheme, pictureHost, previewHost, windowHost } from '#core/contract/addresses';
import { parseAddress } from './parseAddress';

/** A file of the window's own. */
export interface WindowFile {
  readonly filePath: string;
  /** Whether it is the program of a thread, by its folder. */
  readonly isThread: boolean;
}

/** A picture of an article. */
export interface ShownPicture {
  readonly id: ArticleId;
  readonly image: string;
}

/** A file of an article's preview. */
export interface PreviewedFile {
  readonly id: ArticleId;
  /** As the export names it, with `/`. */
  readonly path: string;
}

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
 * The file that an address of the window's scheme asks for, within the window's own folder. Undefined for everything else,
 * such as ways that lead out of the folder. Whether there is such a file is not asked.
 */
export function windowFile(address: string, windowFolderPath: string): WindowFile | undefined {
  const asked = askedFor(address, appScheme);
  if (asked?.host !== windowHost) return undefined;
  const { parts } = asked;
  return {
    filePath: path.join(windowFolderPath, ...parts),
    isThread: parts.length === 2 && parts[0] === threadFolderName,
  };
}

/**
 * The picture that an address of the window's scheme asks for. Undefined for everything else. Whether there is such a
 * picture is not asked.
 */
export function shownPicture(address: string): ShownPicture | undefined {
  const asked = askedFor(address, appScheme);
  const [id, image, ...more] = asked?.parts ?? [];
  if (asked?.host !== pictureHost || id === undefined || !isArticleId(id)) return undefined;
  return image === undefined || more.length > 0 ? undefined : { id, image };
}

/**
 * The file of a preview that an address of the previews' scheme asks for. Undefined for everything else. Whether there is
 * such a file is not asked.
 */
export function previewedFile(address: string): PreviewedFile | undefined {
  const asked = askedFor(address, contentScheme);
  const [id, ...rest] = asked?.parts ?? [];
  if (asked?.host !== previewHost || id === undefined || !isArticleId(id)) return undefined;
  return rest.length > 0 ? { id, path: rest.join('/') } : undefined;
}

/** Host and parts of an address of that scheme; undefined unless it is as plain as those that Spalt makes. */
function askedFor(
  address: string,
  scheme: string,
): { readonly host: string; readonly parts: readonly string[] } | undefined {
  const url = parseAddress(address);
  if (url?.protocol !== `${scheme}:` || url.username !== '' || url.password !== '' || url.port !== '') return undefined;
  const parts = decodedParts(url.pathname);
  if (parts === undefined || mediaTypeOf(parts.at(-1) ?? '') === undefined) return undefined;
  return { host: url.host, parts };
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
