import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { ArticleFile } from '#core/article/articleFile';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { OpenFailure } from '#core/library/failures';
import { diskFailureOf } from '../../storage/diskFailureOf';
import type { FileSystem } from '../../storage/FileSystem';
import { articleForm } from '../../storage/library/articleForm';
import { bundlesInWorkshop } from '../bundle/bundlesInWorkshop';
import type { Texts } from '../language/Texts';
import type { Workshop } from '../workshop/Workshop';

/** Lets the user choose the file of any article, or a bundle with one, and reads it. Null when they cancel. */
export async function chooseArticleFile({
  fileSystem,
  texts,
  window,
  workshop,
}: {
  readonly fileSystem: FileSystem;
  readonly texts: Texts;
  readonly window: BrowserWindow;
  readonly workshop: Pick<Workshop, 'run'>;
}): Promise<Result<{ readonly fileName: string; readonly article: ArticleFile } | null, OpenFailure>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.compare.title'),
    buttonLabel: texts('dialog.compare.choose'),
    filters: [{ name: texts('dialog.compare.kinds'), extensions: ['json', 'spalt'] }],
    properties: ['openFile'],
  });
  const [filePath] = filePaths;
  if (canceled || filePath === undefined) return success(null);
  const fileName = path.basename(filePath);
  if (path.extname(filePath).toLowerCase() === '.spalt') {
    const bundle = await bundlesInWorkshop(workshop).read(filePath);
    return bundle.ok ? success({ fileName, article: bundle.value.article }) : bundle;
  }
  try {
    const state = await fileSystem.stateOf(filePath);
    const { maximumBytes: maximum } = articleForm;
    if (state !== undefined && state.byteCount > maximum) {
      return failure({
        code: 'invalid',
        filePath,
        problems: [{ place: '', code: 'file-too-large', facts: { maximum } }],
      });
    }
    const read = articleForm.read(await fileSystem.readFile(filePath));
    return read.ok
      ? success({ fileName, article: read.value.data })
      : failure({ code: 'invalid', filePath, problems: read.error });
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
}
