import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import i18next from 'i18next';
import { editOf } from './editOf';
import { drawPicture, pictureLookOf } from './pictureLook';
import { removeFigure } from './removeFigure';

/** How a figure reaches the article's files. */
export interface FigurePort {
  /** The address that shows the picture of that name. */
  addressOf(image: string): string;
  /** Lets the user choose another picture for the figure at that position. */
  replace(position: number): void;
  /** Lets the user turn and cut the photo of the figure at that position. */
  edit(position: number): void;
  /** Lets the user comment on the figure with the cursor. */
  comment(): void;
  /** The words that were filled in from the file of that picture and have not been looked through yet. */
  filledFrom(image: string): readonly FilledPart[];
  /** They have been. */
  noteSeen(image: string): void;
}

/** A part of a figure that a picture's file can fill in. */
export type FilledPart = 'caption' | 'credit' | 'alternativeText';

/**
 * A photo in the text: the picture with its tools, and below it caption, credit and alternative text to write in.
 * Plain DOM, since there may be many of them and each is drawn anew only when it changes.
 */
class FigureView implements NodeView {
  readonly dom = document.createElement('figure');
  readonly contentDOM = document.createElement('div');
  readonly #shown = document.createElement('div');
  readonly #turned = document.createElement('div');
  readonly #picture = document.createElement('img');
  readonly #edit = document.createElement('button');
  readonly #filled = document.createElement('p');
  readonly #seen = document.createElement('button');
  readonly #decorative = document.createElement('button');
  readonly #replace = document.createElement('button');
  readonly #comment = document.createElement('button');
  readonly #remove = document.createElement('button');
  readonly #port: FigurePort;
  readonly #speak = (): void => this.#setTexts();
  #node: Node;

  constructor(node: Node, view: EditorView, getPosition: () => number | undefined, port: FigurePort) {
    this.#node = node;
    this.#port = port;
    this.dom.className = 'figure';
    this.contentDOM.className = 'figure-words';
    const frame = document.createElement('div');
    frame.className = 'figure-frame';
    frame.contentEditable = 'false';
    this.#picture.draggable = false;
    const tools = document.createElement('div');
    tools.className = 'figure-tools';
    const all = [this.#decorative, this.#edit, this.#replace, this.#comment, this.#remove];
    for (const button of [...all, this.#seen]) {
      button.type = 'button';
      button.className = 'figure-tool';
    }
    tools.append(...all);
    this.#shown.className = 'figure-shown';
    this.#turned.className = 'figure-turned';
    this.#turned.append(this.#picture);
    this.#shown.append(this.#turned);
    frame.append(this.#shown, tools);
    this.#filled.className = 'figure-filled';
    this.#filled.contentEditable = 'false';
    this.dom.append(frame, this.contentDOM, this.#filled);

    this.#decorative.addEventListener('click', () => {
      const position = getPosition();
      if (position === undefined) return;
      // Each tool is an undo step of its own.
      view.dispatch(
        closeHistory(view.state.tr).setNodeAttribute(
          position,
          'isDecorative',
          this.#node.attrs['isDecorative'] !== true,
        ),
      );
    });
    this.#edit.addEventListener('click', () => {
      const position = getPosition();
      if (position !== undefined) this.#port.edit(position);
    });
    this.#seen.addEventListener('click', () => {
      this.#port.noteSeen(String(this.#node.attrs['image']));
      this.#setTexts();
      view.focus();
    });
    this.#replace.addEventListener('click', () => {
      const position = getPosition();
      if (position !== undefined) this.#port.replace(position);
    });
    this.#comment.addEventListener('click', () => {
      const position = getPosition();
      if (position === undefined) return;
      const { doc, tr } = view.state;
      const within = Selection.findFrom(doc.resolve(position), 1, true);
      if (within !== null) view.dispatch(tr.setSelection(within));
      this.#port.comment();
    });
    this.#remove.addEventListener('click', () => {
      const position = getPosition();
      if (position === undefined) return;
      view.dispatch(closeHistory(removeFigure(view.state, position)));
      view.focus();
    });
    i18next.on('languageChanged', this.#speak);
    this.#draw();
    this.#setTexts();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isAlike = node.attrs === this.#node.attrs;
    this.#node = node;
    if (!isAlike) {
      this.#draw();
      this.#setTexts();
    }
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.figure-tools, .figure-filled') !== null;
  }

  ignoreMutation(mutation: { readonly target: globalThis.Node; readonly type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    i18next.off('languageChanged', this.#speak);
  }

  #draw(): void {
    const { image, widthPx, heightPx, isDecorative } = this.#node.attrs;
    const address = this.#port.addressOf(String(image));
    if (this.#picture.src !== address) this.#picture.src = address;
    const edit = editOf(this.#node);
    const look = pictureLookOf({ widthPx: Number(widthPx), heightPx: Number(heightPx) }, edit);
    drawPicture({ frame: this.#shown, turned: this.#turned, picture: this.#picture }, look, edit.rotation);
    this.#decorative.setAttribute('aria-pressed', String(isDecorative === true));
    this.dom.classList.toggle('is-decorative', isDecorative === true);
  }

  #setTexts(): void {
    this.#picture.alt = i18next.t('editor.picture.shown');
    this.#decorative.textContent = i18next.t('editor.picture.decorative');
    this.#edit.textContent = i18next.t('editor.picture.edit');
    this.#replace.textContent = i18next.t('editor.picture.replace');
    this.#comment.textContent = i18next.t('menu.command.review.comment');
    this.#remove.textContent = i18next.t('editor.picture.remove');
    const parts = this.#port.filledFrom(String(this.#node.attrs['image']));
    this.#filled.hidden = parts.length === 0;
    const names = parts.map((part) => i18next.t(`editor.picture.part.${part}`)).join(', ');
    this.#seen.textContent = i18next.t('editor.picture.seen');
    this.#filled.replaceChildren(i18next.t('editor.picture.filled', { parts: names }), ' ', this.#seen);
  }
}

/** Shows figures with their pictures and tools. */
export const figureView = Extension.create<{ readonly port: FigurePort | undefined }>({
  name: 'figureView',
  addOptions: () => ({ port: undefined }),
  addProseMirrorPlugins() {
    const { port } = this.options;
    if (port === undefined) throw new Error('figureView needs its port.');
    const create: NodeViewConstructor = (node, view, getPosition) => new FigureView(node, view, getPosition, port);
    return [new Plugin({ props: { nodeViews: { figure: create } } })];
  },
});
