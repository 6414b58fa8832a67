import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ArticleId } from '#core/article/ArticleId';
import {
  contentSecurityPolicy,
  previewContentSecurityPolicy,
  threadContentSecurityPolicy,
} from './contentSecurityPolicy';
import { mediaTypeOf, servedFile } from './servedFile';

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** What is served, and from where. */
export interface ServedFolders {
  readonly windowFolderPath: string;
  /** Where a picture is. Undefined unless it is one of an article that is open in the window. */
  readonly picturePath: (id: ArticleId, image: string) => string | undefined;
  /** A file of the preview. Undefined unless there is one of an article that is open in the window. */
  readonly previewFile: (id: ArticleId, path: string) => Promise<Uint8Array | undefined>;
}

/** Answers a request to our own scheme: 404 for everything that is not the window's own file or an open picture or preview. */
export async function serveApp(
  { method, url }: Pick<Request, 'method' | 'url'>,
  { windowFolderPath, picturePath, previewFile }: ServedFolders,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
  const asked = servedFile(url, windowFolderPath);
  if (asked === undefined) return notFound();
  if (asked.kind === 'preview') return servePreview(await previewFile(asked.id, asked.path), asked.path);
  if (asked.kind === 'picture') return servePicture(picturePath(asked.id, asked.image));
  try {
    return new Response(new Uint8Array(await readFile(asked.filePath)), {
      headers: {
        ...securityHeaders,
        ...(asked.isThread ? { 'Content-Security-Policy': threadContentSecurityPolicy } : {}),
        'Content-Type': mediaTypeOf(asked.filePath) ?? '',
      },
    });
  } catch {
    return notFound();
  }
}

async function servePicture(filePath: string | undefined): Promise<Response> {
  if (filePath === undefined) return notFound();
  try {
    const { size } = await stat(filePath);
    return new Response(Readable.toWeb(createReadStream(filePath)) as ReadableStream, {
      headers: {
        ...securityHeaders,
        'Content-Type': mediaTypeOf(filePath) ?? '',
        'Content-Length': String(size),
        // A picture is named by its bytes: what has this name never changes.
        'Cache-Control': 'private, max-age=31536000, immutable',
      },
    });
  } catch {
    return notFound();
  }
}

function servePreview(bytes: Uint8Array | undefined, path: string): Response {
  if (bytes === undefined) return notFound();
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': previewContentSecurityPolicy,
      'Content-Type': mediaTypeOf(path) ?? '',
      // A frame without an origin asks for typefaces as a stranger.
      'Access-Control-Allow-Origin': 'null',
      'Cache-Control': 'no-store',
    },
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: securityHeaders });
}
