import type { ArticleId } from '#core/article/ArticleId';
import { previewContentSecurityPolicy } from './contentSecurityPolicy';
import { securityHeaders } from './securityHeaders';
import { mediaTypeOf, previewedFile } from './servedFile';

/**
 * Answers a request to the scheme of previews.
 *
 * @param previewFile a file of the preview; undefined unless there is one of an article that is open in the window
 * @returns 404 for everything that it does not give
 */
export async function servePreview(
  { method, url }: Pick<Request, 'method' | 'url'>,
  previewFile: (id: ArticleId, path: string) => Promise<Uint8Array | undefined>,
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return new Response(null, { status: 405 });
  const asked = previewedFile(url);
  const bytes = asked === undefined ? undefined : await previewFile(asked.id, asked.path);
  if (asked === undefined || bytes === undefined) return new Response(null, { status: 404, headers: securityHeaders });
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': previewContentSecurityPolicy,
      'Content-Type': mediaTypeOf(asked.path) ?? '',
      // A frame without an origin asks for typefaces as a stranger.
      'Access-Control-Allow-Origin': 'null',
      'Cache-Control': 'no-store',
    },
  });
}
