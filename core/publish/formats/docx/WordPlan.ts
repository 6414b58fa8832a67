/** The parts of a Word document that are text, in the order in which they stand in it; its photos are put in beside them. */
export interface WordPlan {
  readonly parts: readonly { readonly path: string; readonly text: string }[];
  /** Where the photos go: before the path that each has. */
  readonly pictureFolder: string;
}
