/** What a picture's file says of itself; empty where it says nothing. */
export interface PictureDescription {
  readonly caption: string;
  /** Who took it and for whom: “Bo Lind/TT”. */
  readonly credit: string;
  readonly alternativeText: string;
  readonly creator: string;
  readonly copyright: string;
  readonly city: string;
  /** As RFC 3339 has it, with as much as is known: a day, a time without a zone, a moment. */
  readonly takenAt: string;
}

/** Of a picture whose file says nothing. */
export const emptyDescription: PictureDescription = {
  caption: '',
  credit: '',
  alternativeText: '',
  creator: '',
  copyright: '',
  city: '',
  takenAt: '',
};
