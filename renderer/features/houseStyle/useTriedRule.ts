import { useCallback, useEffect, useState } from 'react';
import type { BlockFinding } from '#core/proof/Finding';
import type { RuleThread } from '../../workers/RuleThread';
import type { FieldProblem, RuleDraft } from './ruleDraft';
import { fieldProblems, triable } from './ruleDraft';

/** How long nothing must have been typed before the rule is tried. */
const calmMs = 150;

/** What a rule in the form is like: what is wrong with it, or what it finds. */
export interface TriedRule {
  readonly problems: readonly FieldProblem[];
  /** Null where it can't be tried, and before it was. */
  readonly found: readonly BlockFinding[] | null;
}

/** Tries the rule in the form on a text, in the thread, whenever either has changed. */
export function useTriedRule(
  thread: RuleThread | null,
  draft: RuleDraft,
  text: string,
  interfaceLanguage: 'sv' | 'en',
): { readonly tried: TriedRule; readonly tryNow: () => Promise<readonly FieldProblem[]> } {
  const [tried, setTried] = useState<TriedRule>({ problems: [], found: null });
  const language = draft.language === 'sv' || draft.language === 'en' ? draft.language : interfaceLanguage;
  const ask = useCallback(async (): Promise<TriedRule> => {
    if (thread === null) return { problems: [], found: null };
    const { found } = await thread.ask({ kind: 'try', rule: triable(draft), text, language });
    return found.ok
      ? { problems: fieldProblems(draft, []), found: found.value }
      : { problems: fieldProblems(draft, found.error), found: null };
  }, [thread, draft, text, language]);
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(() => {
      void (async () => {
        const next = await ask();
        if (isLatest) setTried(next);
      })();
    }, calmMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [ask]);
  return {
    tried,
    tryNow: async () => {
      const next = await ask();
      setTried(next);
      return next.problems;
    },
  };
}
