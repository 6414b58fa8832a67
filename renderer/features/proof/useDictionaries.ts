import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#core/base/Problem';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { ProofReader } from './ProofReader';

/**
 * Hands dictionaries that somebody has added to those who check: when an article is opened, and when it or one of its
 * blocks gets another language. Those that can't be used are told of once; spelling goes on with the others.
 */
export function useDictionaries(reader: ProofReader | null, notify: (kind: 'error', text: string) => void): void {
  const { t } = useTranslation();
  const told = useRef(new Set<string>());
  const paths = useRef(new Map<string, string>());
  const tell = (name: string, problem: Problem): void => {
    const text = failureText(t, { code: 'dictionary', filePath: paths.current.get(name) ?? name, problems: [problem] });
    if (!told.current.has(text)) notify('error', text);
    told.current.add(text);
  };
  const callbacks = useRef({ tell });
  useEffect(() => {
    callbacks.current = { tell };
  });
  useEffect(() => {
    reader?.onTrouble((trouble) => {
      if (trouble.of !== 'dictionary') return;
      callbacks.current.tell(trouble.name, { place: '', code: 'not-a-dictionary', facts: {} });
    });
  }, [reader]);
  useEffect(() => {
    if (reader === null) return undefined;
    let isEnded = false;
    const asked = new Set<string>();
    const ask = async (language: string): Promise<void> => {
      const found = await request['proof:dictionaries']({ language });
      if (isEnded || found.length === 0) return;
      for (const { name, filePath, texts } of found) {
        paths.current.set(name, filePath);
        if (!texts.ok) callbacks.current.tell(name, texts.error);
      }
      const dictionaries = found.flatMap(({ name, texts }) => (texts.ok ? [{ language: name, ...texts.value }] : []));
      if (dictionaries.length > 0) reader.setDictionaries({ language, dictionaries });
    };
    const stop = reader.onLanguages((languages) => {
      for (const language of languages) {
        if (asked.has(language) || !/^[a-z]{2,3}$/u.test(language)) continue;
        asked.add(language);
        void ask(language);
      }
    });
    return () => {
      isEnded = true;
      stop();
    };
  }, [reader]);
}
