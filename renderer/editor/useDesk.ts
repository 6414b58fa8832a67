import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '#core/article/ArticleId';
import type { ArticleMetadata } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { CommandId } from '#core/contract/commands';
import type { Settings } from '#core/contract/settings';
import type { DocumentJson } from '#core/document/documentJson';
import { nodeJson } from '#core/document/nodeJson';
import type { FoldersReport } from '#core/contract/requests/trashRequests';
import { pictureAddress } from '#core/contract/addresses';
import type { TakenPicture, OpenFailure } from '#core/library/failures';
import { textOfField } from '#core/text/textOf';
import { droppedText } from '../language/droppedText';
import { failureText } from '../language/failureText';
import { firstArticle } from '../platform/firstRequests';
import { on, request } from '../platform/spalt';
import { selectionOfField } from './behaviour/fields';
import { createArticleEditor } from './createArticleEditor';
import { OpenEditors } from './OpenEditors';
import { FilledWords } from './figure/FilledWords';
import { addPictureFile } from './figure/addPictureFile';
import { putPictures } from './figure/putPictures';
import { replacePicture } from './figure/replacePicture';
import { ReviewOutbox } from './review/ReviewOutbox';
import { MetadataQueue } from './saving/MetadataQueue';
import { SaveQueue } from './saving/SaveQueue';
import { SaveStatus } from './saving/SaveStatus';
import { takeArticle } from './saving/takeArticle';
import { BlockMenuState } from './bars/BlockMenuState';
import { SlashMenuState } from './slash/SlashMenuState';
import { trackPosition } from './trackPosition';
import type { NoticeKind } from '../ui/Notice';

/** The article that is open, and what writes and saves it. */
export interface Desk {
  readonly open: OpenArticle;
  readonly editor: Editor;
  readonly queue: SaveQueue;
  readonly outbox: ReviewOutbox;
  readonly metadataQueue: MetadataQueue<MetadataChange>;
  readonly slash: SlashMenuState;
  readonly blockMenu: BlockMenuState;
}

/** What is known of the article beside its text, as it is sent. */
interface MetadataChange {
  readonly language: string;
  readonly metadata: Omit<ArticleMetadata, 'createdAt' | 'modifiedAt'>;
}

/** The same as the user fills it in; what checks are told to leave, and who changed the status, is said elsewhere. */
export interface DetailsChange {
  readonly language: string;
  readonly metadata: Omit<MetadataChange['metadata'], 'keptAsIs' | 'status' | 'statusChanges'>;
}

/** Tells the user something; an error stays until it is taken away. */
export type Notify = (kind: NoticeKind, text: string) => void;

/**
 * Holds the open article: opens and makes articles, feeds what is typed to the save queue, takes in pictures, and sends
 * everything before the window closes.
 */
export function useDesk({
  notify,
  onCommand,
  onEditPicture,
  settings,
}: {
  readonly notify: Notify;
  /** Lets the user turn and cut the photo of the figure at that position. */
  readonly onEditPicture: (position: number) => void;
  readonly onCommand: (id: CommandId) => void;
  readonly settings: () => Settings;
}) {
  const { t, i18n } = useTranslation();
  const [desk, setDesk] = useState<Desk | null>(null);
  const [saveStatus] = useState(() => new SaveStatus());
  const [busyCount, setBusyCount] = useState(0);
  const deskRef = useRef<Desk | null>(null);
  const [openEditors] = useState(() => new OpenEditors<Editor>());
  const isTakingText = useRef(false);
  // What was said last of the open article, whether it has been saved by now or not.
  const said = useRef<MetadataChange | null>(null);
  const say = useCallback((change: Partial<MetadataChange['metadata']>, language?: string): void => {
    const current = deskRef.current;
    if (current === null) return;
    const before = said.current ?? metadataOf(current.open);
    said.current = { language: language ?? before.language, metadata: { ...before.metadata, ...change } };
    current.metadataQueue.change(said.current);
  }, []);
  const filled = useRef(new FilledWords());
  const callbacks = useRef({ notify, onCommand, onEditPicture, settings, t });
  useEffect(() => {
    callbacks.current = { notify, onCommand, onEditPicture, settings, t };
  });

  const addPictures = useCallback(async (editor: Editor, id: ArticleId, files: readonly File[], position: number) => {
    const tracked = trackPosition(editor, position);
    setBusyCount((count) => count + 1);
    const added: TakenPicture[] = [];
    const troubles: string[] = [];
    for (const file of files) {
      const result = await addPictureFile(id, file);
      if (result.ok) added.push(result.value);
      else troubles.push(failureText(callbacks.current.t, result.error));
    }
    setBusyCount((count) => count - 1);
    if (troubles.length > 0) callbacks.current.notify('error', troubles.join(' '));
    for (const picture of added) filled.current.note(picture);
    putPictures(editor, added, tracked);
  }, []);

  // What has gathered goes out before the page does, or what it shows.
  useEffect(() => {
    const send = (): void => {
      void deskRef.current?.queue.flush();
      void deskRef.current?.metadataQueue.flush();
    };
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('pagehide', send);
      send();
    };
  }, []);

  const show = useCallback(
    (open: OpenArticle) => {
      deskRef.current?.queue.stop();
      deskRef.current?.metadataQueue.stop();
      const { id } = open.article;
      const slash = new SlashMenuState();
      const blockMenu = new BlockMenuState();
      const outbox = new ReviewOutbox(open.article.review, () => queue.recordReview());
      const queue: SaveQueue = new SaveQueue(
        {
          sendSteps: (revision, steps) => {
            const review = outbox.take();
            const change = { id, revision, steps: [...steps] };
            return request['article:apply-steps'](review === undefined ? change : { ...change, review });
          },
          sendDocument: (revision) => {
            const document = nodeJson(editor.state.doc);
            return request['article:replace-document']({ id, revision, document, review: outbox.takeWhole() });
          },
          after: (delayMs, callback) => {
            const timer = setTimeout(callback, delayMs);
            return () => clearTimeout(timer);
          },
        },
        open.revision,
        saveStatus.setText,
      );
      const editor = createArticleEditor(open.article.document, {
        onSteps: (steps) => {
          if (!isTakingText.current) queue.record(steps);
        },
        review: () => open.article.review,
        onComments: (comments) => {
          if (!isTakingText.current) outbox.note({ comments: [...comments] });
        },
        onCommand: (command) => callbacks.current.onCommand(command),
        onFiles: (files: readonly File[], position: number, _view: EditorView) =>
          void addPictures(editor, id, files, position),
        onDropped: (dropped) => {
          const text = droppedText(callbacks.current.t, dropped);
          if (text !== '') callbacks.current.notify('done', text);
        },
        figures: {
          addressOf: (image) => pictureAddress(id, image),
          replace: (position) => void replacePicture(editor, id, position, callbacks.current),
          edit: (position) => callbacks.current.onEditPicture(position),
          comment: () => callbacks.current.onCommand('review.comment'),
          filledFrom: (image) => filled.current.of(image),
          noteSeen: (image) => filled.current.noteSeen(image),
        },
        slash,
        blockMenu,
        language: () => deskRef.current?.open.article.language ?? open.article.language,
        isTypographyOn: () => callbacks.current.settings().isTypographyOn,
        isFocusOn: () => callbacks.current.settings().isFocusOn,
        isTypewriterOn: () => callbacks.current.settings().isTypewriterOn,
        isInvisiblesOn: () => callbacks.current.settings().isInvisiblesOn,
        shortcuts: () => callbacks.current.settings().shortcuts,
        suggestingAs: () => {
          const { isSuggesting, person } = callbacks.current.settings();
          return isSuggesting && person !== null && !open.isReadOnly ? person.name : null;
        },
        onProposed: ({ suggestions, decisions }, originalSteps) => {
          if (isTakingText.current) return;
          const { person } = callbacks.current.settings();
          const { people } = outbox.current;
          if (person !== null && !people.some(({ name, colour }) => name === person.name && colour === person.colour))
            outbox.note({ people: [...people.filter(({ name }) => name !== person.name), person] });
          if (decisions !== outbox.current.decisions) outbox.note({ decisions: [...decisions] });
          outbox.noteSuggestions(suggestions, originalSteps);
        },
      });
      openEditors.add(editor);
      // ProseMirror tries once whether the browser can focus without scrolling, for which it has the page laid out that the
      // editor is in. It is in none yet.
      editor.view.focus();
      if (open.isReadOnly) {
        editor.setEditable(false, false);
        // Menu and toolbar change the text without asking whether it may be changed.
        const filterTransaction = (transaction: Transaction): boolean =>
          !transaction.docChanged || isTakingText.current;
        editor.registerPlugin(new Plugin({ filterTransaction }));
      }
      const metadataQueue = new MetadataQueue<MetadataChange>(async (change) => {
        const result = await request['article:change-metadata']({ id, ...change });
        const current = deskRef.current;
        if (result.ok && current?.open.article.id === id) {
          const article = { ...current.open.article, language: change.language, metadata: result.value.metadata };
          deskRef.current = { ...current, open: { ...current.open, article } };
          setDesk(deskRef.current);
        }
        return result;
      }, saveStatus.setMetadata);
      const next = { open, editor, queue, outbox, metadataQueue, slash, blockMenu };
      deskRef.current = next;
      said.current = null;
      saveStatus.start(queue.state);
      setDesk(next);
    },
    [addPictures, openEditors, saveStatus],
  );

  const shownEditor = desk?.editor;
  // When this runs, all that showed the one before has let go of it.
  useEffect(() => {
    if (shownEditor !== undefined) openEditors.closeBefore(shownEditor);
  }, [shownEditor, openEditors]);
  useEffect(() => () => openEditors.closeAll(), [openEditors]);

  const take = useCallback(
    async (answer: () => Promise<Result<OpenArticle | null, OpenFailure>>) => {
      // What is typed in the article before must be on disk before another takes its place.
      if (!(await flushAll(deskRef.current))) return;
      await rememberByline(deskRef.current);
      // What is typed while main changes articles would reach neither of them.
      const release = holdStill();
      try {
        if (!(await flushAll(deskRef.current))) return;
        const result = await answer();
        if (!result.ok) callbacks.current.notify('error', failureText(callbacks.current.t, result.error));
        else if (result.value !== null) show(result.value);
      } finally {
        release();
      }
    },
    [show],
  );

  useEffect(() => void take(firstArticle), [take]);
  useEffect(
    () =>
      on('open-article', (id) => {
        // The one that is open keeps its cursor and what can be taken back.
        if (deskRef.current?.open.article.id === id) deskRef.current.editor.view.focus();
        else void take(() => request['article:open']({ id }));
      }),
    [take],
  );

  useEffect(
    () =>
      on('other-writers', ({ id, otherWriters }) => {
        const current = deskRef.current;
        if (current?.open.article.id !== id) return;
        deskRef.current = { ...current, open: { ...current.open, otherWriters } };
        setDesk(deskRef.current);
      }),
    [],
  );
  useEffect(
    () =>
      on('article-reloaded', (open) => {
        const current = deskRef.current;
        // What was typed here meanwhile goes before; main then keeps the text from outside.
        if (current?.open.article.id !== open.article.id || current.queue.state.kind !== 'saved') return;
        const { editor, queue, outbox } = current;
        // Main has these steps and comments already.
        isTakingText.current = true;
        editor.view.dispatch(takeArticle(editor.state, open.article));
        isTakingText.current = false;
        queue.restart(open.revision);
        outbox.restart(open.article.review);
        deskRef.current = { ...current, open };
        said.current = null;
        setDesk(deskRef.current);
        callbacks.current.notify('done', callbacks.current.t('outside.reloaded'));
      }),
    [],
  );

  useEffect(
    () =>
      on('closing', () => {
        void (async () => {
          await flushAll(deskRef.current);
          await rememberByline(deskRef.current);
          await request['window:ready-to-close']();
        })();
      }),
    [],
  );

  useEffect(() => {
    const flush = (): void => void flushAll(deskRef.current);
    window.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, []);

  return useMemo(
    () => ({
      desk,
      saveStatus,
      isBusy: busyCount > 0,
      openArticle: (id: ArticleId) => take(() => request['article:open']({ id })),
      /** Opens what the window starts with: for a library that was just chosen. */
      openFirst: () => take(firstArticle),
      /** Throws articles away; where the open one is among them, another is opened. Null when nothing was done. */
      trashArticles: async (
        articles: readonly { readonly id: ArticleId; readonly folderName: string }[],
      ): Promise<FoldersReport | null> => {
        if (!(await flushAll(deskRef.current))) return null;
        const release = holdStill();
        try {
          if (!(await flushAll(deskRef.current))) return null;
          const report = await request['article:trash']({ folderNames: articles.map(({ folderName }) => folderName) });
          const gone = new Set(report.done.map(({ folderName }) => folderName));
          const isOpenGone = articles.some(
            ({ id, folderName }) => gone.has(folderName) && id === deskRef.current?.open.article.id,
          );
          const next = isOpenGone ? await request['article:open-at-start']() : undefined;
          if (next?.ok === true) show(next.value);
          else if (next !== undefined) notify('error', failureText(t, next.error));
          return report;
        } finally {
          release();
        }
      },
      /** Shows what is answered, if anything, when everything typed is safe. */
      openAnswered: (answer: () => Promise<OpenArticle | null>) => take(async () => success(await answer())),
      /** A new article: empty in the language of the interface, or after a template in the template's. */
      createArticle: (template?: { readonly language: 'sv' | 'en'; readonly document: DocumentJson }) =>
        take(() =>
          request['article:create']({
            language: template?.language ?? (i18n.language === 'sv' ? 'sv' : 'en'),
            ...(template === undefined ? {} : { document: template.document }),
          }),
        ),
      /** Puts a copy of the article into another library, which the user chooses, and opens it. */
      copyElsewhere: async () => {
        const id = deskRef.current?.open.article.id;
        if (id === undefined) return;
        const result = await request['article:copy-elsewhere']({ id });
        if (!result.ok) notify('error', failureText(t, result.error));
        else if (result.value !== null) {
          show(result.value);
          notify('done', t('outside.copied'));
        }
      },
      /** Lets the user choose pictures, and puts them into the text: each by itself, or as one gallery. */
      choosePictures: async ({ asGallery }: { readonly asGallery: boolean }) => {
        const current = deskRef.current;
        if (current === null) return;
        const { editor } = current;
        const tracked = trackPosition(editor, editor.state.selection.from);
        const result = await request['picture:choose']({ id: current.open.article.id });
        if (result.ok) {
          for (const picture of result.value) filled.current.note(picture);
          putPictures(editor, result.value, tracked, { asGallery });
        } else notify('error', failureText(t, result.error));
      },
      changeMetadata: ({ language, metadata }: DetailsChange) => say(metadata, language),
      /** Changes some of what is known of the article, and leaves the rest as it is. */
      changeSomeMetadata: (change: Partial<MetadataChange['metadata']>) => say(change),
      /** What is known of it, by what was said last. */
      metadataNow: () => said.current?.metadata ?? deskRef.current?.open.article.metadata ?? null,
      /** Sends everything at once. Gives true when all of it is on disk. */
      flush: () => flushAll(deskRef.current),
    }),
    [desk, saveStatus, busyCount, take, show, say, notify, t, i18n],
  );
}

function metadataOf({ article }: OpenArticle): MetadataChange {
  const { createdAt: _created, modifiedAt: _modified, ...metadata } = article.metadata;
  return { language: article.language, metadata };
}

/** Keeps every key and click from the window until the function that it gives is called. */
function holdStill(): () => void {
  const focused = document.activeElement;
  document.body.inert = true;
  return () => {
    document.body.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
}

/** Sends text and metadata at once. Gives true when all of it is on disk; with no article open there is nothing to lose. */
async function flushAll(desk: Desk | null): Promise<boolean> {
  if (desk === null) return true;
  const [isTextSaved, isMetadataSaved] = await Promise.all([desk.queue.flush(), desk.metadataQueue.flush()]);
  return isTextSaved && isMetadataSaved;
}

/** Keeps a byline that was written or changed: new articles begin with it. */
async function rememberByline(desk: Desk | null): Promise<void> {
  const byline =
    desk === null ? '' : (selectionOfField(desk.editor.state.doc, 'byline')?.$from.parent.textContent ?? '');
  const before = desk === null ? '' : textOfField(desk.open.article.document, 'byline');
  if (byline.trim() !== '' && byline.trim() !== before)
    await request['settings:change']({ byline: byline.trim().slice(0, 200) });
}
