import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Part } from '#core/review/comments/changedParts';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { suggestionsOf, wordsBetween } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import type { Unit } from '#core/review/suggestions/unitsOf';
import { proposedIn } from '../../editor/review/suggesting';

/** What the marks need of the window. */
export interface SuggestionMarksPort {
  /** Whether suggestions are shown in the text. */
  readonly isShown: () => boolean;
  /** Which of the colours of people is this one's. */
  readonly colourOf: (name: string) => number;
  /** What a suggestion is, in a few words: for who can't see its colour and line. */
  readonly labelOf: (suggestion: Suggestion, suggestions: Suggestions) => string;
}

interface SuggestionMarks {
  readonly marks: DecorationSet;
  /** What is in view of the text, and some more; null: all of it is marked. */
  readonly seen: Part | null;
}

const key = new PluginKey<SuggestionMarks>('suggestionMarks');

const known = new WeakMap<Suggestions, readonly Suggestion[]>();

/** What is proposed in the article, in the order of the text. */
export function listedSuggestions(state: EditorState): readonly Suggestion[] {
  const { suggestions } = proposedIn(state);
  if (suggestions === null) return [];
  const kept = known.get(suggestions);
  if (kept !== undefined) return kept;
  const found = suggestionsOf(suggestions);
  known.set(suggestions, found);
  return found;
}

/** The suggestion that the selection touches; of several, the one that begins last. */
export function suggestionAt(state: EditorState): Suggestion | undefined {
  const { from, to } = state.selection;
  return listedSuggestions(state).findLast(({ units }) => units.some((unit) => unit.from <= to && unit.to >= from));
}

/**
 * Has the marks drawn anew where nothing in the text has changed: another way to show them, another language, another
 * part of the text in view. They are made at every key, and so of what is seen alone.
 */
export function redrawn(state: EditorState, seen: Part) {
  return state.tr.setMeta(key, { seen }).setMeta('addToHistory', false);
}

/** Shows in the text what is proposed: what came, what went, what is otherwise. */
export function suggestionMarks(port: SuggestionMarksPort): Plugin<SuggestionMarks> {
  return new Plugin<SuggestionMarks>({
    key,
    state: {
      init: (_, state) => ({ marks: marksIn(state, null, port), seen: null }),
      apply: (transaction, before, stateBefore, state) => {
        const { docChanged, mapping } = transaction;
        const given: { readonly seen: Part } | undefined = transaction.getMeta(key);
        const seen =
          given?.seen ??
          (before.seen === null || !docChanged
            ? before.seen
            : { from: mapping.map(before.seen.from, -1), to: mapping.map(before.seen.to, 1) });
        const isSame =
          given === undefined &&
          proposedIn(stateBefore).suggestions === proposedIn(state).suggestions &&
          suggestionAt(stateBefore)?.id === suggestionAt(state)?.id;
        if (!isSame) return { marks: marksIn(state, seen, port), seen };
        return docChanged ? { marks: before.marks.map(mapping, transaction.doc), seen } : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.marks },
  });
}

function marksIn(state: EditorState, seen: Part | null, port: SuggestionMarksPort): DecorationSet {
  const { suggestions } = proposedIn(state);
  if (suggestions === null || !port.isShown()) return DecorationSet.empty;
  const active = suggestionAt(state)?.id;
  const decorations = listedSuggestions(state).flatMap((suggestion) =>
    suggestion.units
      .filter(({ from, to }) => seen === null || (from <= seen.to && to >= seen.from))
      .flatMap((unit) => marksOf(suggestion, unit, suggestions, suggestion.id === active, port)),
  );
  return DecorationSet.create(state.doc, decorations);
}

function marksOf(
  suggestion: Suggestion,
  unit: Unit,
  suggestions: Suggestions,
  isActive: boolean,
  port: SuggestionMarksPort,
): Decoration[] {
  const { original, document } = suggestions;
  const colour = `var(--person-${port.colourOf(suggestion.by[0] ?? '')})`;
  const style = `--person: ${colour}`;
  const label = port.labelOf(suggestion, suggestions);
  const active = isActive ? ' is-active' : '';
  const marks: Decoration[] = [];
  // The words stay: a dotted line says that something about them is otherwise.
  const isOtherwise = suggestion.kind === 'format' || suggestion.kind === 'link';
  if (unit.originalFrom < unit.originalTo && !isOtherwise) {
    const render = (): HTMLElement => {
      const element = unit.kind === 'inline' ? deletedText(original, unit) : deletedBlocks(original, unit, label);
      element.classList.add('suggested-deletion');
      if (isActive) element.classList.add('is-active');
      element.style.setProperty('--person', colour);
      element.title = label;
      element.contentEditable = 'false';
      return element;
    };
    marks.push(
      Decoration.widget(unit.from, render, {
        side: -1,
        key: `${suggestion.id} ${unit.from} ${active} ${label} ${colour}`,
        ignoreSelection: true,
      }),
    );
  }
  if (unit.from === unit.to) return marks;
  if (unit.kind === 'inline') {
    const kind = isOtherwise ? 'suggested-format' : 'suggested-insertion';
    marks.push(
      Decoration.inline(unit.from, unit.to, { nodeName: 'ins', class: `${kind}${active}`, style, title: label }),
    );
    for (const place of partings(document, unit)) marks.push(Decoration.widget(place, () => parting('ins', colour)));
    return marks;
  }
  document.nodesBetween(unit.from, unit.to, (node, position) => {
    if (position < unit.from) return true;
    marks.push(
      Decoration.node(position, position + node.nodeSize, {
        class: `suggested-block${active}`,
        style,
        'data-suggestion': label,
      }),
    );
    return false;
  });
  return marks;
}

/** Where blocks part within text that came: the ends of all blocks but the last. */
function partings(document: Node, { from, to }: Unit): readonly number[] {
  const places: number[] = [];
  document.nodesBetween(from, to, (node, position) => {
    const end = position + node.nodeSize - 1;
    if (node.isTextblock && end >= from && end < to) places.push(end);
    return !node.isTextblock;
  });
  return places;
}

function parting(name: 'ins' | 'del', colour: string): HTMLElement {
  const element = document.createElement(name);
  element.className = name === 'ins' ? 'suggested-insertion' : '';
  element.style.setProperty('--person', colour);
  element.textContent = '¶';
  return element;
}

function deletedText(original: Node, { originalFrom, originalTo }: Unit): HTMLElement {
  const element = document.createElement('del');
  element.textContent = wordsBetween(original, originalFrom, originalTo)
    .replaceAll('\n', '¶')
    .replaceAll('\u2028', ' ↵ ');
  return element;
}

/** What went, block by block, as words: enough to judge it by. */
function deletedBlocks(original: Node, { originalFrom, originalTo }: Unit, label: string): HTMLElement {
  const element = document.createElement('div');
  element.dataset['suggestion'] = label;
  original.nodesBetween(originalFrom, originalTo, (node) => {
    if (!node.isTextblock) return true;
    if (node.content.size > 0) {
      const line = document.createElement('del');
      line.textContent = wordsBetween(node, 0, node.content.size).replaceAll('\u2028', ' ↵ ');
      element.append(line);
    }
    return false;
  });
  if (element.childElementCount === 0) element.append(parting('del', 'inherit'));
  return element;
}
