import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { HouseStyleFailure, HouseStyleTexts, RulesText } from '#core/contract/requests/houseStyleRequests';
import type { HouseRule, HouseStyleFile } from '#core/proof/houseStyle/HouseRule';
import type { BookRule } from '#core/proof/houseStyle/RuleBook';
import { ruleBook, rulesOf } from '#core/proof/houseStyle/RuleBook';
import { request } from '../../platform/spalt';
import type { RuleThread } from '../../workers/RuleThread';
import { startRuleThread } from '../../workers/RuleThread';

/** A file of rules that can't be used. */
interface DamagedFile {
  readonly file: RulesText;
  readonly problems: readonly Problem[];
}

/** All rules, as they were read. */
interface ReadRules {
  readonly shipped: readonly HouseStyleFile[];
  readonly files: readonly { readonly name: string; readonly file: HouseStyleFile }[];
  readonly edited: readonly HouseRule[];
  /** The hash of the file that the app writes; null where there is none. */
  readonly hash: string | null;
  readonly damaged: readonly DamagedFile[];
}

/** What the dialogue of house style knows. */
export interface RuleBookView {
  /** Null until the thread runs. */
  readonly thread: RuleThread | null;
  /** Null while they are read. */
  readonly rules: readonly BookRule[] | null;
  /** The rules that were made in the app. */
  readonly edited: readonly HouseRule[];
  readonly damaged: readonly DamagedFile[];
  /** Whether rules can be saved: not while the file for them is damaged. */
  readonly canSave: boolean;
  /** Why nothing could be read; null: it could. */
  readonly failure: HouseStyleFailure | null;
  readonly readAgain: () => Promise<void>;
  /** Saves the rules that were made in the app, changed; one change after the other. */
  readonly save: (
    change: (edited: readonly HouseRule[]) => readonly HouseRule[],
  ) => Promise<Result<null, HouseStyleFailure>>;
}

/** Reads all rules of house style, anew when the window is come back to, and saves those that are made here. */
export function useRuleBook(onSaved: () => void): RuleBookView {
  const [thread, setThread] = useState<RuleThread | null>(null);
  const [read, setRead] = useState<ReadRules | null>(null);
  const [failure, setFailure] = useState<HouseStyleFailure | null>(null);
  const latest = useRef<ReadRules | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const saved = useRef(onSaved);
  useEffect(() => {
    saved.current = onSaved;
  });
  useEffect(() => {
    const started = startRuleThread();
    setThread(started);
    return () => started.end();
  }, []);

  const inTurn = useCallback(<Value>(action: () => Promise<Value>): Promise<Value> => {
    const next = turn.current.then(action, action);
    turn.current = next;
    return next;
  }, []);
  const show = useCallback((next: ReadRules): void => {
    latest.current = next;
    setRead(next);
  }, []);
  const readNow = useCallback(async (): Promise<void> => {
    if (thread === null) return;
    const texts = await request['house-style:read']({ known: null });
    setFailure(texts.ok ? null : texts.error);
    if (texts.ok && texts.value !== null) show(await parsed(thread, texts.value));
  }, [thread, show]);
  const readAgain = useCallback(() => inTurn(readNow), [inTurn, readNow]);
  useEffect(() => {
    const readOnFocus = (): void => void readAgain();
    readOnFocus();
    window.addEventListener('focus', readOnFocus);
    return () => window.removeEventListener('focus', readOnFocus);
  }, [readAgain]);

  const save = useCallback<RuleBookView['save']>(
    (change) =>
      inTurn(async () => {
        const before = latest.current;
        if (before === null) return success(null);
        const edited = change(before.edited);
        const result = await request['house-style:save']({ rules: [...edited], hash: before.hash });
        if (!result.ok) {
          // What somebody else has written meanwhile is what the next attempt begins with.
          if (result.error.code === 'rules-changed' || result.error.code === 'rules-damaged') await readNow();
          return result;
        }
        show({ ...before, edited, hash: result.value.files.find(({ isEdited }) => isEdited)?.hash ?? null });
        saved.current();
        return success(null);
      }),
    [inTurn, readNow, show],
  );
  const rules = useMemo(() => (read === null ? null : ruleBook(read)), [read]);
  const damaged = read?.damaged ?? [];
  return {
    thread,
    rules,
    edited: read?.edited ?? [],
    damaged,
    canSave: read !== null && !damaged.some(({ file }) => file.isEdited),
    failure,
    readAgain,
    save,
  };
}

/** Has the thread read the texts. */
async function parsed(thread: RuleThread, { files }: HouseStyleTexts): Promise<ReadRules> {
  const texts = files.flatMap(({ fileName, text }) => (text.ok ? [{ name: fileName, text: text.value }] : []));
  const book = await thread.ask({ kind: 'book', files: texts });
  const rules: { readonly name: string; readonly file: HouseStyleFile }[] = [];
  const damaged: DamagedFile[] = [];
  let edited: readonly HouseRule[] = [];
  for (const file of files) {
    const found = book.files.find(({ name }) => name === file.fileName)?.read;
    if (!file.text.ok) damaged.push({ file, problems: [file.text.error] });
    else if (found !== undefined && !found.ok) damaged.push({ file, problems: found.error });
    else if (found !== undefined && file.isEdited) edited = rulesOf(found.value);
    else if (found !== undefined) rules.push({ name: file.fileName, file: found.value });
  }
  const hash = files.find(({ isEdited }) => isEdited)?.hash ?? null;
  return { shipped: book.shipped, files: rules, edited, hash, damaged };
}
