/** Where delays come from, so that tests need not wait. */
export interface Timers {
  /** Calls back once, after that time. Gives a function that calls it off. */
  start(delayMs: number, callback: () => void): () => void;
}

/** The system's timers. They do not keep a program running that has nothing else to do. */
export const systemTimers: Timers = {
  start(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
