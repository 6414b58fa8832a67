/** Where the time comes from, so that tests can set it back, forward, or still. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z, as `Date.now` gives them. */
  now(): number;
}
