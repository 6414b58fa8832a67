/** What came of a command, before it is printed. */
export interface Outcome {
  /** 0: all is well; 1: the disk or the system refused, or `check` found something; 2: wrong use, or a file that is not what it should be. */
  readonly exitCode: 0 | 1 | 2;
  /** Lines for the one who asked, on standard output. */
  readonly lines: readonly string[];
  /** What is wrong or should be known, on standard error; each gets `spalt: ` before it. */
  readonly messages: readonly string[];
  /** The same for machines. */
  readonly data: object;
}
