/**
 * What an article has and a format can't hold, told before one chooses it (`export.leavesOut.<code>` in the language
 * files). Notes to the editor, comments and the log of the article are in no format.
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
  | 'alternative-headlines';

/** What is to be known of a format without rendering anything. */
export interface FormatFacts {
  /** What stands after the slug and a full stop in the name of its file: `html`. No two formats share one. */
  readonly fileEnding: string;
  /** Whether photos stand beside it: each as one file as large as it is, or in the kinds and sizes that a page needs. */
  readonly pictures: 'none' | 'whole' | 'sizes';
  /** Whether one may say how many characters fit a line. */
  readonly takesLineWidth: boolean;
  readonly leavesOut: readonly LeftOut[];
}
