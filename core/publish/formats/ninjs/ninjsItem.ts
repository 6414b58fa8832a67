/*
 * What Spalt writes of ninjs 3.1 (https://iptc.org/standards/ninjs/, by the schema that the IPTC publishes under CC BY
 * 4.0). Names are the standard's.
 */

/** A text with what it is for. */
export interface NinjsText {
  readonly role: string;
  readonly contentType?: 'text/plain' | 'text/html';
  readonly charCount?: number;
  readonly wordCount?: number;
  readonly value: string;
}

/** One form of something, such as a picture's file. */
export interface NinjsRendition {
  readonly name: string;
  readonly href?: string;
  readonly contentType?: string;
  /** The path of a file beside, for those who have no address for it yet. */
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A photo of the article. */
export interface NinjsPicture {
  readonly name: string;
  readonly rel: 'lead' | 'picture';
  readonly uri: string;
  readonly type: 'picture';
  readonly by?: string;
  readonly descriptions?: readonly NinjsText[];
  readonly renditions: readonly NinjsRendition[];
}

/** An article. */
export interface NinjsItem {
  readonly uri: string;
  readonly type: 'text';
  readonly representationType: 'full';
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.1'; readonly schema: string };
  readonly version: string;
  readonly firstCreated: string;
  readonly versionCreated: string;
  readonly embargoedUntil?: string;
  readonly pubStatus: 'usable' | 'withheld' | 'canceled';
  readonly language: string;
  readonly title: string;
  readonly slugline: string;
  readonly by?: string;
  readonly located?: string;
  readonly edNote?: string;
  readonly headlines?: readonly NinjsText[];
  readonly descriptions?: readonly NinjsText[];
  readonly bodies: readonly NinjsText[];
  readonly people?: readonly { readonly name: string; readonly rel: 'author'; readonly uri?: string }[];
  readonly organisations?: readonly { readonly name: string; readonly rel: 'author' }[];
  readonly subjects?: readonly { readonly name: string; readonly rel: 'section' | 'tag' }[];
  readonly infoSources?: readonly { readonly name: string; readonly role: 'publisher' }[];
  readonly renditions?: readonly NinjsRendition[];
  readonly associations?: readonly NinjsPicture[];
}
