import type { Result } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import type { StorageFailure } from '../durable/StorageError';

/**
 * Who reads bundles, which come from strangers: see `readBundle` and `unpackBundle` of the workshop. Main has it done
 * in the workshop's process; the command line, a process of its own, does it by itself.
 */
export interface BundleReader {
  /** Tells what is in a bundle, read to the last byte. Nothing is written. */
  read(filePath: string): Promise<Result<BundleContents, StorageFailure>>;
  /**
   * As `read`, and writes its files into an empty folder. `filePath` of a failure is that of the bundle, or the folder
   * where that one did not take them.
   */
  unpack(filePath: string, folderPath: string): Promise<Result<BundleContents, StorageFailure>>;
}
