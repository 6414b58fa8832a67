import path from 'node:path';
import { app, dialog, shell } from 'electron';
import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type {
  BundleAnswers,
  BundleFailure,
  BundlePreview,
  ImportedArticle,
  SentBundle,
} from '#core/contract/requests/bundleRequests';
import { entryKindOf } from '#core/library/bundle/EntryKind';
import type { ArticleSession } from '#core/library/ArticleStore';
import { summaryOf } from '#core/library/summaryOf';
import { slugOf } from '#core/text/slugOf';
import { importBundle } from '../../../storage/bundle/importBundle';
import { planBundleImport } from '../../../storage/bundle/planBundleImport';
import { writeBundle } from '../../../storage/bundle/writeBundle';
import { bundlesInWorkshop } from '../../bundle/bundlesInWorkshop';
import { documentEndings } from '../../document/DocumentOffers';
import type { HandlerParts } from '../HandlerParts';
import type { HandlersOf } from '../RequestHandlers';

const notOpen = failure({ code: 'not-open' } as const);
const notOffered = failure({ code: 'not-offered' } as const);
const ending = 'spalt';

/** What answers requests about articles that are sent and received as one file. */
export function bundleHandlers(parts: HandlerParts): HandlersOf<BundleAnswers> {
  const { bundles, catalogues, clock, fileSystem, ids, settings, texts, window, workshop } = parts;
  const reader = bundlesInWorkshop(workshop);
  let sentPath: string | undefined;
  // What was taken in may be held against the article it was made of; no other article is read beside the open one.
  const comparable = new Set<ArticleId>();

  return {
    'bundle:send': async ({ id, areVersionsIncluded }) => {
      const session = (await parts.desk).session(id);
      return session === undefined ? notOpen : send(session, areVersionsIncluded);
    },
    'bundle:show-sent': () => {
      if (sentPath !== undefined) shell.showItemInFolder(sentPath);
      return null;
    },
    'bundle:choose': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()('dialog.bundle.chooseTitle'),
        buttonLabel: texts()('dialog.bundle.choose'),
        filters: [
          { name: texts()('dialog.bundle.everything'), extensions: [ending, ...documentEndings] },
          { name: texts()('dialog.bundle.kind'), extensions: [ending] },
          { name: texts()('dialog.bundle.documents'), extensions: [...documentEndings] },
          { name: texts()('dialog.bundle.anything'), extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      if (!canceled) parts.receive(filePaths);
      return null;
    },
    'bundle:offers': () => bundles.list(),
    'bundle:plan': async ({ ticket }) => {
      const filePath = bundles.filePathOf(ticket);
      return filePath === undefined ? notOffered : plan(filePath);
    },
    'bundle:import': async ({ ticket }) => {
      const filePath = bundles.filePathOf(ticket);
      if (filePath === undefined) return notOffered;
      const imported = await take(filePath);
      if (imported.ok) {
        bundles.remove(ticket);
        comparable.add(imported.value.articleId).add(imported.value.plan.articleId);
      }
      return imported;
    },
    'bundle:dismiss': ({ ticket }) => {
      bundles.remove(ticket);
      return null;
    },
    'bundle:read-other': async ({ id }) => {
      if (!comparable.has(id)) return failure({ code: 'not-found' });
      const desk = await parts.desk;
      const opened = await desk.store.open(id);
      if (!opened.ok) return opened;
      const article = opened.value.current();
      if (opened.value !== desk.openSession) await opened.value.close();
      return success({ fileName: summaryOf(article).headline, article });
    },
  };

  async function send(
    session: ArticleSession,
    areVersionsIncluded: boolean,
  ): Promise<Result<SentBundle | null, BundleFailure>> {
    const article = session.current();
    const slug = article.metadata.slug ?? slugOf(summaryOf(article).headline);
    const folderPath = settings.current().exportFolderPath ?? app.getPath('documents');
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: texts()('dialog.bundle.sendTitle'),
      buttonLabel: texts()('dialog.bundle.send'),
      defaultPath: path.join(folderPath, `${slug === '' ? session.id : slug}.${ending}`),
      filters: [{ name: texts()('dialog.bundle.kind'), extensions: [ending] }],
    });
    if (canceled || filePath === '') return success(null);
    const bundlePath = path.extname(filePath) === '' ? `${filePath}.${ending}` : filePath;
    const written = await writeBundle(session.filePath, bundlePath, fileSystem, { areVersionsIncluded });
    if (!written.ok) return written;
    sentPath = written.value.filePath;
    const { byteCount, leftOut } = written.value;
    return success({ filePath: sentPath, byteCount, leftOut });
  }

  async function plan(filePath: string): Promise<Result<BundlePreview, BundleFailure>> {
    const { folderPath } = (await parts.desk).store;
    const planned = await planBundleImport(filePath, folderPath, { reader, fileSystem });
    if (!planned.ok) return planned;
    const { contents, plan: planOfImport } = planned.value;
    const { headline, wordCount } = summaryOf(contents.article);
    const counted = (kind: 'picture' | 'version'): number =>
      contents.manifest.entries.filter((entry) => entryKindOf(entry.path) === kind).length;
    const [pictureCount, versionCount] = [counted('picture'), counted('version')];
    return success({ headline, wordCount, pictureCount, versionCount, plan: planOfImport });
  }

  async function take(filePath: string): Promise<Result<ImportedArticle, BundleFailure>> {
    const { folderPath } = (await parts.desk).store;
    const imported = await importBundle(filePath, folderPath, { clock, ids, reader, fileSystem });
    if (!imported.ok) return imported;
    const { plan: carriedOut, articleId, folderPath: articleFolderPath } = imported.value;
    catalogues.noteChanged(path.basename(articleFolderPath));
    // The user looks for it now.
    void catalogues.settle();
    return success({ plan: carriedOut, articleId });
  }
}
