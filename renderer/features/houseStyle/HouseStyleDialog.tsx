import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#core/base/assertNever';
import type { HouseStyleFailure } from '#core/contract/requests/houseStyleRequests';
import type { HouseRule } from '#core/proof/houseStyle/HouseRule';
import type { RefusedRow } from '#core/proof/houseStyle/houseStyleCsv';
import type { RulesPlan } from '#core/proof/houseStyle/planRules';
import { planRules } from '#core/proof/houseStyle/planRules';
import type { BookRule } from '#core/proof/houseStyle/RuleBook';
import { newRuleId, withRule, withSwitched, withoutRule } from '#core/proof/houseStyle/RuleBook';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { Dialog } from '../../ui/Dialog';
import type { RuleSearch } from './findRules';
import './houseStyle.css';
import type { RuleDraft } from './ruleDraft';
import { draftOf, emptyDraft } from './ruleDraft';
import { RuleForm } from './RuleForm';
import { RuleList } from './RuleList';
import { ruleName } from './ruleNames';
import { TablePlan } from './TablePlan';
import { useRuleBook } from './useRuleBook';

type View =
  | { readonly is: 'list'; readonly on: string | null }
  | {
      readonly is: 'form';
      /** Another one for each form that is opened. */
      readonly key: number;
      readonly initial: RuleDraft;
      readonly draft: RuleDraft;
      readonly entry: BookRule | null;
      /** Where to, once it is said what becomes of changes; null: nobody wants to leave. */
      readonly leavingFor: 'list' | 'window' | null;
    }
  | {
      readonly is: 'plan';
      readonly fileName: string;
      readonly coming: readonly HouseRule[];
      readonly plan: RulesPlan;
      readonly refused: readonly RefusedRow[];
    };

/** What was just done, and what takes it back. */
interface Said {
  readonly text: string;
  readonly isError: boolean;
  readonly undo?: () => void;
}

/** The rules of house style: those that come with Spalt and the newsroom's own, which are made, tried and changed here. */
export function HouseStyleDialog({
  language,
  onSaved,
  onClose,
}: {
  /** The language that new rules are for, unless one says otherwise. */
  readonly language: 'sv' | 'en';
  readonly onSaved: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const book = useRuleBook(onSaved);
  const [view, setView] = useState<View>({ is: 'list', on: null });
  const [search, setSearch] = useState<RuleSearch>({ text: '', scope: 'all', category: '' });
  const [tryText, setTryText] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const [trouble, setTrouble] = useState('');
  const formCount = useRef(0);
  const rules = book.rules ?? [];

  const show = (next: View): void => {
    setTrouble('');
    setView(next);
  };
  const openForm = (draft: RuleDraft, entry: BookRule | null): void => {
    setSaid(null);
    formCount.current += 1;
    show({ is: 'form', key: formCount.current, initial: draft, draft, entry, leavingFor: null });
  };
  const tell = (failure: HouseStyleFailure): void => setSaid({ text: failureText(t, failure), isError: true });
  const save = async (
    change: (edited: readonly HouseRule[]) => readonly HouseRule[],
    done: Said | null,
  ): Promise<HouseStyleFailure | null> => {
    const result = await book.save(change);
    if (!result.ok) return result.error;
    setSaid(done);
    return null;
  };
  const saveFromList = async (
    change: (edited: readonly HouseRule[]) => readonly HouseRule[],
    done: Said | null,
  ): Promise<void> => {
    const failure = await save(change, done);
    if (failure !== null) tell(failure);
  };
  const saveRule = async (made: HouseRule): Promise<void> => {
    const id = made.id === '' ? newRuleId(made, new Set(rules.map(({ rule }) => rule.id))) : made.id;
    const rule = { ...made, id };
    const text = t('houseStyle.saved', { name: ruleName(t, rule) });
    const failure = await save((edited) => withRule(edited, rule), { text, isError: false });
    if (failure === null) show({ is: 'list', on: id });
    else setTrouble(failureText(t, failure));
  };
  const remove = async ({ rule, replaced }: BookRule): Promise<void> => {
    const text = t(replaced === null ? 'houseStyle.deleted' : 'houseStyle.restored', { name: ruleName(t, rule) });
    const undo = (): void => void saveFromList((edited) => withRule(edited, rule), null);
    const failure = await save((edited) => withoutRule(edited, rule.id), { text, isError: false, undo });
    if (failure !== null) tell(failure);
    show({ is: 'list', on: null });
  };
  const chooseTable = async (): Promise<void> => {
    setSaid(null);
    const chosen = await request['house-style:choose-table']();
    if (!chosen.ok) tell(chosen.error);
    else if (chosen.value !== null && book.thread !== null) {
      const { fileName, text } = chosen.value;
      const { table } = await book.thread.ask({ kind: 'table', text });
      if (!table.ok) tell({ code: 'table-damaged', filePath: fileName, problems: table.error });
      else {
        const { rules: coming, refused } = table.value;
        show({ is: 'plan', fileName, coming, plan: planRules(book.edited, coming), refused });
      }
    }
  };
  const takeTable = async (coming: readonly HouseRule[]): Promise<void> => {
    const { added, changed } = planRules(book.edited, coming);
    const text = t('houseStyle.taken', { count: added.length + changed.length });
    const failure = await save((edited) => planRules(edited, coming).rules, { text, isError: false });
    if (failure === null) show({ is: 'list', on: null });
    else setTrouble(failureText(t, failure));
  };
  const exportTable = async (): Promise<void> => {
    setSaid(null);
    const exported = await request['house-style:export-table']();
    if (!exported.ok) tell(exported.error);
    else if (exported.value !== null) {
      const { ruleCount, filePath } = exported.value;
      setSaid({ text: t('houseStyle.exported', { count: ruleCount, filePath }), isError: false });
    }
  };
  const showFolder = async (): Promise<void> => {
    const shown = await request['house-style:show-folder']();
    if (!shown.ok) tell(shown.error);
  };
  const leave = (leavingFor: 'list' | 'window'): void => {
    if (view.is === 'form' && JSON.stringify(view.draft) !== JSON.stringify(view.initial)) {
      setView({ ...view, leavingFor });
    } else if (leavingFor === 'window') onClose();
    else show({ is: 'list', on: view.is === 'form' ? (view.entry?.rule.id ?? null) : null });
  };

  return (
    <Dialog title={t('houseStyle.title')} closeLabel={t('window.close')} onClose={() => leave('window')}>
      <div className="house-style">{viewOf(view)}</div>
    </Dialog>
  );

  function viewOf(present: View): ReactNode {
    switch (present.is) {
      case 'form':
        return (
          <RuleForm
            key={present.key}
            draft={present.draft}
            onDraft={(draft) => setView({ ...present, draft })}
            entry={present.entry}
            categories={[...new Set(rules.map(({ rule }) => rule.category))]}
            thread={book.thread}
            tryText={tryText}
            onTryText={setTryText}
            canSave={book.canSave}
            trouble={trouble}
            isLeaving={present.leavingFor !== null}
            onAskLeave={() => leave('list')}
            onStay={() => setView({ ...present, leavingFor: null })}
            onLeave={() =>
              present.leavingFor === 'window' ? onClose() : show({ is: 'list', on: present.entry?.rule.id ?? null })
            }
            onSave={(rule) => void saveRule(rule)}
            onDuplicate={(draft) => openForm({ ...draft, id: null }, null)}
            onRemove={(entry) => void remove(entry)}
          />
        );
      case 'plan':
        return (
          <TablePlan
            fileName={present.fileName}
            plan={present.plan}
            refused={present.refused}
            trouble={trouble}
            onTake={() => void takeTable(present.coming)}
            onCancel={() => show({ is: 'list', on: null })}
          />
        );
      case 'list':
        return (
          <>
            {troubles()}
            <RuleList
              rules={book.rules}
              search={search}
              onSearch={setSearch}
              focus={present}
              canSave={book.canSave}
              onSwitch={(entry, isOff) => void saveFromList((edited) => withSwitched(edited, entry, isOff), null)}
              onEdit={(entry) => openForm(draftOf(entry.rule), entry)}
              onRemove={(entry) => void remove(entry)}
            />
            <div className="rules-said" role={said?.isError === true ? 'alert' : 'status'}>
              {said !== null && (
                <p className={said.isError ? 'field-error' : ''}>
                  {said.text}{' '}
                  {said.undo !== undefined && (
                    <button type="button" className="link-button" onClick={said.undo}>
                      {t('houseStyle.undo')}
                    </button>
                  )}
                </p>
              )}
            </div>
            <footer>
              <button type="button" className="button" disabled={!book.canSave} onClick={() => void chooseTable()}>
                {t('houseStyle.import')}
              </button>
              <button
                type="button"
                className="button"
                disabled={book.edited.length === 0}
                onClick={() => void exportTable()}
              >
                {t('houseStyle.export')}
              </button>
              <button type="button" className="button" onClick={() => void showFolder()}>
                {t('houseStyle.showFolder')}
              </button>
              <span className="rules-gap" />
              <button
                type="button"
                className="button is-main"
                disabled={!book.canSave}
                onClick={() => openForm(emptyDraft(language), null)}
              >
                {t('houseStyle.new')}
              </button>
            </footer>
          </>
        );
      default:
        return assertNever(present);
    }
  }

  /** What can't be read, and what to do about it. */
  function troubles() {
    const told = [
      ...(book.failure === null ? [] : [failureText(t, book.failure)]),
      ...book.damaged.map(({ file, problems }) =>
        failureText(t, { code: 'rules-damaged', filePath: file.filePath, problems }),
      ),
    ];
    if (told.length === 0) return null;
    return (
      <div className="rules-trouble" role="alert">
        {told.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {!book.canSave && book.rules !== null && <p>{t('houseStyle.cannotSave')}</p>}
        <div>
          <button type="button" className="button" onClick={() => void showFolder()}>
            {t('houseStyle.showFolder')}
          </button>
          <button type="button" className="button" onClick={() => void book.readAgain()}>
            {t('houseStyle.readAgain')}
          </button>
        </div>
      </div>
    );
  }
}
