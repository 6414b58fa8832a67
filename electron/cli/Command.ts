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
  /** Ends what is under way; undefined where nothing but the end of the process does. */
  readonly signal?: AbortSignal;
}

/** What a command does with `--watch`. */
export interface Watched {
  /** Files of articles, their folders, or libraries: a change of an article there begins a round. */
  readonly places: readonly string[];
  /** Does what has become necessary. An outcome without lines and messages had nothing to do. */
  readonly round: () => Promise<Outcome>;
}

/** One of the things that `spalt` can do. */
export interface Command {
  readonly shape: CommandShape;
  run(given: GivenArguments, context: CommandContext): Promise<Outcome>;
  /** Of commands that take `--watch`. */
  watched?(given: GivenArguments, context: CommandContext): Watched;
}
