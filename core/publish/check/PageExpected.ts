/** What a finished page is held against. */
export interface PageExpected {
  /** `part`: what stands in the page of somebody else, who has the head of it. */
  readonly kind: 'page' | 'part';
  /** Whether an address, as it stands in the page, is that of a file which is written with it. */
  readonly isOwnFile: (address: string) => boolean;
  /** The addresses of photos that are there to be looked at. */
  readonly toBeDescribed: ReadonlySet<string>;
}
