const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
/** npm and the terminal may both deliver one Ctrl-C. */
const SAME_SIGNAL_MS = 1000;
const PARENT_POLL_MS = 1000;

/**
 * Takes the signals that would end this process and passes each of them on, once.
 *
 * Under npm, the end of the parent counts as SIGTERM: npm's own SIGTERM ends only the shell between it and the script.
 *
 * @param {(signal: NodeJS.Signals) => void} send
 * @returns {() => void} gives the signals their usual meaning back
 */
export function passOnSignals(send) {
  /** @type {Map<NodeJS.Signals, number>} */
  const lastMs = new Map();
  /** @param {NodeJS.Signals} signal */
  const receive = (signal) => {
    if (Date.now() - (lastMs.get(signal) ?? 0) > SAME_SIGNAL_MS) {
      lastMs.set(signal, Date.now());
      send(signal);
    }
  };
  for (const signal of SIGNALS) {
    process.on(signal, receive);
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) {
      clearInterval(watch);
      receive('SIGTERM');
    }
  }, PARENT_POLL_MS);
  return () => {
    clearInterval(watch);
    for (const signal of SIGNALS) {
      process.off(signal, receive);
    }
  };
}
