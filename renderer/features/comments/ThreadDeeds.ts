/** What can be done with threads. */
export interface ThreadDeeds {
  /** Shows where in the text a thread is about. */
  readonly go: (id: string) => void;
  readonly reply: (id: string, text: string) => void;
  /** Takes a thread for done. Gives false where nobody says who they are. */
  readonly resolve: (id: string) => Promise<boolean>;
  readonly reopen: (id: string) => void;
  readonly remove: (id: string) => void;
  /** Goes back to writing. */
  readonly leave: () => void;
}
