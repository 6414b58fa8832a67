import path from 'node:path';
import type { PublishedPicture } from '#core/publish/picturePaths';
import type { PictureSource } from '../export/PictureSource';
import { publishedPictures } from '../export/PictureSource';
import { picturePathIn } from '../pictures/picturePathIn';
import type { SiteExport } from './SiteExport';
import { printOf } from './planSite';
import type { WantedFile } from './SiteFolder';

/** Makes the photos of a site ready, from the folders of their articles. */
export class PictureMaker {
  readonly #given: Pick<SiteExport, 'fileSystem' | 'libraryPath' | 'prepare' | 'pictureVersion'>;
  readonly #sources = new Map<string, PictureSource>();

  constructor(given: Pick<SiteExport, 'fileSystem' | 'libraryPath' | 'prepare' | 'pictureVersion'>) {
    this.#given = given;
  }

  /** A photo as a file of a site. The photo itself is named by its content, so what it is made of tells what it is. */
  wanted(folderName: string, picture: PublishedPicture, onDamaged: () => void): WantedFile {
    const { image, edit, words, variant } = picture;
    return {
      path: picture.path,
      made: printOf([image, edit.rotation, edit.crop, words, variant ?? null, this.#given.pictureVersion]),
      isCostly: true,
      content: async () => {
        const content = await this.#sourceOf(folderName).contentOf(picture);
        if (!content.ok) {
          onDamaged();
          return undefined;
        }
        if (content.value instanceof Uint8Array) return content.value;
        const pieces: Uint8Array[] = [];
        for await (const piece of content.value) pieces.push(piece);
        return Buffer.concat(pieces);
      },
    };
  }

  #sourceOf(folderName: string): PictureSource {
    const { fileSystem, libraryPath, prepare } = this.#given;
    const known = this.#sources.get(folderName);
    if (known !== undefined) return known;
    const articlePath = path.join(libraryPath, folderName);
    const source = publishedPictures(fileSystem, (image) => picturePathIn(articlePath, image), prepare);
    this.#sources.set(folderName, source);
    return source;
  }
}
