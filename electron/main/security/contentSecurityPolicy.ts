import { appScheme, contentScheme, pictureHost, previewHost } from '#core/contract/addresses';

const pictures = `${appScheme}://${pictureHost}`;
const preview = `${contentScheme}://${previewHost}`;

/**
 * What the window may load and run (Content Security Policy level 3): its own files, the pictures of the open article,
 * and its preview in a frame. No script in the page, no `eval`, no address of the web.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' ${pictures} ${preview} blob:`,
  // A link in the preview is stopped and asked about by `guardContents`. Stopped here, it would leave an error in its place.
  `frame-src ${preview} https: http:`,
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * What the page in the preview may load: its own style, photos and typefaces, and nothing else. It runs nothing, as a
 * frame without the right to it would not, either.
 */
export const previewContentSecurityPolicy = [
  "default-src 'none'",
  `img-src ${preview}`,
  `style-src ${preview} 'unsafe-inline'`,
  `font-src ${preview}`,
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox',
].join('; ');

/**
 * The same for threads of the window, which may also compile WebAssembly: spelling is Hunspell. A thread has no page to
 * put anything into, and no way to main.
 */
export const threadContentSecurityPolicy = contentSecurityPolicy.replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);

/**
 * The same for `npm run dev`: the development server puts scripts and styles into the page, and tells of changes by a
 * socket. Never used in a build.
 */
export function developmentContentSecurityPolicy(serverAddress: string): string {
  const { host } = new URL(serverAddress);
  return contentSecurityPolicy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ws://${host}`);
}
