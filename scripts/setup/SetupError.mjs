/**
 * A failure that the user can do something about: its message says what is missing and what to run.
 *
 * It is shown as it stands, without a stack trace; every other error is a bug and keeps its trace.
 */
export class SetupError extends Error {
  /** @param {string} message one or more plain lines for the user */
  constructor(message) {
    super(message);
    this.name = 'SetupError';
  }
}
