/**
 * @typedef {object} TestArguments
 * @property {boolean} isSetupOnly
 * @property {boolean} isAppOnly leaves out the checks and unit tests
 * @property {readonly string[]} playwright goes to Playwright as it is
 */

/**
 * Reads what follows `npm test --`.
 *
 * @param {readonly string[]} args
 * @returns {TestArguments}
 */
export function readTestArguments(args) {
  return {
    isSetupOnly: args.includes('--setup-only'),
    isAppOnly: args.includes('--app'),
    playwright: args.filter((arg) => arg !== '--setup-only' && arg !== '--app'),
  };
}
