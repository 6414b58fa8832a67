import { defineConfig } from 'vite';

/** The command line as one file for plain Node, with everything in it. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'electron/cli/spalt.ts',
    target: 'node20',
    outDir: 'out/cli',
    minify: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'spalt.js', codeSplitting: false } },
  },
});
