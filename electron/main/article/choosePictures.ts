import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { PictureFailure, TakenPicture } from '#core/library/failures';
import { diskFailureOf } from '../../storage/diskFailureOf';
import type { Texts } from '../language/Texts';
import type { Workshop } from '../workshop/Workshop';
import { takePicture } from './takePicture';

/** Lets the user choose pictures and keeps them among the article's files, up to the first that can't be taken in. */
export async function choosePictures(
  session: ArticleSession,
  {
    window,
    texts,
    workshop,
  }: { readonly window: BrowserWindow; readonly texts: Texts; readonly workshop: Pick<Workshop, 'run'> },
): Promise<Result<readonly TakenPicture[], PictureFailure>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.pictures.title'),
    buttonLabel: texts('dialog.pictures.choose'),
    filters: [
      {
        name: texts('dialog.pictures.kinds'),
        extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff'],
      },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  const added: TakenPicture[] = [];
  for (const filePath of canceled ? [] : filePaths) {
    const picture = await takePictureAt(session, workshop, filePath);
    if (!picture.ok) return picture;
    added.push(picture.value);
  }
  return success(added);
}

async function takePictureAt(
  session: ArticleSession,
  workshop: Pick<Workshop, 'run'>,
  filePath: string,
): Promise<Result<TakenPicture, PictureFailure>> {
  const fileName = path.basename(filePath);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(filePath);
    if (size > maximumPictureBytes) return failure({ code: 'too-large', fileName });
    bytes = await readFile(filePath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  return takePicture(session, workshop, { bytes, fileName });
}
