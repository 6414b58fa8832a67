import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleFile, ArticleMetadata, KeptAsIs } from '#core/article/articleFile';
import { withKept } from '#core/proof/keptAsIs';
import { useScrollRest } from '../../editor/useScrollRest';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { PlacedFinding } from '../../workers/ProofMessages';
import { startProofThread } from '../../workers/ProofThread';
import type { ProofDeeds } from './ProofMenu';
import { ProofMenuState } from './ProofMenuState';
import { ProofReader } from './ProofReader';
import { findingAt, neighbourOf } from './findingAt';
import { proofMarks } from './proofMarks';
import { useDictionaries } from './useDictionaries';
import { useNewsroomRules } from './useNewsroomRules';
import { useWordLists } from './useWordLists';

/** `isBare`: by what comes with Spalt alone, since a dictionary or a rule of others has hung. */
const nobodyReads = { reader: null, isBare: false } as const;

/** What the window has of proofreading. */
export interface Proofreading {
  /** Null where nothing is checked. */
  readonly reader: ProofReader | null;
  readonly menu: ProofMenuState;
  readonly deeds: Omit<ProofDeeds, 'goOn'>;
  /** Goes to a finding and shows what can be done about it. */
  readonly goTo: (finding: PlacedFinding) => void;
  /** Shows what can be done about the finding with the caret, or about the next one. */
  readonly showAtCaret: () => void;
  /** Has only these kept as they are from now on. */
  readonly keepOnly: (kept: readonly KeptAsIs[]) => void;
  /** Has the article checked by the newsroom's rules as they are now. */
  readonly readRules: () => void;
}

/** Checks the article that is open, while it is written. */
export function useProof({
  editor,
  article,
  isOn,
  metadataNow,
  changeKept,
  notify,
}: {
  readonly editor: Editor | null;
  readonly article: ArticleFile | null;
  readonly isOn: boolean;
  readonly metadataNow: () => Pick<ArticleMetadata, 'keptAsIs'> | null;
  readonly changeKept: (kept: KeptAsIs[]) => void;
  readonly notify: (
    kind: 'error' | 'passing',
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}): Proofreading {
  const { t } = useTranslation();
  const [{ reader, isBare }, setReader] = useState<{ readonly reader: ProofReader | null; readonly isBare: boolean }>(
    nobodyReads,
  );
  const [menu] = useState(() => new ProofMenuState());
  const articleNow = useRef(article);
  // What has hung once is left out until Spalt ends.
  const hasHung = useRef(false);
  const tellHang = useRef<(startAgain: (() => void) | null) => void>(() => undefined);
  useEffect(() => {
    articleNow.current = article;
    tellHang.current = (startAgain) => {
      if (startAgain === null) notify('error', t('proof.trouble.hangs'));
      else notify('error', t('proof.trouble.hangsAlone'), { label: t('proof.trouble.tryAgain'), run: startAgain });
    };
  });

  const id = article?.id;
  useEffect(() => {
    const current = articleNow.current;
    if (editor === null || current === null || !isOn) return undefined;
    editor.registerPlugin(proofMarks());
    let isOver = false;
    const startAgain = (): void => {
      if (!isOver) started = startReader();
    };
    const startReader = (): ProofReader => {
      const isWithout = hasHung.current;
      const thread = startProofThread(() => {
        hasHung.current = true;
        started.stop();
        tellHang.current(isWithout ? startAgain : null);
        // What hangs by itself would hang again.
        if (isWithout) setReader(nobodyReads);
        else startAgain();
      });
      const next = new ProofReader(editor, thread, articleNow.current ?? current);
      setReader({ reader: next, isBare: isWithout });
      return next;
    };
    let started = startReader();
    return () => {
      isOver = true;
      started.stop();
      menu.show(null);
      setReader(nobodyReads);
    };
  }, [editor, id, isOn, menu]);

  const { language, metadata } = article ?? {};
  useEffect(() => {
    if (reader !== null && language !== undefined && metadata !== undefined) reader.setDetails({ language, metadata });
  }, [reader, language, metadata]);

  const words = useWordLists(reader, notify);
  const trusting = isBare ? null : reader;
  const rules = useNewsroomRules(trusting, notify);
  useDictionaries(trusting, notify);
  useScrollRest(reader?.markSeen ?? null);
  // A right click on what is marked opens its menu, as in every editor.
  useEffect(() => {
    // Another article may have taken its place since this was drawn.
    if (editor === null || reader === null || editor.isDestroyed) return undefined;
    const { dom } = editor.view;
    const open = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.closest('.proof-mark') === null) return;
      const position = editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
      const found = position === undefined ? undefined : findingAt(reader.marks(), position);
      if (found === undefined) return;
      event.preventDefault();
      menu.show(found);
    };
    dom.addEventListener('contextmenu', open);
    return () => dom.removeEventListener('contextmenu', open);
  }, [editor, reader, menu]);

  const show = useCallback(
    (found: { readonly finding: PlacedFinding; readonly from: number; readonly to: number } | undefined): void => {
      if (editor === null || found === undefined) return;
      const { doc, tr } = editor.state;
      editor.view.focus();
      editor.view.dispatch(tr.setSelection(TextSelection.create(doc, found.from, found.to)).scrollIntoView());
      menu.show(found);
    },
    [editor, menu],
  );
  const keep = (kept: readonly KeptAsIs[]): void => {
    reader?.setKept(kept);
    changeKept([...kept]);
  };

  return {
    reader,
    menu,
    goTo: (finding) => {
      const range = reader?.rangeOf(finding);
      if (range !== undefined) show({ ...range, finding });
    },
    showAtCaret: () => {
      if (editor === null || reader === null) return;
      const marks = reader.marks();
      show(findingAt(marks, editor.state.selection.from) ?? neighbourOf(marks, editor.state.selection, 1));
    },
    keepOnly: keep,
    readRules: rules.readAgain,
    deeds: {
      replace: ({ from, to }, text) => {
        if (editor === null) return;
        const { tr } = editor.state;
        editor.view.dispatch(closeHistory(text === '' ? tr.delete(from, to) : tr.insertText(text, from, to)));
      },
      markDecorative: ({ from }) => {
        if (editor === null) return;
        const $from = editor.state.doc.resolve(from);
        for (let depth = $from.depth; depth > 0; depth--) {
          const node = $from.node(depth);
          if (node.type.name !== 'figure') continue;
          const attributes = { ...node.attrs, isDecorative: true };
          editor.view.dispatch(closeHistory(editor.state.tr).setNodeMarkup($from.before(depth), null, attributes));
          return;
        }
      },
      keep: ({ words }, where) => {
        const before = metadataNow()?.keptAsIs ?? [];
        keep(withKept(before, words, where));
      },
      addWord: (word, list) => {
        void request['proof:add-word']({ word, list }).then((result) => {
          if (!result.ok) notify('error', failureText(t, result.error));
          else words.set(list, result.value);
        });
      },
      suggest: (word, language) => reader?.suggest(word, language) ?? Promise.resolve([]),
    },
  };
}
