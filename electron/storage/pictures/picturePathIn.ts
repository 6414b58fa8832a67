import path from 'node:path';
import { imageNamePattern } from '#core/document/imageNamePattern';

/** The folder beside an article's file that holds its pictures. */
export const imagesFolderName = 'images';

/** Where an article's picture is, or would be. Undefined for what is not a picture's name, such as `../secret`. */
export function picturePathIn(articleFolderPath: string, image: string): string | undefined {
  return imageNamePattern.test(image) ? path.join(articleFolderPath, imagesFolderName, image) : undefined;
}
