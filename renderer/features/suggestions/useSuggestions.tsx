import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, Person } from '#core/review/reviewJson';
import { accept, reject } from '#core/review/suggestions/decide';
import type { Suggestion } from '#core/review/suggestions/suggestionsOf';
import { wordsBetween } from '#core/review/suggestions/suggestionsOf';
import type { Suggestions } from '#core/review/suggestions/TrackedChange';
import { dispatchDecision, proposedIn } from '../../editor/review/suggesting';
import type { NoticeKind } from '../../ui/Notice';
import { redrawn, suggestionAt, suggestionMarks, listedSuggestions } from './suggestionMarks';
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
  readonly view: SuggestionView;
  readonly setView: (view: SuggestionView) => void;
  readonly colourOf: (name: string) => number;
  /** Places of suggestions in the text, for who goes through them. */
  readonly marks: () => readonly { readonly from: number; readonly to: number; readonly suggestion: Suggestion }[];
  readonly goTo: (suggestion: Suggestion) => void;
  readonly decide: (kind: Decision['kind'], isChosen: (suggestion: Suggestion) => boolean) => Promise<void>;
  /** Decides the one at the cursor, or those in the selection, and goes to the next. */
  readonly decideHere: (kind: Decision['kind']) => Promise<void>;
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
  const [shown, setShown] = useState<{ readonly list: readonly Suggestion[]; readonly proposed: Suggestions | null }>({
    list: [],
    proposed: null,
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
      const { suggestions } = proposedIn(editor.state);
      setShown((before) =>
        before.proposed === suggestions ? before : { list: listedSuggestions(editor.state), proposed: suggestions },
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

  useEffect(() => {
    if (editor !== null && !editor.isDestroyed) editor.view.dispatch(redrawn(editor.state));
  }, [editor, view, person, i18n.language]);

  const goTo = useCallback(
    ({ units }: Suggestion): void => {
      const [unit] = units.toSorted((one, other) => Number(one.from === one.to) - Number(other.from === other.to));
      if (editor === null || unit === undefined) return;
      const { doc, tr } = editor.state;
      const selection = TextSelection.between(doc.resolve(unit.from), doc.resolve(unit.to));
      editor.view.focus();
      editor.view.dispatch(tr.setSelection(selection).scrollIntoView());
    },
    [editor],
  );

  const decide: Suggesting['decide'] = async (kind, isChosen) => {
    const who = await askForPerson();
    if (editor === null || editor.isDestroyed || !editor.isEditable || who === null) return;
    const { suggestions, decisions } = proposedIn(editor.state);
    if (suggestions === null) return;
    const chosen = listedSuggestions(editor.state).filter(isChosen);
    if (chosen.length === 0) return;
    const ids = new Set(chosen.map(({ id }) => id));
    const decided = (kind === 'accepted' ? accept : reject)(suggestions, ({ id }) => ids.has(id));
    const { tr } = editor.state;
    for (const step of decided.documentSteps) tr.step(step);
    const at = new Date().toISOString();
    const logged = chosen.map((each): Decision => ({ kind, by: who.name, at, ...logOf(each, suggestions) }));
    const left = decided.suggestions.changes.length === 0 ? null : decided.suggestions;
    dispatchDecision(editor.view, tr, { suggestions: left, decisions: [...decisions, ...logged] });
    setShown({ list: listedSuggestions(editor.state), proposed: proposedIn(editor.state).suggestions });
    if (chosen.length > 1) notify('passing', t(`suggestions.decided.${kind}`, { count: chosen.length }));
  };

  return {
    ...shown,
    view,
    setView,
    colourOf,
    goTo,
    decide,
    marks: () =>
      editor === null
        ? []
        : listedSuggestions(editor.state).map((suggestion) => {
            const unit = suggestion.units.find(({ from, to }) => from < to) ?? suggestion.units[0];
            return { from: unit?.from ?? 0, to: unit?.to ?? 0, suggestion };
          }),
    decideHere: async (kind) => {
      if (editor === null) return;
      const { from, to, empty } = editor.state.selection;
      const here = suggestionAt(editor.state);
      if (here === undefined) {
        notify('passing', t('suggestions.noneHere'));
        return;
      }
      const isWithin = ({ units }: Suggestion): boolean => units.some((unit) => unit.from <= to && unit.to >= from);
      await decide(kind, empty ? ({ id }) => id === here.id : isWithin);
      const next = listedSuggestions(editor.state).find(({ units }) => units.some((unit) => unit.from >= from));
      if (next !== undefined) goTo(next);
    },
  };
}

function logOf(
  { units, by }: Suggestion,
  { original, document }: Suggestions,
): Pick<Decision, 'suggestedBy' | 'removed' | 'added'> {
  const removed = units.map(({ originalFrom, originalTo }) => wordsBetween(original, originalFrom, originalTo));
  const added = units.map(({ from, to }) => wordsBetween(document, from, to));
  return {
    suggestedBy: [...by],
    removed: removed.join('\n').slice(0, mostLogged),
    added: added.join('\n').slice(0, mostLogged),
  };
}
