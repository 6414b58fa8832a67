/** A failure of the disk that the system did not report itself, in the form in which it reports its own. */
export class DiskError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'DiskError';
    this.code = code;
  }
}
