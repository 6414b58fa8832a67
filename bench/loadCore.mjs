import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Bundles modules of core, or of what runs in plain Node, as the app has them and loads them into this process.
 * @param {Readonly<Record<string, string>>} sources by name, from the project's folder
 * @returns {Promise<Record<string, any>>} what they export, all together
 */
export async function loadCore(sources) {
  const outDir = resolve('node_modules/.cache/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    // sharp comes with a library of its own for each system.
    ssr: { noExternal: true, external: ['sharp'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: { input: { ...sources }, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  const modules = await Promise.all(
    Object.keys(sources).map((name) => import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}
