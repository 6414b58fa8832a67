import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { ArticleFile } from '#core/article/articleFile';
import { startProofThread } from '../../workers/ProofThread';
import { ProofReader } from '../proof/ProofReader';
import { useWordLists } from '../proof/useWordLists';

/** Whoever checks the article: those who do it while it is written, or, where that is off, others as long as wanted. */
export function usePreflightReader({
  editor,
  article,
  reader,
  isWanted,
  notify,
}: {
  readonly editor: Editor | null;
  readonly article: ArticleFile | null;
  /** Null where nothing is checked while one writes. */
  readonly reader: ProofReader | null;
  readonly isWanted: boolean;
  readonly notify: (kind: 'error', text: string) => void;
}): ProofReader | null {
  const [own, setOwn] = useState<ProofReader | null>(null);
  const articleNow = useRef(article);
  useEffect(() => {
    articleNow.current = article;
  });
  const isNeeded = isWanted && reader === null;
  useEffect(() => {
    const current = articleNow.current;
    if (editor === null || current === null || !isNeeded) return undefined;
    const next = new ProofReader(editor, startProofThread(), current);
    setOwn(next);
    return () => {
      next.stop();
      setOwn(null);
    };
  }, [editor, isNeeded]);
  useWordLists(own, notify);
  return reader ?? own;
}
