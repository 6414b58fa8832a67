import { defineConfig } from 'vite';

/** The command line for plain Node, with everything in it but sharp, which comes with a library of its own for each system. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['sharp'], target: 'node' },
  build: {
    ssr: 'electron/cli/spalt.ts',
    target: 'node20',
    outDir: 'out/cli',
    minify: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'spalt.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
