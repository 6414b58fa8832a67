/** What the slash menu shows while it is open. */
export interface SlashMenuView {
  readonly query: string;
  /** Where the `/` stands in the window. */
  readonly placeOf: () => DOMRect | null;
  /** Takes the `/` and what was typed after it away. */
  readonly clear: () => void;
}

/**
 * What the editor's plugin and the menu share: the plugin opens, changes and closes; the menu shows, and takes keys
 * while it is open.
 */
export class SlashMenuState {
  #view: SlashMenuView | null = null;
  readonly #listeners = new Set<() => void>();
  /** What the menu does with a key of the editor; true when it was the menu's. */
  onKey: (event: KeyboardEvent) => boolean = () => false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): SlashMenuView | null => this.#view;

  show(view: SlashMenuView | null): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
