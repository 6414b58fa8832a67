import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleMetadata } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import type { ChosenProfile } from '#core/contract/chosenProfile';
import type { Preview, PreviewAnswers } from '#core/contract/requests/previewRequests';
import type { ChosenText } from '#core/publish/chosenText';
import { proposedIn } from '../../editor/review/suggesting';
import { request } from '../../platform/spalt';

/** How long the writer pauses before the page is made anew. */
const pauseMs = 600;

/** Why a page could not be made. */
export type PreviewTrouble = 'unsaved' | Extract<PreviewAnswers['preview:make'], { readonly ok: false }>['error'];

/** What is known of the page that is looked at. */
export interface PreviewState {
  /** Null until the first has been made. */
  readonly preview: Preview | null;
  /** Why the page shown is not the article as it is now; `unsaved`: what was typed is not with main. Null: it is. */
  readonly trouble: PreviewTrouble | null;
  readonly tryAgain: () => void;
}

/**
 * The page of the article in the editor, made anew at each pause, and when main has other metadata. One is made at a
 * time; what is written meanwhile goes into the next.
 */
export function usePreview(
  id: ArticleId,
  editor: Editor,
  {
    chosenText,
    profile,
    medium,
  }: {
    readonly chosenText: ChosenText;
    readonly profile: ChosenProfile | null;
    readonly medium: Preview['medium'];
  },
  metadata: ArticleMetadata,
  flush: () => Promise<boolean>,
): PreviewState {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [trouble, setTrouble] = useState<PreviewTrouble | null>(null);
  const ask = useRef<() => void>(() => undefined);
  const askSoon = useRef<() => void>(() => undefined);
  const flushNow = useRef(flush);
  useEffect(() => {
    flushNow.current = flush;
  });
  useEffect(() => {
    let isOver = false;
    let isMaking = false;
    let isWanted = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const makeOnce = async (): Promise<void> => {
      const isSent = await flushNow.current();
      const made = isSent ? await request['preview:make']({ id, chosenText, profile, medium }) : null;
      if (isOver) return;
      setTrouble(made === null ? 'unsaved' : made.ok ? null : made.error);
      if (made?.ok === true) setPreview(made.value);
    };
    const make = async (): Promise<void> => {
      if (isMaking) {
        isWanted = true;
        return;
      }
      isMaking = true;
      await makeOnce().catch(() => setTrouble('unsaved'));
      isMaking = false;
      if (!isWanted || isOver) return;
      isWanted = false;
      await make();
    };
    const makeSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), pauseMs);
    };
    let { suggestions } = proposedIn(editor.state);
    // What is accepted is in the text already, and changes the one without suggestions.
    const look = ({ transaction }: { readonly transaction: Transaction }): void => {
      const now = proposedIn(editor.state).suggestions;
      if (transaction.docChanged || now !== suggestions) makeSoon();
      suggestions = now;
    };
    ask.current = () => void make();
    askSoon.current = makeSoon;
    void make();
    editor.on('transaction', look);
    return () => {
      isOver = true;
      clearTimeout(timer);
      editor.off('transaction', look);
    };
  }, [id, editor, chosenText, profile, medium]);
  const shown = useRef(metadata);
  useEffect(() => {
    if (shown.current === metadata) return;
    shown.current = metadata;
    askSoon.current();
  }, [metadata]);
  useEffect(() => () => void request['preview:end'](), []);
  const tryAgain = useCallback(() => ask.current(), []);
  return { preview, trouble, tryAgain };
}
