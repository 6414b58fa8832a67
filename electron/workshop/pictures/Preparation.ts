import type { PictureEdit } from '#core/document/pictureEdit';
import type { PictureVariant } from '#core/publish/pictures/PictureVariant';
import type { PictureWords } from './metadata/PictureWords';

/** The kinds of picture that are published, by the ending of their files. */
export type PublishedKind = 'jpg' | 'png' | 'webp' | 'gif' | 'avif';

/** What a picture is to be like when it is published. */
export interface Preparation {
  readonly kind: PublishedKind;
  readonly edit: Pick<PictureEdit, 'rotation' | 'crop'>;
  /** As the article has them. */
  readonly words: Pick<PictureWords, 'caption' | 'alternativeText' | 'credit'>;
  /** Which of the files of a page it is; undefined for a picture that keeps its kind and size. */
  readonly variant?: PictureVariant | undefined;
}
