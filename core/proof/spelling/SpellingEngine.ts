/**
 * A dictionary that can be asked. Words are asked in NFC, with straight apostrophes and without soft hyphens; an engine
 * knows nothing of word lists, sentences or languages.
 */
export interface SpellingEngine {
  /** Whether the dictionary takes the word, compounds that it makes itself included. True for all once it is `broken`. */
  accepts(word: string): boolean;
  /** Whether the word or the stem it is inflected from stands in the dictionary: nothing that was put together. */
  lists(word: string): boolean;
  /** The dictionary's own proposals, best first; slow, but bounded in time. */
  propose(word: string): readonly string[];
  /** Whether it has stopped: its program failed, or it took too long too often. */
  readonly isBroken: boolean;
  /** What it takes of memory, beside texts. */
  readonly memoryBytes: number;
}
