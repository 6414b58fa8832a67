import { resolve } from 'node:path';
import { build } from 'vite';

/** Builds the editors that Spalt is measured beside into `out/bench`, for production. */
export async function buildPeers() {
  await build({
    root: 'bench/peers',
    base: './',
    logLevel: 'error',
    build: {
      outDir: resolve('out/bench'),
      emptyOutDir: true,
      // A page from disk may not load modules under CORS: plain script tags do.
      modulePreload: false,
      rolldownOptions: { input: ['bench/peers/prosemirror.html', 'bench/peers/tiptap.html'] },
    },
  });
}
