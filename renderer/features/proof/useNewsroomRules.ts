import type { TFunction } from 'i18next';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#core/base/Problem';
import type { HouseStyleTexts, RulesText } from '#core/contract/requests/houseStyleRequests';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import type { ProofTrouble } from '../../workers/ProofMessages';
import type { ProofReader } from './ProofReader';

/**
 * Hands the newsroom's rules to those who check: at the beginning, when they are changed here (`readAgain`), and when
 * the window is come back to, since somebody else may have changed them. Files that can't be used are told of once.
 */
export function useNewsroomRules(
  reader: ProofReader | null,
  notify: (kind: 'error', text: string) => void,
): { readonly readAgain: () => void } {
  const { t } = useTranslation();
  const callbacks = useRef({ t, notify });
  useEffect(() => {
    callbacks.current = { t, notify };
  });
  // Once for all articles: whoever opens ten in a row knows by the first.
  const told = useRef(new Set<string>());
  const readNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (reader === null) return undefined;
    let isEnded = false;
    let known: HouseStyleTexts | null = null;
    const tell = (text: string): void => {
      if (isEnded || told.current.has(text)) return;
      told.current.add(text);
      callbacks.current.notify('error', text);
    };
    const tellDamage = (file: RulesText, problems: readonly Problem[]): void =>
      tell(failureText(callbacks.current.t, { code: 'rules-damaged', filePath: file.filePath, problems }));
    reader.onTrouble((trouble) => {
      if (trouble.of === 'dictionary') return;
      if (trouble.of !== 'rules') {
        tell(textOf(callbacks.current.t, trouble));
        return;
      }
      const file = known?.files.find(({ fileName }) => fileName === trouble.name);
      if (file !== undefined) tellDamage(file, trouble.problems);
    });
    const read = async (): Promise<void> => {
      const result = await request['house-style:read']({ known: known?.key ?? null });
      if (isEnded) return;
      if (!result.ok) tell(failureText(callbacks.current.t, result.error));
      else if (result.value !== null) {
        const isFirst = known === null;
        known = result.value;
        const { files } = known;
        // A newsroom without rules has nobody check anything anew.
        if (!isFirst || files.length > 0) {
          reader.setRules(
            files.flatMap(({ fileName, text }) => (text.ok ? [{ name: fileName, text: text.value }] : [])),
          );
        }
        for (const file of files) if (!file.text.ok) tellDamage(file, [file.text.error]);
      }
    };
    readNow.current = () => void read();
    const readOnFocus = (): void => void read();
    readOnFocus();
    window.addEventListener('focus', readOnFocus);
    return () => {
      isEnded = true;
      readNow.current = () => undefined;
      window.removeEventListener('focus', readOnFocus);
    };
  }, [reader]);
  return { readAgain: useCallback(() => readNow.current(), []) };
}

function textOf(t: TFunction, { of, language }: Extract<ProofTrouble, { language: string }>): string {
  return t(`proof.trouble.${of}`, { language: t(`proof.language.${language}`, { defaultValue: language }) });
}
