import type { ArticleId } from '#core/article/ArticleId';
import type { Result } from '#core/base/Result';
import { failure } from '#core/base/Result';
import { maximumPictureBytes } from '#core/contract/maximumPictureBytes';
import type { TakenPicture, PictureFailure } from '#core/library/failures';
import { request } from '../../platform/spalt';

/** Brings a file that was dropped or pasted among the article's files. A folder is of no kind that could be used. */
export async function addPictureFile(id: ArticleId, file: File): Promise<Result<TakenPicture, PictureFailure>> {
  const fileName = file.name;
  // It would not even be sent.
  if (file.size > maximumPictureBytes) return failure({ code: 'too-large', fileName });
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure({ code: 'unknown-kind', fileName });
  }
  const added = await request['picture:add']({ id, bytes });
  // Main does not know the name, and a fault of the disk has none.
  return added.ok || added.error.code === 'disk' ? added : failure({ ...added.error, fileName });
}
