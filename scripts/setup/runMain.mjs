import { SetupError } from './SetupError.mjs';

/**
 * Runs a script's main function and turns what comes out of it into the process' exit code.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 * @returns {Promise<void>} never rejects: a SetupError is printed as its message, a bug with its trace, and both exit 1
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof SetupError) {
      process.stderr.write(`\n${error.message}\n`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
}
