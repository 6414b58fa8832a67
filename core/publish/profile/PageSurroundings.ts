import type { PageFeed } from '../html/PageSite';
import type { OfferOf } from '../pictures/PictureOffer';

/** What is around a page, as its template may show it. Addresses are absolute or from the page. */
export interface PageSurroundings {
  /** How photos are offered, and the addresses of all their files. */
  readonly offerOf: OfferOf;
  readonly pictureAddresses: ReadonlySet<string>;
  /** Where a file of the profile will be; `file` is its name in the folder of the profile. */
  readonly fileAddress: (file: string) => string;
  /** The front page; null where it is not known. */
  readonly homeAddress: string | null;
  /** The page that lists a section, and that which lists what is about something; null where there is none. */
  readonly sectionAddress: (section: string) => string | null;
  readonly tagAddress: (tag: string) => string | null;
  readonly feeds: readonly PageFeed[];
}
