import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordListName } from '#core/contract/requests/proofRequests';
import type { PlacedFinding } from '../../workers/ProofMessages';
import { useFloating } from '../../ui/useFloating';
import { useMenu } from '../../ui/useMenu';
import type { ProofMenuState, ProofMenuView } from './ProofMenuState';
import { findingText } from './findingText';
import './proof.css';
import { kindOf } from './proofMarks';

/** How many of the words that may have been meant are shown: more than that is no help. */
const mostSuggestions = 5;

/** What can be done about a finding. */
export interface ProofDeeds {
  readonly replace: (view: ProofMenuView, text: string) => void;
  readonly markDecorative: (view: ProofMenuView) => void;
  readonly keep: (finding: PlacedFinding, where: 'here' | 'everywhere') => void;
  readonly addWord: (word: string, list: WordListName) => void;
  readonly goOn: (direction: 1 | -1) => void;
  /** Of a block that is in another language than the article, with that one. */
  readonly suggest: (word: string, language?: string) => Promise<readonly string[]>;
}

/** What a finding says and what can be done about it, beside its place in the text. */
export function ProofMenu({
  menu,
  editor,
  deeds,
}: {
  readonly menu: ProofMenuState;
  readonly editor: Editor;
  readonly deeds: ProofDeeds;
}) {
  const view = useSyncExternalStore(menu.subscribe, menu.read);
  // Another article may have taken its place since this was opened.
  if (view === null || editor.isDestroyed) return null;
  return <Menu key={`${view.from} ${view.finding.code}`} view={view} menu={menu} editor={editor} deeds={deeds} />;
}

function Menu({
  view,
  menu,
  editor,
  deeds,
}: {
  readonly view: ProofMenuView;
  readonly menu: ProofMenuState;
  readonly editor: Editor;
  readonly deeds: ProofDeeds;
}) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const { finding } = view;
  const kind = kindOf(finding.check);
  const word = finding.words.text;
  const suggestions = useSuggestions(kind === 'spelling' ? word : null, (asked) => {
    const { language } = finding.facts;
    return typeof language === 'string' ? deeds.suggest(asked, language) : deeds.suggest(asked);
  });
  useFloating(ref, {
    key: `${view.from} ${suggestions?.length ?? 0}`,
    placement: 'bottom-start',
    within: editor.view.dom,
    placeOf: () => {
      if (editor.isDestroyed) return null;
      const { left, top, bottom } = editor.view.coordsAtPos(view.from);
      return new DOMRect(left, top, 0, bottom - top);
    },
  });
  const isReady = suggestions !== null;
  useEffect(() => {
    // What was meant is the first choice, and comes a moment later.
    if (isReady) ref.current?.querySelector('button')?.focus();
    else ref.current?.focus();
  }, [isReady]);

  const run = (deed: () => void): void => {
    menu.show(null);
    editor.view.focus();
    deed();
  };
  const onKeyDown = useMenu(ref, {
    onClose: () => menu.show(null),
    onLeave: () => {
      menu.show(null);
      editor.view.focus();
    },
  });
  const item = (key: string, label: string, deed: () => void, isStrong = false) => (
    <button
      key={key}
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={isStrong ? 'is-strong' : ''}
      onClick={() => run(deed)}
    >
      {label}
    </button>
  );
  const replacements = [
    ...new Set([...finding.fixes.flatMap((fix) => (fix.kind === 'replace' ? [fix.text] : [])), ...(suggestions ?? [])]),
  ].slice(0, mostSuggestions);
  const text = findingText(t, finding);
  return (
    <div
      className="block-menu proof-menu"
      role="menu"
      aria-label={text}
      aria-busy={!isReady}
      tabIndex={-1}
      ref={ref}
      onKeyDown={onKeyDown}
    >
      <p className={`proof-menu-text is-${kind}`} role="presentation">
        {text}
      </p>
      {replacements.map((replacement) =>
        item(
          `replace ${replacement}`,
          replacement === '' ? t('proof.takeAway') : replacement,
          () => deeds.replace(view, replacement),
          true,
        ),
      )}
      {finding.fixes.some((fix) => fix.kind === 'markDecorative') &&
        item('decorative', t('proof.markDecorative'), () => deeds.markDecorative(view), true)}
      {kind === 'spelling' && isReady && replacements.length === 0 && (
        <p className="proof-menu-text" role="presentation">
          {t('proof.noSuggestion')}
        </p>
      )}
      <hr />
      {item('here', t('proof.keepHere'), () => deeds.keep(finding, 'here'))}
      {word !== null && item('everywhere', t('proof.keepEverywhere'), () => deeds.keep(finding, 'everywhere'))}
      {kind === 'spelling' && word !== null && (
        <>
          {item('newsroom', t('proof.addToNewsroom'), () => deeds.addWord(word, 'newsroom'))}
          {item('own', t('proof.addToOwn'), () => deeds.addWord(word, 'own'))}
        </>
      )}
      <hr />
      {item('next', t('menu.command.proof.next'), () => deeds.goOn(1))}
    </div>
  );
}

/** Words that may have been meant; null until they are known, empty where none are asked for. */
function useSuggestions(
  word: string | null,
  suggest: (word: string) => Promise<readonly string[]>,
): readonly string[] | null {
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(word === null ? [] : null);
  const asked = useRef(suggest);
  useEffect(() => {
    if (word === null) return undefined;
    let isShown = true;
    void asked.current(word).then((words) => {
      if (isShown) setSuggestions(words);
    });
    return () => {
      isShown = false;
    };
  }, [word]);
  return suggestions;
}
