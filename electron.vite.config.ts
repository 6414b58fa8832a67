import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { startScript } from './core/contract/addresses';

const projectFolder = import.meta.dirname;
const outFolder = path.join(projectFolder, 'out');

/** What runs in Node: main for Electron 33 to 45, so for Node 20. Everything is bundled: the package holds no node_modules. */
const forNode = { target: 'node20', minify: true, externalizeDeps: false, sourcemap: false } as const;

/** What reads regular expressions is a tenth of what the window would start by: it comes with the bar that finds. */
const expressionsLater = {
  name: 'expressions-later',
  enforce: 'pre',
  resolveId: (asked: string, importer = ''): string | undefined =>
    asked === 're2js' && importer.includes('extension-find-and-replace')
      ? path.join(projectFolder, 'renderer/editor/find/expressions.ts')
      : undefined,
} as const;

export default defineConfig({
  main: {
    publicDir: false,
    // Where a release looks for new versions, and the key they are signed by (docs/setup.md, Packaging).
    define: {
      __SPALT_UPDATE_ADDRESS__: JSON.stringify(process.env['SPALT_UPDATE_ADDRESS'] ?? ''),
      __SPALT_UPDATE_KEY__: JSON.stringify(process.env['SPALT_UPDATE_KEY'] ?? ''),
    },
    build: {
      ...forNode,
      outDir: path.join(outFolder, 'main'),
      rolldownOptions: {
        input: {
          main: path.join(projectFolder, 'electron/main/main.ts'),
          backupWorker: path.join(projectFolder, 'electron/main/backup/backupWorker.ts'),
          siteWorker: path.join(projectFolder, 'electron/main/site/siteWorker.ts'),
          workshop: path.join(projectFolder, 'electron/workshop/workshop.ts'),
          catalogueWorker: path.join(projectFolder, 'electron/main/catalogue/catalogueWorker.ts'),
        },
        // sharp comes with a library of its own for each system, which can't be part of a bundle.
        external: ['original-fs', 'sharp'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    publicDir: false,
    build: {
      ...forNode,
      outDir: path.join(outFolder, 'preload'),
      rolldownOptions: {
        input: { preload: path.join(projectFolder, 'electron/preload/preload.ts') },
        // A sandboxed preload can neither be a module nor require one of its own.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: path.join(projectFolder, 'renderer'),
    publicDir: false,
    plugins: [react(), expressionsLater],
    // A folder of their own: what is served from there has a policy of its own (see electron/main/security/serveApp.ts).
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'threads/[name]-[hash].js' } } },
    build: {
      target: 'chrome130',
      minify: true,
      outDir: path.join(outFolder, 'renderer'),
      // A `data:` address is nothing that the content security policy lets through.
      assetsInlineLimit: 0,
      // What is read later is drawn by the same rules in the same order as if it had been there from the start.
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: path.join(projectFolder, 'renderer/index.html') },
        // What a start needs is one file, however much of it is used by what is read later, too; and one of a byte for each
        // sign, of which the browser has half as much to hold.
        output: { charset: 'ascii', codeSplitting: { groups: [{ name: startScript, tags: ['$initial'] }] } },
      },
    },
  },
});
