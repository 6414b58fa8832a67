/**
 * What the set-up tells the user.
 *
 * @typedef {object} Reporter
 * @property {NodeJS.WriteStream} stream where it goes: a child process that speaks to the user is given the same
 * @property {(text: string) => void} line prints a line that stays
 * @property {(text: string) => void} progress shows a passing state: rewrites the last line on a terminal, else prints
 *   a line every few seconds
 */

const PROGRESS_INTERVAL_MS = 5000;

/**
 * Makes the reporter that prints to a stream.
 *
 * @param {NodeJS.WriteStream} stream `process.stdout`, or `process.stderr` when stdout carries data
 * @param {() => number} [nowMs] the clock, in milliseconds
 * @returns {Reporter}
 */
export function createReporter(stream, nowMs = Date.now) {
  let isProgressShown = false;
  let lastProgressMs = nowMs();
  return {
    stream,
    line(text) {
      lastProgressMs = nowMs();
      stream.write(isProgressShown ? `\r\u001b[K${text}\n` : `${text}\n`);
      isProgressShown = false;
    },
    progress(text) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text}`);
        isProgressShown = true;
      } else if (nowMs() - lastProgressMs >= PROGRESS_INTERVAL_MS) {
        stream.write(`${text}\n`);
        lastProgressMs = nowMs();
      }
    },
  };
}
