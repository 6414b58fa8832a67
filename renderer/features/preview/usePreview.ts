import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleId } from '#core/article/ArticleId';
import type { Preview } from '#core/contract/requests/previewRequests';
import type { ChosenText } from '#core/publish/chosenText';
import { request } from '../../platform/spalt';

/** How long the writer pauses before the page is made anew. */
const pauseMs = 600;

/** What is known of the page that is looked at. */
export interface PreviewState {
  /** Null until the first has been made. */
  readonly preview: Preview | null;
  /** Whether the page shown is not the article as it is now. */
  readonly hasFailed: boolean;
  readonly tryAgain: () => void;
}

/**
 * The page of the article in the editor, made anew at each pause. One is made at a time; what is written meanwhile goes
 * into the next.
 */
export function usePreview(
  id: ArticleId,
  editor: Editor,
  chosenText: ChosenText,
  flush: () => Promise<boolean>,
): PreviewState {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const ask = useRef<() => void>(() => undefined);
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
      const isSaved = await flushNow.current();
      const made = isSaved ? await request['preview:make']({ id, chosenText }) : null;
      if (isOver) return;
      setFailed(made?.ok !== true);
      if (made?.ok === true) setPreview(made.value);
    };
    const make = async (): Promise<void> => {
      if (isMaking) {
        isWanted = true;
        return;
      }
      isMaking = true;
      await makeOnce().catch(() => setFailed(true));
      isMaking = false;
      if (!isWanted || isOver) return;
      isWanted = false;
      await make();
    };
    const makeSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void make(), pauseMs);
    };
    ask.current = () => void make();
    void make();
    editor.on('update', makeSoon);
    return () => {
      isOver = true;
      clearTimeout(timer);
      editor.off('update', makeSoon);
    };
  }, [id, editor, chosenText]);
  useEffect(() => () => void request['preview:end'](), []);
  const tryAgain = useCallback(() => ask.current(), []);
  return { preview, hasFailed, tryAgain };
}
