/** Where the menu of a block is open: the block's position and the handle that opened it. */
export interface BlockMenuView {
  readonly position: number;
  readonly handle: HTMLElement;
}

/** What the handle in the margin and its menu share: the handle opens, the menu shows and closes. */
export class BlockMenuState {
  #view: BlockMenuView | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): BlockMenuView | null => this.#view;

  show(view: BlockMenuView | null): void {
    this.#view?.handle.setAttribute('aria-expanded', 'false');
    view?.handle.setAttribute('aria-expanded', 'true');
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
