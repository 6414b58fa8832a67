import { EditorView } from '@tiptap/pm/view';

/**
 * Has the editor take in where the browser has the selection by now. A key moves it there first, and the editor hears of it
 * a moment later; what is drawn in between, such as marks that come from a thread, would put it back, and the key would be
 * lost. ProseMirror does the same before it reads a selection, and has no name for it outside. While a sign is composed,
 * the selection is not the writer's.
 */
export function takeSelectionIn(view: EditorView): void {
  // What Tiptap gives before the text is in the page is none: there is no selection to take in.
  if (!(view instanceof EditorView) || view.composing) return;
  const observer: unknown = Reflect.get(view, 'domObserver');
  if (typeof observer !== 'object' || observer === null) return;
  const flush: unknown = Reflect.get(observer, 'flush');
  if (typeof flush === 'function') Reflect.apply(flush, observer, []);
}
