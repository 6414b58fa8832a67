import start from 'hunspell-wasm/wasm/hunspell.js';
import { withMemoryBound } from './withMemoryBound';

/** What one dictionary may take of memory beside its texts. */
export const mostMemoryBytes = 256 * 1024 * 1024;

/** What we use of Hunspell in WebAssembly (hunspell-wasm 0.3.0: Hunspell's C interface, `hunspell.h`). */
export interface HunspellProgram {
  readonly FS: {
    writeFile(path: string, text: string): void;
    unlink(path: string): void;
  };
  /** The program's memory as it is now: another view after it has grown. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPU32: Uint32Array;
  _malloc(byteCount: number): number;
  _Hunspell_create(affixPath: number, wordsPath: number): number;
  _Hunspell_spell(dictionary: number, word: number): number;
  _Hunspell_suggest(dictionary: number, list: number, word: number): number;
  _Hunspell_free_list(dictionary: number, list: number, count: number): void;
}

/**
 * Starts a Hunspell of its own. It has its files in memory and reaches neither disk nor network, since its code is
 * given: the bytes of `hunspell-wasm/wasm/hunspell.wasm`. Rejects when they are not that. Where it wants more memory than
 * it may have, it ends with a trap.
 */
export async function startHunspell(code: Uint8Array): Promise<HunspellProgram> {
  const startProgram: (options: object) => Promise<HunspellProgram> = start;
  return startProgram({ wasmBinary: withMemoryBound(code, mostMemoryBytes), print: sayNothing, printErr: sayNothing });
}

/** What the program would print is about dictionaries of others: of no use to a user. */
function sayNothing(): void {}
