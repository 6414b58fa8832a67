import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** @import { ICruiseResult } from 'dependency-cruiser' */

/** The folders whose imports are held to the rules, and drawn. */
export const sourceFolders = ['core', 'electron', 'renderer'];

/**
 * Reads every import of the sources, and holds it against `.dependency-cruiser.cjs`.
 *
 * @returns {Promise<ICruiseResult>}
 */
export async function cruiseProject() {
  const config = await extractDepcruiseConfig('./.dependency-cruiser.cjs');
  const { output } = await cruise(
    sourceFolders,
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.base.json') },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave a text where data was expected');
  return output;
}
