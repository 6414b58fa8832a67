import type { ArticleId } from '#core/article/ArticleId';
import type { Thing } from './ActorEvent';

/** What writes the article's file: ours, or one of the two that the suite must find wanting. */
export type WriterName = 'spalt' | 'steno' | 'write-file-atomic';

/** What an actor does once it is let go; `mixed`: everything in turn, without end. */
export type ActorTask = 'type' | 'open' | 'mixed' | Thing;

/** What a child process is told to do, as JSON on its command line. */
export interface ActorPlan {
  readonly writer: WriterName;
  readonly task: ActorTask;
  /** The folder made by `prepareFolder`, on the disk that is tested. */
  readonly folder: string;
  /** Where the actor tells what it does, on another disk. */
  readonly logPath: string;
  readonly articleId: ArticleId;
  /** How often the task is done; missing: until the process is killed. */
  readonly times?: number;
  /** Does the task once, then waits on standard input before it goes on. */
  readonly isGated: boolean;
  /** Types this letter instead of the running text, and pauses at random between letters. */
  readonly letter?: string;
}
