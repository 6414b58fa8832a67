/** What a published picture says of itself; empty where it says nothing. */
export interface PictureWords {
  readonly caption: string;
  readonly alternativeText: string;
  /** As the article has it. */
  readonly credit: string;
  /** Who made it, by the file. */
  readonly creator: string;
  readonly copyright: string;
}
