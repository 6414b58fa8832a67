/** What is closed of an editor: TipTap's `Editor`. */
interface Closable {
  destroy(): void;
}

/**
 * The editors that were made and are not closed yet. One that the window still shows can't be closed, since a closed
 * editor can't even be asked where it is; and of several that are made before the window is drawn, it shows only the last.
 */
export class OpenEditors<Kind extends Closable> {
  #inOrder: readonly Kind[] = [];

  /** One was made, after all others. */
  add(editor: Kind): void {
    this.#inOrder = [...this.#inOrder, editor];
  }

  /** The window shows this one now: those made before are closed, and not one that it comes to show next. */
  closeBefore(shown: Kind): void {
    const index = this.#inOrder.indexOf(shown);
    // Of one that is closed itself, nothing before it is left.
    if (index > 0) this.#close(index);
  }

  /** The window shows none any more. */
  closeAll(): void {
    this.#close(this.#inOrder.length);
  }

  #close(count: number): void {
    const closing = this.#inOrder.slice(0, count);
    this.#inOrder = this.#inOrder.slice(count);
    for (const editor of closing) editor.destroy();
  }
}
