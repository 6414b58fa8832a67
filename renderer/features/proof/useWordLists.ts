import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordListName } from '#core/contract/requests/proofRequests';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { ProofReader } from './ProofReader';

/**
 * Hands the word lists to those who check: at the beginning, when one of them has another word, and when the window is
 * come back to, since somebody else may have written in the newsroom's.
 */
export function useWordLists(
  reader: ProofReader | null,
  notify: (kind: 'error', text: string) => void,
): { readonly set: (list: WordListName, text: string) => void } {
  const { t } = useTranslation();
  const texts = useRef<Record<WordListName, string | null>>({ newsroom: null, own: null });
  const callbacks = useRef({ t, notify });
  useEffect(() => {
    callbacks.current = { t, notify };
  });
  const set = useCallback(
    (list: WordListName, text: string) => {
      texts.current = { ...texts.current, [list]: text };
      reader?.setWords(texts.current);
    },
    [reader],
  );
  useEffect(() => {
    if (reader === null) return undefined;
    // A list that can't be read is told of once, and not whenever one comes back.
    const told = new Set<WordListName>();
    const read = async (): Promise<void> => {
      const lists = await request['proof:words']();
      const before = texts.current;
      const next = { newsroom: textOf('newsroom'), own: textOf('own') };
      texts.current = next;
      if (next.newsroom !== before.newsroom || next.own !== before.own) reader.setWords(next);

      function textOf(list: WordListName): string | null {
        const result = lists[list];
        if (result.ok) return result.value;
        if (!told.has(list)) callbacks.current.notify('error', failureText(callbacks.current.t, result.error));
        told.add(list);
        return before[list];
      }
    };
    texts.current = { newsroom: null, own: null };
    const readNow = (): void => void read();
    readNow();
    window.addEventListener('focus', readNow);
    return () => window.removeEventListener('focus', readNow);
  }, [reader]);
  return useMemo(() => ({ set }), [set]);
}
