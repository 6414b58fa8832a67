import { getRawHeader } from '@electron/asar';

/**
 * @typedef {object} ArchiveEntry
 * @property {Record<string, ArchiveEntry>} [files] of a folder
 * @property {number} [size] bytes of a file
 * @property {boolean} [unpacked] whether it lies beside the archive
 */

const SHOWN = 10;

/**
 * What an archive (asar) holds, the largest first, as lines to print.
 *
 * @param {string} archivePath
 * @returns {readonly string[]}
 */
export function archiveTable(archivePath) {
  /** @type {ArchiveEntry} */
  const root = getRawHeader(archivePath).header;
  return tableOf([...filesOf(root, '')]);
}

/**
 * @param {readonly { name: string, bytes: number }[]} files
 * @returns {readonly string[]}
 */
export function tableOf(files) {
  const sorted = files.toSorted((a, b) => b.bytes - a.bytes);
  const rest = sorted.slice(SHOWN);
  const total = sum(files);
  return [
    `${kilobytes(total)}  all that is in the archive: ${files.length} files`,
    ...sorted.slice(0, SHOWN).map(({ name, bytes }) => `${kilobytes(bytes)}  ${name}`),
    ...(rest.length === 0 ? [] : [`${kilobytes(sum(rest))}  ${rest.length} smaller ones`]),
  ];
}

/**
 * @param {ArchiveEntry} entry
 * @param {string} name
 * @returns {Generator<{ name: string, bytes: number }>}
 */
function* filesOf({ files, size, unpacked }, name) {
  if (files !== undefined) {
    for (const [part, inner] of Object.entries(files)) yield* filesOf(inner, name === '' ? part : `${name}/${part}`);
  } else if (size !== undefined && unpacked !== true) {
    yield { name, bytes: size };
  }
}

/** @param {readonly { bytes: number }[]} files */
function sum(files) {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1000)} kB`.padStart(10);
}
