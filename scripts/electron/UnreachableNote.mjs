import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const VALID_FOR_MS = 6 * 60 * 60 * 1000;

/**
 * Remembers for some hours that the official Electron could not be downloaded, so that not every command tries again.
 */
export class UnreachableNote {
  /** @readonly */
  #filePath;

  /** @param {string} filePath where the note is kept */
  constructor(filePath) {
    this.#filePath = filePath;
  }

  /**
   * @param {string} download names what was tried: Electron's version, and the mirror if there is one
   * @param {number} [nowMs]
   * @returns {Promise<boolean>} whether this download failed in the last hours; false for a broken note
   */
  async isFresh(download, nowMs = Date.now()) {
    try {
      const note = JSON.parse(await readFile(this.#filePath, 'utf8'));
      const ageMs = nowMs - Number(note.failedAtMs);
      return note.download === download && ageMs >= 0 && ageMs < VALID_FOR_MS;
    } catch {
      return false;
    }
  }

  /**
   * @param {string} download as in isFresh
   * @param {number} [nowMs]
   * @returns {Promise<void>}
   */
  async write(download, nowMs = Date.now()) {
    await mkdir(path.dirname(this.#filePath), { recursive: true });
    await writeFile(this.#filePath, JSON.stringify({ download, failedAtMs: nowMs }));
  }

  /** @returns {Promise<void>} */
  async remove() {
    await rm(this.#filePath, { force: true });
  }
}
