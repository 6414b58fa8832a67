import type { Result } from '#core/base/Result';
import { failure, success } from '#core/base/Result';
import type { PublishedPicture } from '#core/publish/picturePaths';
import type { FileSystem } from '../FileSystem';

/** Where the bytes of published pictures come from. Faults of the disk are thrown. */
export interface PictureSource {
  has(picture: PublishedPicture): Promise<boolean>;
  contentOf(
    picture: PublishedPicture,
  ): Promise<
    Result<Uint8Array | AsyncIterable<Uint8Array>, { readonly code: 'picture-damaged'; readonly image: string }>
  >;
}

/** Where a picture's file is, as `ArticleSession.picturePath` tells; undefined for what is no picture. */
type PicturePath = (image: string) => string | undefined;

/** Pictures as they are among the article's files. */
export function originalPictures(fileSystem: FileSystem, picturePath: PicturePath): PictureSource {
  return {
    has: async ({ image }) => {
      const filePath = picturePath(image);
      return filePath !== undefined && (await fileSystem.stateOf(filePath))?.kind === 'file';
    },
    contentOf: async ({ image }) => success(fileSystem.readPieces(knownPath(picturePath, image))),
  };
}

/**
 * Pictures as they are published: turned and cut, and without what nobody is to know of them. `prepare` is that of the
 * workshop.
 */
export function publishedPictures(
  fileSystem: FileSystem,
  picturePath: PicturePath,
  prepare: (filePath: string, picture: PublishedPicture) => Promise<Uint8Array>,
): PictureSource {
  return {
    ...originalPictures(fileSystem, picturePath),
    contentOf: async (picture) => {
      const { image } = picture;
      try {
        return success(await prepare(knownPath(picturePath, image), picture));
      } catch {
        // Better no page than one that tells where somebody lives.
        return failure({ code: 'picture-damaged', image });
      }
    },
  };
}

function knownPath(picturePath: PicturePath, image: string): string {
  const filePath = picturePath(image);
  if (filePath === undefined) throw new RangeError(`Not a picture of the article: ${image}`);
  return filePath;
}
