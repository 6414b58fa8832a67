import { success } from '#core/base/Result';
import type { DocumentAnswers } from '#core/contract/requests/documentRequests';
import { openDocument } from '../../document/openDocument';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

/** What answers requests about files of other programs. */
export function documentHandlers(parts: HandlerParts): HandlersOf<DocumentAnswers> {
  const { clock, documents, ids, settings, workshop } = parts;
  return {
    'document:waiting': () => documents.count,
    'document:open-next': async () => {
      const filePath = documents.take();
      if (filePath === undefined) return success(null);
      const { interfaceLanguage } = settings.current().settings;
      const opened = await openDocument(filePath, await parts.desk, {
        clock,
        ids,
        workshop,
        usualLanguage: interfaceLanguage,
      });
      if (opened.ok) void settings.change({ lastArticleId: opened.value.open.article.id });
      return opened;
    },
  };
}
