import type { DeedName } from '../deeds/deeds';

/** What an actor tells in its log, one JSON value a line, before it asks for something and when it is answered. */
export type ActorEvent =
  /** The text has this length now, in memory. */
  | { readonly kind: 'typed'; readonly length: number; readonly atMs: number }
  /** It was answered that the text of this length is on disk. */
  | { readonly kind: 'saved'; readonly length: number; readonly atMs: number }
  /** Something else was asked for: a picture's or version's name, a number in settings, a page's hash, an article's id. */
  | { readonly kind: 'begun'; readonly what: Thing; readonly name: string }
  /** It was answered that it is on disk. */
  | { readonly kind: 'done'; readonly what: Thing; readonly name: string }
  | { readonly kind: 'failed'; readonly code: string; readonly what?: Thing; readonly name?: string }
  /** The actor waits to be let go. */
  | { readonly kind: 'gate' }
  | { readonly kind: 'end' };

/** What an actor makes beside text. */
export type Thing = DeedName | 'picture' | 'settings' | 'export' | 'create' | 'version' | 'bundle' | 'import';
