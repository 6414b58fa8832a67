/**
 * What an article has and a format can't hold, told before one chooses it (`export.leavesOut.<code>` in the language
 * files). Notes to the editor and the log of the article are in no format, comments only where a format holds the review.
 *
 * - `look`: the style, and what search engines and cards read of a page.
 * - `pictures`: the photos, with their alternative text; captions and credits stay.
 * - `marks`: bold and italic. `field-marks`: those, and links, in the standfirst and in captions.
 * - `links`: where links lead; link cards keep their address.
 * - `forms`: that a fact box, a pull quote, a question or a source line is one; the words stay.
 * - `tables`: their grid; each row is a line.
 * - `metadata`: section, tags, authors, dates and addresses.
 * - `picture-upload`: the photos are files beside, which the site must be given, and their addresses with it.
 * - `picture-addresses`: where the photos are on the web, until the article has an address of its own.
 * - `list-paragraphs`: that an item of a list has several paragraphs; they are lines of one.
 * - `alternative-headlines`: the headlines for print, push and social media.
 * - `addresses`: section, embargo and where the article is on the web; title, authors, tags and dates stay.
 * - `some-suggestions`: what is suggested of alternative texts, of the place of a quote and of the language of a block; and
 *   that something moves: it goes in one place and comes in another.
 */
export type LeftOut =
  | 'look'
  | 'pictures'
  | 'marks'
  | 'field-marks'
  | 'links'
  | 'forms'
  | 'tables'
  | 'metadata'
  | 'picture-upload'
  | 'picture-addresses'
  | 'list-paragraphs'
  | 'alternative-headlines'
  | 'addresses'
  | 'some-suggestions';

/** What is to be known of a format without rendering anything. */
export interface FormatFacts {
  /** What stands after the slug and a full stop in the name of its file: `html`. No two formats share one. */
  readonly fileEnding: string;
  /**
   * What is made of the text that its function writes: it is the file; or it is a plan of a Word document (`WordPlan`),
   * which the workshop makes; or it is a page, which a window prints, so that it is made in the app only.
   */
  readonly made: 'text' | 'word' | 'print';
  /**
   * Whether photos stand beside it: each as one file as large as it is, or in the kinds and sizes that a page needs. Or
   * they are within the file, in kinds that every program reads.
   */
  readonly pictures: 'none' | 'whole' | 'sizes' | 'within';
  /** Whether open suggestions and comments are in it, as such: then nobody is asked which of the two texts is meant. */
  readonly holdsReview: boolean;
  /** Whether one may say how many characters fit a line. */
  readonly takesLineWidth: boolean;
  readonly leavesOut: readonly LeftOut[];
}
