import type { Result } from '#core/base/Result';

/** Why something was not done: what storage answers with. */
export type Refused = { readonly code: string; readonly systemCode?: string };

/** Something that is done with a whole library, in a folder of its own. */
export interface Deed {
  /** Makes what it is done with, the same each time. */
  prepare(folder: string): Promise<void>;
  run(folder: string): Promise<Result<unknown, Refused>>;
  /** What is wrong afterwards, in plain words. */
  check(folder: string, outcome: DeedOutcome): Promise<readonly string[]>;
}

/** What was answered. Neither done nor a code: nothing was. */
export interface DeedOutcome {
  readonly isDone: boolean;
  /** Why it was refused. */
  readonly code: string | undefined;
}
