/** A feed of the site that a page is on (RSS, Atom, JSON Feed). */
export interface PageFeed {
  /** `application/rss+xml` */
  readonly type: string;
  readonly title: string;
  readonly address: string;
}

/** What machines are told of the site that a page is on. */
export interface PageSite {
  readonly name: string;
  /** Where it is on the web; null while it is not known. */
  readonly address: string | null;
  /** Absolute, where that is known, else from the page. */
  readonly logoAddress: string | null;
  readonly feeds: readonly PageFeed[];
  /** What holds for every photo of the site, as far as it is known. */
  readonly pictureRights: {
    readonly copyrightNotice: string | null;
    readonly licenseAddress: string | null;
    readonly acquireLicenseAddress: string | null;
  } | null;
}
