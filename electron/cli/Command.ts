import type { Readable } from 'node:stream';
import type { Clock } from '#core/base/Clock';
import type { IdSource } from '#core/base/IdSource';
import type { FileSystem } from '../storage/FileSystem';
import type { CommandShape, GivenArguments } from './arguments/readArguments';
import type { Texts } from './messages/Texts';
import type { Outcome } from './Outcome';

/** What a command uses of the world. */
export interface CommandContext {
  readonly texts: Texts;
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly standardInput: Readable;
  /** The folder of what comes along as files: dictionaries. */
  readonly resourcesFolderPath: string;
}

/** One of the things that `spalt` can do. */
export interface Command {
  readonly shape: CommandShape;
  run(given: GivenArguments, context: CommandContext): Promise<Outcome>;
}
