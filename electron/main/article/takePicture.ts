import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { ArticleSession } from '#core/library/ArticleStore';
import type { PictureFailure, TakenPicture } from '#core/library/failures';
import { emptyDescription } from '#core/library/PictureDescription';
import { foreignKindOf } from '../../storage/pictures/kindOfPicture';
import type { Workshop } from '../workshop/Workshop';

/**
 * Keeps a picture among the article's files, and finds out what its file says of itself. A TIFF is kept as a JPEG. What
 * can't be read of a file's words is no reason to refuse its picture.
 */
export async function takePicture(
  session: ArticleSession,
  workshop: Pick<Workshop, 'run'>,
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<Result<TakenPicture, PictureFailure>> {
  const foreignKind = foreignKindOf(bytes);
  if (foreignKind === 'heic') return failure({ code: 'heic', fileName });
  let shown = bytes;
  if (foreignKind === 'tiff') {
    try {
      shown = await workshop.run({ kind: 'convert-tiff', bytes });
    } catch {
      return failure({ code: 'damaged', fileName });
    }
  }
  const added = await session.addPicture(shown, fileName);
  if (!added.ok) return added;
  const description = await workshop.run({ kind: 'describe', bytes }).catch(() => emptyDescription);
  return success({ ...added.value, description });
}
