import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds programs of the tests for plain Node, or Electron: each a file of its own, beside what they share.
 *
 * @param {Readonly<Record<string, string>>} sources by the name of the program, from the project's folder
 * @param {string} outputFolder
 * @returns {Promise<(name: string) => string>} gives where a program is
 */
export async function buildPrograms(sources, outputFolder) {
  await build({
    configFile: false,
    root: path.resolve(fileURLToPath(new URL('../..', import.meta.url))),
    logLevel: 'error',
    // These stay packages of their own: they ask where their files are.
    ssr: { noExternal: true, external: ['write-file-atomic', '@playwright/test', 'electron', 'sharp'] },
    build: {
      ssr: true,
      outDir: outputFolder,
      target: 'node20',
      minify: false,
      emptyOutDir: true,
      rolldownOptions: {
        input: { ...sources },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return (name) => path.join(outputFolder, `${name}.mjs`);
}
