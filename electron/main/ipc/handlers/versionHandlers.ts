import type { ArticleId } from '#core/article/ArticleId';
import { failure } from '#core/base/Result';
import type { VersionAnswers } from '#core/contract/requests/versionRequests';
import { chooseArticleFile } from '../../article/chooseArticleFile';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

const notOpen = failure({ code: 'not-open' } as const);

/** What answers requests about the versions of the open article. */
export function versionHandlers(parts: HandlerParts): HandlersOf<VersionAnswers> {
  const { fileSystem, texts, window, workshop } = parts;
  const sessionOf = async (id: ArticleId) => (await parts.desk).session(id);
  return {
    'version:list': async ({ id }) => (await sessionOf(id))?.versions() ?? notOpen,
    'version:read': async ({ id, versionId }) => (await sessionOf(id))?.readVersion(versionId) ?? notOpen,
    'version:keep': async ({ id, name }) => (await sessionOf(id))?.keepVersion('named', name) ?? notOpen,
    'version:keep-before-restore': async ({ id }) =>
      (await sessionOf(id))?.keepVersion('before-restore', null) ?? notOpen,
    'version:rename': async ({ id, versionId, name }) =>
      (await sessionOf(id))?.renameVersion(versionId, name) ?? notOpen,
    'version:delete': async ({ id, versionId }) => (await sessionOf(id))?.deleteVersion(versionId) ?? notOpen,
    'version:choose-file': async ({ id }) =>
      (await sessionOf(id)) === undefined
        ? failure({ code: 'not-found' })
        : chooseArticleFile({ fileSystem, texts: texts(), window: window(), workshop }),
  };
}
