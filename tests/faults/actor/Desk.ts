/** A place to type at: an article and whatever writes it to disk. */
export interface Desk {
  /** The length of the text that was typed, in memory. */
  length(): number;
  /** Types at the end. Resolves when that is on disk, with undefined, or with the code of the failure. */
  type(text: string): Promise<string | undefined>;
}
