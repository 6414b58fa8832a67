/** What is no larger may be the sign that Chromium draws for a photo that it can’t show. */
export const largestSignPx = 32;

/** A PDF as a reader of it has it. */
export interface ReadPdf {
  /** Whether a screen reader finds its way in it: by tags, and by nothing else (ISO 14289-1). */
  readonly isTagged: boolean;
  readonly title: string;
  /** As a language tag; empty where it names none. */
  readonly language: string;
  /** What its tags hold, in their order: what screen readers read. A piece each. */
  readonly pieces: readonly string[];
  /** Where its links lead out of it. */
  readonly addresses: readonly string[];
  /** How many times a picture is drawn that is larger than such a sign. */
  readonly pictureCount: number;
  /** Fonts that it takes from the machine that shows it. */
  readonly fontsOutside: readonly string[];
  /** The names of what acts when it is opened, or is hidden in it. */
  readonly activeParts: readonly string[];
}
