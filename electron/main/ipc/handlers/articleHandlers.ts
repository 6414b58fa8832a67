import { shell } from 'electron';
import type { ArticleFile } from '#core/article/articleFile';
import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenArticle } from '#core/contract/answers';
import type { ArticleAnswers } from '#core/contract/requests/articleRequests';
import type { DocumentJson } from '#core/document/documentJson';
import type { OpenFailure } from '#core/library/failures';
import { choosePictures } from '../../article/choosePictures';
import { copyElsewhere } from '../../article/copyElsewhere';
import { newArticle } from '../../article/newArticle';
import { takePicture } from '../../article/takePicture';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

const notOpen = failure({ code: 'not-open' } as const);

/** What answers requests about the open article, its text and its pictures. */
export function articleHandlers(parts: HandlerParts): HandlersOf<ArticleAnswers> {
  const { clock, ids, settings, texts, window } = parts;
  const sessionOf = async (id: ArticleId) => (await parts.desk).session(id);
  const remember = (opened: Result<OpenArticle, OpenFailure>): Result<OpenArticle, OpenFailure> => {
    if (opened.ok) void settings.change({ lastArticleId: opened.value.article.id });
    return opened;
  };
  const draft = (language: string, document: DocumentJson | undefined): ArticleFile =>
    newArticle(
      { clock, ids },
      { language, byline: settings.current().settings.byline, ...(document === undefined ? {} : { document }) },
    );

  return {
    'article:create': async ({ language, document }) =>
      remember(await (await parts.desk).create(draft(language, document))),
    'article:open-at-start': async () => remember(await parts.openAtStart(await parts.desk)),
    'article:open': async ({ id }) => remember(await (await parts.desk).open(id)),
    'article:show-file': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return failure({ code: 'not-found' });
      shell.showItemInFolder(session.filePath);
      return success(null);
    },
    'article:copy-elsewhere': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return failure({ code: 'not-found' });
      const copied = await copyElsewhere(session, await parts.desk, {
        ...parts,
        window: window(),
        texts: texts(),
      });
      if (copied.ok && copied.value !== null) remember(success(copied.value));
      return copied;
    },
    'article:apply-steps': async ({ id, revision, steps, review }) =>
      (await sessionOf(id))?.applySteps(revision, steps, review) ?? notOpen,
    'article:replace-document': async ({ id, revision, document, review }) =>
      (await sessionOf(id))?.replaceDocument(revision, document, review) ?? notOpen,
    'article:change-metadata': async ({ id, language, metadata }) => {
      const session = await sessionOf(id);
      if (session === undefined) return notOpen;
      const saved = await session.changeMetadata(language, metadata);
      return saved.ok ? success({ ...saved.value, metadata: session.current().metadata }) : saved;
    },
    'picture:add': async ({ id, bytes }) => {
      const session = await sessionOf(id);
      // What is pasted or dropped comes without a name.
      if (session === undefined) return failure({ code: 'not-open', fileName: '' });
      return takePicture(session, parts.workshop, { bytes, fileName: '' });
    },
    'picture:choose': async ({ id }) => {
      const session = await sessionOf(id);
      if (session === undefined) return failure({ code: 'not-open', fileName: '' });
      return choosePictures(session, { window: window(), texts: texts(), workshop: parts.workshop });
    },
  };
}
