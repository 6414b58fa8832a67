import type { BundleReader } from '../../storage/bundle/BundleReader';
import type { FileSystem } from '../../storage/FileSystem';
import { readBundle, unpackBundle } from './readBundle';

/** Reads bundles in this very process: that of the workshop, or of the command line. */
export function bundleReader(fileSystem: FileSystem): BundleReader {
  return {
    read: (filePath) => readBundle(filePath, fileSystem),
    unpack: (filePath, folderPath) => unpackBundle(filePath, folderPath, fileSystem),
  };
}
