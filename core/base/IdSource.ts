/** Where new identities come from: random in the app, counted in tests. */
export interface IdSource {
  /** A new UUID in lower case (RFC 9562), never given before. */
  newId(): string;
}
