import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleFile } from '#core/article/articleFile';
import { detailChanges } from '#core/article/detailChanges';
import type { ComparedRow, NodeJson } from '#core/compare/ComparedRow';
import { restoreBlock } from '#core/compare/restoreBlock';
import type { SingleChange } from '#core/compare/SingleChange';
import { takeSingle } from '#core/compare/takeSingle';
import { pictureAddress } from '#core/contract/addresses';
import type { DocumentChild, DocumentJson } from '#core/document/documentJson';
import { nodeJson } from '#core/document/nodeJson';
import type { VersionInfo } from '#core/library/versions/VersionInfo';
import { replaceDocument } from '../../editor/replaceDocument';
import { takeChange } from '../../editor/takeChange';
import type { DetailsChange } from '../../editor/useDesk';
import { failureText } from '../../language/failureText';
import { request } from '../../platform/spalt';
import { CompareView } from '../compare/CompareView';
import { DetailChanges } from './DetailChanges';
import type { NoticeKind } from '../../ui/Notice';

/** What the open article is compared with: a version of it, or another file. */
export type Comparison =
  | { readonly kind: 'version'; readonly info: VersionInfo; readonly article: ArticleFile }
  | { readonly kind: 'file'; readonly fileName: string; readonly article: ArticleFile };

/** Tells the user something, with one thing that can be done about it. */
type Notify = (kind: NoticeKind, text: string, action?: { readonly label: string; readonly run: () => void }) => void;

/** How long the comparison waits for further changes of the text. */
const refreshDelayMs = 150;

/** The open article beside an older version of it, and the ways back. What a restore replaces is kept first. */
export function Comparing({
  editor,
  article,
  isReadOnly,
  comparison,
  flush,
  changeMetadata,
  notify,
  onClose,
}: {
  readonly editor: Editor;
  /** The open article; its text is the editor's. */
  readonly article: ArticleFile;
  readonly isReadOnly: boolean;
  readonly comparison: Comparison;
  /** Brings everything that was typed to disk. */
  readonly flush: () => Promise<boolean>;
  readonly changeMetadata: (change: DetailsChange) => void;
  readonly notify: Notify;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { id } = article;
  const current = useCurrentDocument(editor);
  const { document } = comparison.article;
  const time = comparison.kind === 'version' ? momentText(comparison.info.savedAt, i18n.language) : '';
  const title =
    comparison.kind === 'file'
      ? comparison.fileName
      : `${comparison.info.name ?? t(`versions.kind.${comparison.info.kind}`)} · ${time}`;
  const undo = useCallback(() => void editor.commands.undo(), [editor]);
  /** Offers to undo what has just been done, as long as nothing else has been done since. */
  const offerUndo = (text: string): void => {
    const { doc } = editor.state;
    const run = (): void => {
      if (!editor.isDestroyed && editor.state.doc.eq(doc)) undo();
      else notify('error', t('versions.changedSince'));
    };
    notify('done', text, { label: t('versions.undo'), run });
  };
  /** Keeps what an older version is about to take the place of. */
  const keepFirst = async (): Promise<boolean> => {
    if (!(await flush())) {
      notify('error', t('versions.notSaved'));
      return false;
    }
    const kept = await request['version:keep-before-restore']({ id });
    if (!kept.ok) notify('error', failureText(t, kept.error));
    return kept.ok && !editor.isDestroyed;
  };
  const isTakeable = (blocks: readonly NodeJson[]): boolean => {
    if (comparison.kind === 'version') return true;
    const own = imagesIn(current.content);
    if ([...imagesIn(blocks)].every((image) => own.has(image))) return true;
    notify('error', t('compare.pictureElsewhere'));
    return false;
  };
  const restore = async (): Promise<void> => {
    if (!isTakeable(document.content) || !(await keepFirst())) return;
    replaceDocument(editor, document);
    offerUndo(t('versions.restored', { time: time === '' ? title : time }));
  };
  // What is said of another article is its own.
  const changedDetails = comparison.article.id === id ? detailChanges(comparison.article, article) : [];
  const takeDetailsBack = async (): Promise<void> => {
    if (!(await keepFirst())) return;
    changeMetadata(detailsOf(comparison.article));
    notify('done', t('versions.detailsTakenBack'), {
      label: t('versions.undo'),
      run: () => changeMetadata(detailsOf(article)),
    });
  };
  const takeBack = (rows: readonly ComparedRow<DocumentChild>[], index: number): boolean => {
    const block = rows[index]?.before;
    if (!isTakeable(block === null || block === undefined ? [] : [block])) return false;
    const restored = restoreBlock(nodeJson(editor.state.doc), rows, index);
    if (!restored.ok) {
      notify('error', t('compare.changedMeanwhile'));
      return false;
    }
    replaceDocument(editor, restored.value);
    offerUndo(t('versions.takenBack'));
    return true;
  };
  const takeOne = (rows: readonly ComparedRow<DocumentChild>[], change: SingleChange): boolean => {
    const taken = takeSingle(nodeJson(editor.state.doc), rows, change);
    if (!taken.ok) {
      notify('error', t('compare.changedMeanwhile'));
      return false;
    }
    if (!isTakeable(taken.value.content)) return false;
    replaceDocument(editor, taken.value, takeChange);
    offerUndo(t('compare.taken'));
    return true;
  };

  return (
    <CompareView
      before={document}
      after={current}
      beforeTitle={title}
      afterTitle={t('versions.now')}
      message={
        comparison.kind === 'version' && comparison.info.kind === 'from-outside' ? t('versions.fromOutside') : ''
      }
      details={<DetailChanges changes={changedDetails} onTakeBack={isReadOnly ? null : () => void takeDetailsBack()} />}
      isReadOnly={isReadOnly}
      addressOf={(image) => pictureAddress(id, image)}
      onTakeBack={takeBack}
      onTakeSingle={takeOne}
      onRestore={() => void restore()}
      onUndo={undo}
      onClose={onClose}
    />
  );
}

/** The text of the editor as plain data, a moment after its last change. */
function useCurrentDocument(editor: Editor): DocumentJson {
  const [document, setDocument] = useState<DocumentJson>(() => nodeJson(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setDocument(nodeJson(editor.state.doc));
      }, refreshDelayMs);
    };
    editor.on('update', refresh);
    return () => {
      clearTimeout(timer);
      editor.off('update', refresh);
    };
  }, [editor]);
  return document;
}

function detailsOf({ language, metadata }: ArticleFile): DetailsChange {
  const {
    createdAt: _created,
    modifiedAt: _modified,
    keptAsIs: _kept,
    status: _status,
    statusChanges: _changes,
    ...rest
  } = metadata;
  return { language, metadata: rest };
}

function imagesIn(blocks: readonly NodeJson[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ attrs }) => (typeof attrs?.['image'] === 'string' ? [attrs['image']] : [])));
}

function momentText(moment: string, language: string): string {
  return new Date(moment).toLocaleString(language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
