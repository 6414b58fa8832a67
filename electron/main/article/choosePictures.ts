import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { AddedPicture, PictureFailure } from '#core/library/failures';
import { diskFailureOf } from '../../storage/diskFailureOf';
import type { Texts } from '../language/Texts';

/** Lets the user choose pictures and keeps them among the article's files, up to the first that can't be taken in. */
export async function choosePictures(
  session: ArticleSession,
  { window, texts }: { readonly window: BrowserWindow; readonly texts: Texts },
): Promise<Result<readonly AddedPicture[], PictureFailure>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts('dialog.pictures.title'),
    buttonLabel: texts('dialog.pictures.choose'),
    filters: [{ name: texts('dialog.pictures.kinds'), extensions: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif'] }],
    properties: ['openFile', 'multiSelections'],
  });
  const added: AddedPicture[] = [];
  for (const filePath of canceled ? [] : filePaths) {
    const picture = await addPictureOf(session, filePath);
    if (!picture.ok) return picture;
    added.push(picture.value);
  }
  return success(added);
}

async function addPictureOf(session: ArticleSession, filePath: string): Promise<Result<AddedPicture, PictureFailure>> {
  const fileName = path.basename(filePath);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(filePath);
    if (size > maximumPictureBytes) return failure({ code: 'too-large', fileName });
    bytes = await readFile(filePath);
  } catch (error) {
    return failure(diskFailureOf(error, filePath));
  }
  return session.addPicture(bytes, fileName);
}
