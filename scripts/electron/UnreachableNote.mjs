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
   * @param {string} version Electron's version
   * @param {number} [nowMs]
   * @returns {Promise<boolean>} whether the download of this version failed in the last hours; false for a broken note
   */
  async isFresh(version, nowMs = Date.now()) {
    try {
      const note = JSON.parse(await readFile(this.#filePath, 'utf8'));
      const ageMs = nowMs - Number(note.failedAtMs);
      return note.version === version && ageMs >= 0 && ageMs < VALID_FOR_MS;
    } catch {
      return false;
    }
  }

  /**
   * @param {string} version
   * @param {number} [nowMs]
   * @returns {Promise<void>}
   */
  async write(version, nowMs = Date.now()) {
    await mkdir(path.dirname(this.#filePath), { recursive: true });
    await writeFile(this.#filePath, JSON.stringify({ version, failedAtMs: nowMs }));
  }

  /** @returns {Promise<void>} */
  async remove() {
    await rm(this.#filePath, { force: true });
  }
}
