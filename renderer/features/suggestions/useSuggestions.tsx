import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, Person } from '#core/review/reviewJson';
import { addressesIn } from '#core/review/suggestions/addressesIn';
import { accept, reject } from '#core/review/suggestions/decide';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { wordsBetween } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { dispatchDecision, proposedIn } from '../../editor/review/suggesting';
import { seenRange } from '../../editor/seenRange';
import { takeSelectionIn } from '../../editor/takeSelectionIn';
import { useScrollRest } from '../../editor/useScrollRest';
import type { NoticeKind } from '../../ui/Notice';
import { redrawn, suggestionAt, suggestionMarks, listedSuggestions } from './suggestionMarks';
import { placeOfSuggestion } from './placeOfSuggestion';
import { suggestionLabel } from './suggestionText';

/** How suggestions are shown: marked in the text, the text as it would be with all, or as it was without any. */
export const suggestionViews = ['marked', 'final', 'original'] as const;
/** How suggestions are shown. */
export type SuggestionView = (typeof suggestionViews)[number];

/** How long the list waits for further keys. */
const listDelayMs = 250;
/** So much of what went and came stands in the log. */
const mostLogged = 1000;

/** What the window has of suggestions. */
export interface Suggesting {
  readonly list: readonly Suggestion[];
  /** Null where nothing is proposed. */
  readonly proposed: Suggestions | null;
  /** What became of those that were decided, in the order of time. */
  readonly decisions: readonly Decision[];
  readonly view: SuggestionView;
  readonly setView: (view: SuggestionView) => void;
  readonly colourOf: (name: string) => number;
  /** What is proposed at this moment; the list is that of a moment ago. */
  readonly listNow: () => readonly Suggestion[];
  readonly goTo: (suggestion: Suggestion) => void;
  /** Gives false where nothing was decided. */
  readonly decide: (kind: Decision['kind'], isChosen: (suggestion: Suggestion) => boolean) => Promise<boolean>;
  /** Decides the one at the cursor, or those in the selection. Gives false where nothing was decided. */
  readonly decideHere: (kind: Decision['kind']) => Promise<boolean>;
}

/** Shows what is proposed in the open article, and lets it be taken or left. */
export function useSuggestions({
  editor,
  people,
  person,
  askForPerson,
  notify,
}: {
  readonly editor: Editor | null;
  /** Everybody who has said something of the article. */
  readonly people: () => readonly Person[];
  /** Who is at the desk. */
  readonly person: Person | null;
  readonly askForPerson: () => Promise<Person | null>;
  readonly notify: (kind: NoticeKind, text: string) => void;
}): Suggesting {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState<Pick<Suggesting, 'list' | 'proposed' | 'decisions'>>({
    list: [],
    proposed: null,
    decisions: [],
  });
  const [view, setView] = useState<SuggestionView>('marked');
  const colourOf = (name: string): number =>
    (person?.name === name ? person : people().find((each) => each.name === name))?.colour ?? 0;
  const now = useRef({ t, view, colourOf });
  useEffect(() => {
    now.current = { t, view, colourOf };
  });

  useEffect(() => {
    if (editor === null) return undefined;
    editor.registerPlugin(
      suggestionMarks({
        isShown: () => now.current.view === 'marked',
        colourOf: (name) => now.current.colourOf(name),
        labelOf: (suggestion, suggestions) => suggestionLabel(now.current.t, suggestion, suggestions),
      }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const list = (): void => {
      timer = undefined;
      if (editor.isDestroyed) return;
      const { suggestions, decisions } = proposedIn(editor.state);
      setShown((before) =>
        before.proposed === suggestions && before.decisions === decisions ? before : shownOf(editor.state),
      );
    };
    const listSoon = (): void => {
      timer ??= setTimeout(list, listDelayMs);
    };
    list();
    editor.on('transaction', listSoon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', listSoon);
    };
  }, [editor]);

  const redraw = useCallback((): void => {
    if (editor === null || editor.isDestroyed) return;
    takeSelectionIn(editor.view);
    editor.view.dispatch(redrawn(editor.state, seenRange(editor.view)));
  }, [editor]);
  useEffect(redraw, [redraw, view, person, i18n.language]);
  // Also where nothing is proposed: what is proposed next is where somebody has scrolled to.
  useScrollRest(redraw);

  const goTo = useCallback(
    (suggestion: Suggestion): void => {
      if (editor === null) return;
      const { from, to } = placeOfSuggestion(suggestion);
      const { doc, tr } = editor.state;
      const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
      editor.view.focus();
      editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
    },
    [editor],
  );

  const decideThese = async (
    kind: Decision['kind'],
    choose: (list: readonly Suggestion[]) => readonly Suggestion[],
  ): Promise<boolean> => {
    const who = await askForPerson();
    if (editor === null || editor.isDestroyed || !editor.isEditable || who === null) return false;
    const { suggestions, decisions } = proposedIn(editor.state);
    if (suggestions === null) return false;
    const chosen = choose(listedSuggestions(editor.state));
    if (chosen.length === 0) return false;
    const ids = new Set(chosen.map(({ id }) => id));
    const decided = (kind === 'accepted' ? accept : reject)(suggestions, ({ id }) => ids.has(id));
    const { tr } = editor.state;
    for (const step of decided.documentSteps) tr.step(step);
    const at = new Date().toISOString();
    const logged = chosen.map((each): Decision => ({ kind, by: who.name, at, ...logOf(each, suggestions) }));
    const left = decided.suggestions.changes.length === 0 ? null : decided.suggestions;
    dispatchDecision(editor.view, tr, { suggestions: left, decisions: [...decisions, ...logged] });
    setShown(shownOf(editor.state));
    if (chosen.length > 1) notify('passing', t(`suggestions.decided.${kind}`, { count: chosen.length }));
    return true;
  };
  const decide: Suggesting['decide'] = (kind, isChosen) =>
    decideThese(kind, (list) => chosenNow(shown.list, list, isChosen));

  return {
    ...shown,
    view,
    setView,
    colourOf,
    listNow: () => (editor === null ? [] : listedSuggestions(editor.state)),
    goTo,
    decide,
    decideHere: async (kind) => {
      if (editor === null) return false;
      const { from, to, empty } = editor.state.selection;
      const here = suggestionAt(editor.state);
      if (here === undefined) {
        notify('passing', t('suggestions.noneHere'));
        return false;
      }
      const isWithin = ({ units }: Suggestion): boolean => units.some((unit) => unit.from <= to && unit.to >= from);
      return decideThese(kind, (list) => list.filter(empty ? ({ id }) => id === here.id : isWithin));
    },
  };
}

/**
 * Those that are chosen in a list, as they are now: it is that of a moment ago, and what is typed meanwhile moves them
 * along.
 */
function chosenNow(
  listed: readonly Suggestion[],
  list: readonly Suggestion[],
  isChosen: (suggestion: Suggestion) => boolean,
): readonly Suggestion[] {
  const isSame = listed.length === list.length && listed.every(({ kind }, index) => kind === list[index]?.kind);
  return list.filter((each, index) => isChosen(isSame ? (listed[index] ?? each) : each));
}

function shownOf(state: EditorState): Pick<Suggesting, 'list' | 'proposed' | 'decisions'> {
  const { suggestions, decisions } = proposedIn(state);
  return { list: listedSuggestions(state), proposed: suggestions, decisions };
}

/** What stands in the log of it: the words that went and came, or where those that stay have led and lead. */
function logOf(
  { units, by, kind }: Suggestion,
  { original, document }: Suggestions,
): Pick<Decision, 'suggestedBy' | 'removed' | 'added'> {
  const wordsIn = (text: Node, from: number, to: number): string =>
    kind === 'link' ? addressesIn(text, from, to).join(' ') : wordsBetween(text, from, to);
  const removed = units.map(({ originalFrom, originalTo }) => wordsIn(original, originalFrom, originalTo));
  const added = units.map(({ from, to }) => wordsIn(document, from, to));
  return {
    suggestedBy: [...by],
    removed: removed.join('\n').slice(0, mostLogged),
    added: added.join('\n').slice(0, mostLogged),
  };
}
