import path from 'node:path';

/** Whether a path stays in the folder that it is written to, on every system. */
export function isWithin(file: string): boolean {
  const isPlain = file
    .split('/')
    .every(
      (part) => /^[a-z0-9][a-z0-9._-]{0,199}$/u.test(part) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u.test(part),
    );
  return (
    isPlain &&
    path.posix.resolve('/target', file).startsWith('/target/') &&
    path.win32.resolve('C:\\target', file).startsWith('C:\\target\\')
  );
}
