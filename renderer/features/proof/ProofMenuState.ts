import type { PlacedFinding } from '../../workers/ProofMessages';

/** The finding that something is to be done about, and where it is in the text. */
export interface ProofMenuView {
  readonly finding: PlacedFinding;
  readonly from: number;
  readonly to: number;
}

/** What the text, the list and the menu of a finding share: they open it, the menu shows and closes. */
export class ProofMenuState {
  #view: ProofMenuView | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): ProofMenuView | null => this.#view;

  show(view: ProofMenuView | null): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
