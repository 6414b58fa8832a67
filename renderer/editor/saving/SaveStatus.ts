import type { MetadataState } from './MetadataQueue';
import type { SaveState } from './SaveQueue';
import { isSameState } from './SaveQueue';

/** How long everything must have been saved before it is said: between two words it would only flicker. */
const calmMs = 400;

/**
 * What the window says of saving: of text and metadata together. It is read by the one line that shows it, so that a
 * save draws nothing else anew. That something is not saved is said at once; that all is saved when it has stayed so.
 */
export class SaveStatus {
  #text: SaveState = { kind: 'saved', savedAt: null };
  #metadata: MetadataState = 'saved';
  #shown: SaveState = this.#text;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** Another article has taken the place of the one before: what is said of it is said at once. */
  start(text: SaveState): void {
    this.#text = text;
    this.#metadata = 'saved';
    this.#show(text);
  }

  readonly setText = (state: SaveState): void => {
    this.#text = state;
    this.#changed();
  };

  readonly setMetadata = (state: MetadataState): void => {
    this.#metadata = state;
    this.#changed();
  };

  readonly read = (): SaveState => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #changed(): void {
    const state = wholeState(this.#text, this.#metadata);
    clearTimeout(this.#timer);
    if (state.kind === 'saved' && this.#shown.kind !== 'saved')
      this.#timer = setTimeout(() => this.#show(state), calmMs);
    // That it is being sent is no news to who has been told that it is not saved.
    else if (state.kind !== 'saving' || this.#shown.kind !== 'unsaved') this.#show(state);
  }

  #show(state: SaveState): void {
    clearTimeout(this.#timer);
    if (isSameState(state, this.#shown)) return;
    this.#shown = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Saved only when both are. */
function wholeState(text: SaveState, metadata: MetadataState): SaveState {
  if (text.kind !== 'saved' || metadata === 'saved') return text;
  return metadata === 'saving' ? { kind: 'saving' } : { kind: 'failed', failure: metadata };
}
