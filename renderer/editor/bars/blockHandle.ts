import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { PluginView } from '@tiptap/pm/state';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { bodyStart } from '../behaviour/fields';
import { BlockMenuState } from './BlockMenuState';

/** The dots of the handle, from Lucide's `grip-vertical` (ISC). */
const dots = [5, 12, 19].flatMap((y) => [9, 15].map((x) => ({ x, y })));

/**
 * The handle in the margin beside the block that the mouse is at: dragging it moves the block, a click opens its menu.
 * It is for the mouse; the keyboard moves blocks with Alt and an arrow, and finds everything else in the menus.
 */
class BlockHandleView implements PluginView {
  readonly #handle = document.createElement('button');
  readonly #view: EditorView;
  readonly #menu: BlockMenuState;
  readonly #speak = (): void => this.#handle.setAttribute('aria-label', i18next.t('bar.handle'));
  #position: number | null = null;
  #frame = 0;
  #host: HTMLElement | null = null;

  constructor(view: EditorView, menu: BlockMenuState) {
    this.#view = view;
    this.#menu = menu;
    const handle = this.#handle;
    handle.type = 'button';
    handle.className = 'block-handle';
    handle.tabIndex = -1;
    handle.draggable = true;
    handle.hidden = true;
    handle.setAttribute('aria-haspopup', 'menu');
    handle.setAttribute('aria-expanded', 'false');
    handle.append(drawDots());
    this.#speak();
    i18next.on('languageChanged', this.#speak);
    handle.addEventListener('click', () => {
      if (this.#position !== null) menu.show({ position: this.#position, handle });
    });
    handle.addEventListener('dragstart', this.#drag);
    handle.addEventListener('dragend', this.#land);
    // The editor is put into the page later than its plugins are made.
    this.#frame = requestAnimationFrame(() => this.#attach());
  }

  update(view: EditorView, before: { readonly doc: unknown }): void {
    // Where the text has changed, the block at the mouse may be another.
    if (before.doc !== view.state.doc && this.#menu.read() === null) this.#hide();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    i18next.off('languageChanged', this.#speak);
    this.#host?.removeEventListener('mousemove', this.#follow);
    this.#host?.removeEventListener('mouseleave', this.#hide);
    this.#handle.remove();
  }

  #attach(): void {
    const host = this.#view.dom.closest<HTMLElement>('.surface');
    if (host === null) {
      this.#frame = requestAnimationFrame(() => this.#attach());
      return;
    }
    this.#host = host;
    this.#view.dom.parentElement?.append(this.#handle);
    host.addEventListener('mousemove', this.#follow);
    host.addEventListener('mouseleave', this.#hide);
  }

  readonly #follow = (event: MouseEvent): void => {
    if (this.#menu.read() !== null || event.buttons !== 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#show(event));
  };

  readonly #hide = (): void => {
    if (this.#menu.read() === null) this.#handle.hidden = true;
  };

  /** The block stays where it was dropped, and what is typed next must not take its place. */
  readonly #land = (): void => {
    const { state } = this.#view;
    if (state.selection instanceof NodeSelection) {
      const inside = Selection.near(state.doc.resolve(state.selection.from + 1));
      this.#view.dispatch(state.tr.setSelection(inside));
    }
    this.#view.focus();
    this.#hide();
  };

  #show({ clientY, target }: MouseEvent): void {
    if (target instanceof Node && this.#handle.contains(target)) return;
    const view = this.#view;
    const { dom, state } = view;
    const edges = dom.getBoundingClientRect();
    const found = view.editable ? view.posAtCoords({ left: edges.left + edges.width / 2, top: clientY }) : null;
    // There is no place within a rule: after its start is the next block.
    const isWithin = found !== null && found.inside >= 0 && state.doc.nodeAt(found.inside)?.isLeaf === false;
    const position = found === null ? null : startOfBlock(view, placeIn(found, isWithin));
    const element = position === null ? null : view.nodeDOM(position);
    const host = dom.parentElement;
    if (position === null || position < bodyStart(state.doc) || !(element instanceof HTMLElement) || host === null) {
      this.#hide();
      return;
    }
    this.#position = position;
    const [block, origin] = [element.getBoundingClientRect(), host.getBoundingClientRect()];
    const line = Math.min(block.height, Number.parseFloat(getComputedStyle(element).lineHeight) || block.height);
    this.#handle.hidden = false;
    this.#handle.style.setProperty('left', `${Math.round(edges.left - origin.left - 32)}px`);
    this.#handle.style.setProperty('top', `${Math.round(block.top - origin.top + Math.max(0, line - 28) / 2)}px`);
  }

  readonly #drag = (event: DragEvent): void => {
    const view = this.#view;
    const { dataTransfer } = event;
    const node = this.#position === null ? null : view.state.doc.nodeAt(this.#position);
    if (dataTransfer === null || this.#position === null || node === null) return;
    // The move is an undo step of its own, however soon it follows what was typed.
    const { tr, doc } = view.state;
    view.dispatch(closeHistory(tr).setSelection(NodeSelection.create(doc, this.#position)));
    const slice = view.state.selection.content();
    const { dom, text } = view.serializeForClipboard(slice);
    dataTransfer.clearData();
    dataTransfer.setData('text/html', dom.innerHTML);
    dataTransfer.setData('text/plain', text);
    dataTransfer.effectAllowed = 'copyMove';
    const image = view.nodeDOM(this.#position);
    if (image instanceof HTMLElement) dataTransfer.setDragImage(image, 0, 0);
    // As ProseMirror itself notes what is dragged out of the text.
    view.dragging = { slice, move: true };
  };
}

function placeIn({ inside, pos }: { readonly inside: number; readonly pos: number }, isWithin: boolean): number {
  if (inside < 0) return pos;
  return isWithin ? inside + 1 : inside;
}

function startOfBlock(view: EditorView, position: number): number | null {
  const { doc } = view.state;
  const $position = doc.resolve(Math.min(position, doc.content.size));
  if ($position.depth > 0) return $position.before(1);
  return $position.nodeAfter === null ? null : $position.pos;
}

function drawDots(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    width: '16',
    height: '16',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  for (const { x, y } of dots) {
    const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const [name, value] of Object.entries({ cx: x, cy: y, r: 1.6, fill: 'currentColor' })) {
      dot.setAttribute(name, String(value));
    }
    svg.append(dot);
  }
  return svg;
}

/** Gives every block of the body a handle to drag it by, with a menu. */
export const blockHandle = Extension.create<{ readonly menu: BlockMenuState }>({
  name: 'blockHandle',
  addOptions: () => ({ menu: new BlockMenuState() }),
  addProseMirrorPlugins() {
    const { menu } = this.options;
    return [new Plugin({ view: (view) => new BlockHandleView(view, menu) })];
  },
});
