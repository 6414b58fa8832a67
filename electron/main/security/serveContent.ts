import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ArticleId } from '#core/article/ArticleId';
import { previewContentSecurityPolicy } from './contentSecurityPolicy';
import { securityHeaders } from './securityHeaders';
import { mediaTypeOf, servedContent } from './servedFile';

/** What users have made, as far as the window may show it. */
export interface ShownContent {
  /** Where a picture is. Undefined unless it is one of an article that is open in the window. */
  readonly picturePath: (id: ArticleId, image: string) => string | undefined;
  /** A file of the preview. Undefined unless there is one of an article that is open in the window. */
  readonly previewFile: (id: ArticleId, path: string) => Promise<Uint8Array | undefined>;
}

/** Answers a request to the scheme of content: 404 for everything that is not an open picture or preview. */
export async function serveContent(
  { method, url }: Pick<Request, 'method' | 'url'>,
  { picturePath, previewFile }: ShownContent,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
  const asked = servedContent(url);
  if (asked === undefined) return notFound();
  if (asked.kind === 'preview') return servePreview(await previewFile(asked.id, asked.path), asked.path);
  return servePicture(picturePath(asked.id, asked.image));
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
