import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment } from '@tiptap/pm/model';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentJson } from '#core/document/documentJson';
import { nodeJson } from '#core/document/nodeJson';
import { maximumShelfNameLength } from '#core/library/shelf/maximumShelfNameLength';
import type { ShelfItem } from '#core/library/shelf/shelfItem';
import { bodyStart } from '../../editor/behaviour/fields';
import { insertBlock } from '../../editor/blocks/insertBlock';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { NameDialog } from '../../ui/NameDialog';
import type { Choice } from './choicesOf';
import { choicesOf } from './choicesOf';
import { selectedBody } from './selectedBody';
import type { NoticeKind } from '../../ui/Notice';
import { later } from '../../ui/later';

const ShelfDialog = later(async () => (await import('./ShelfDialog')).ShelfDialog);

type Asked =
  | {
      readonly do: 'choose';
      readonly kind: ShelfItem['kind'];
      readonly items: readonly ShelfItem[];
      readonly unreadable: readonly string[];
    }
  | { readonly do: 'name'; readonly item: Parameters<(typeof request)['shelf:put']>[0] };

/** Templates and snippets: what asks for them, keeps new ones, and the dialogues. */
export function useShelf({
  editor,
  language,
  createArticle,
  notify,
}: {
  readonly editor: Editor | null;
  /** The language of the open article. */
  readonly language: 'sv' | 'en';
  readonly createArticle: (template: { readonly language: 'sv' | 'en'; readonly document: DocumentJson }) => unknown;
  readonly notify: (
    kind: NoticeKind,
    text: string,
    action?: { readonly label: string; readonly run: () => void },
  ) => void;
}) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);

  const choose = async (kind: ShelfItem['kind']): Promise<void> => {
    const list = await request['shelf:list']();
    if (list.ok) setAsked({ do: 'choose', kind, ...list.value });
    else notify('error', failureText(t, list.error));
  };
  const put = async (item: Parameters<(typeof request)['shelf:put']>[0], said: string): Promise<void> => {
    const kept = await request['shelf:put'](item);
    if (kept.ok) notify('passing', said);
    else notify('error', failureText(t, kept.error));
  };
  const remove = async (item: ShelfItem): Promise<void> => {
    const removed = await request['shelf:remove']({ id: item.id });
    if (!removed.ok) {
      notify('error', failureText(t, removed.error));
      return;
    }
    const { id, kind, name, language: ofItem, document } = item;
    notify('done', t('shelf.removed', { name }), {
      label: t('shelf.putBack'),
      run: () => void put({ id, kind, name, language: ofItem, document }, t('shelf.isBack', { name })),
    });
    await choose(kind);
  };
  const use = ({ language: ofChoice, document }: Choice, kind: ShelfItem['kind']): void => {
    close();
    if (kind === 'template') {
      createArticle({ language: ofChoice, document });
      return;
    }
    if (editor === null) return;
    const snippet = editor.schema.nodeFromJSON(document);
    const blocks = Fragment.fromArray(
      snippet.children.filter((_, index) => index >= snippet.resolve(bodyStart(snippet)).index(0)),
    );
    editor.view.dispatch(closeHistory(insertBlock(editor.state, blocks)));
    editor.view.focus();
  };

  return {
    newFromTemplate: () => void choose('template'),
    insertSnippet: () => void choose('snippet'),
    saveAsTemplate: () => {
      if (editor === null) return;
      const document = nodeJson(editor.state.doc);
      setAsked({ do: 'name', item: { id: null, kind: 'template', name: '', language, document } });
    },
    saveSnippet: () => {
      const document = editor === null ? null : selectedBody(editor.state);
      if (document === null) notify('error', t('shelf.snippet.noSelection'));
      else setAsked({ do: 'name', item: { id: null, kind: 'snippet', name: '', language, document } });
    },
    dialog: dialogOf(asked),
  };

  function dialogOf(present: Asked | null): ReactNode {
    if (present === null) return null;
    if (present.do === 'choose') {
      const interfaceLanguage = i18n.language === 'sv' ? 'sv' : 'en';
      return (
        <ShelfDialog
          key={present.kind}
          kind={present.kind}
          choices={choicesOf(t, present.kind, present.items, interfaceLanguage)}
          unreadable={present.unreadable}
          onChoose={(choice) => use(choice, present.kind)}
          onRename={({ id, kind, name, language: ofItem, document }) =>
            setAsked({ do: 'name', item: { id, kind, name, language: ofItem, document } })
          }
          onRemove={(item) => void remove(item)}
          onClose={close}
        />
      );
    }
    const { item } = present;
    return (
      <NameDialog
        title={item.id === null ? t(`shelf.${item.kind}.save`) : t('shelf.renameTitle')}
        initial={item.name}
        onName={(name) => {
          close();
          if (name.trim() === '') return;
          void put({ ...item, name }, t(item.id === null ? `shelf.${item.kind}.saved` : 'shelf.renamed', { name }));
        }}
        label={t('shelf.name')}
        hint={t(`shelf.${item.kind}.saveHint`)}
        maximumLength={maximumShelfNameLength}
        yes={t('shelf.keep')}
        no={t('versions.cancel')}
        closeLabel={t('window.close')}
        onClose={close}
      />
    );
  }
}
