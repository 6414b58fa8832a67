import type { Problem } from '#core/base/Problem';
import type { Result } from '#core/base/Result';
import type { BundleContents } from '#core/library/bundle/BundleContents';
import type { PictureDescription } from '#core/library/PictureDescription';
import { tryRules } from '#core/proof/houseStyle/tryRules';
import type { DictionarySource } from '#core/proof/spelling/hunspell/DictionarySource';
import type { SpellingProblem } from '#core/proof/spelling/SpellingProblem';
import { tryDictionary } from '#core/proof/spelling/tryDictionary';
import type { PageFinding } from '#core/publish/check/ExportCheck';
import type { WrittenRequest } from '#core/publish/check/written/WrittenRequest';
import type { SiteProfile } from '#core/publish/profile/SiteProfile';
import type { StorageFailure } from '../storage/durable/StorageError';
import type { FileSystem } from '../storage/FileSystem';
import { systemClock } from '../storage/systemClock';
import { readBundle, unpackBundle } from './bundles/readBundle';
import type { WordPicture } from './documents/packWord';
import { packWord } from './documents/packWord';
import type { DocumentReading, UnreadDocument } from './documents/DocumentReading';
import { readDocumentFile } from './documents/readDocumentFile';
import { convertTiff } from './pictures/convertPicture';
import { describePicture } from './pictures/metadata/describePicture';
import type { PictureRequest } from './pictures/makePicture';
import { makePicture } from './pictures/makePicture';
import { checkWritten } from './written/checkWritten';

/** What the workshop is asked. */
export type WorkshopJob =
  | { readonly kind: 'describe'; readonly bytes: Uint8Array }
  | { readonly kind: 'convert-tiff'; readonly bytes: Uint8Array }
  | { readonly kind: 'prepare'; readonly request: PictureRequest }
  | { readonly kind: 'pack-word'; readonly plan: string; readonly pictures: readonly WordPicture[] }
  | { readonly kind: 'check-written'; readonly request: WrittenRequest }
  | { readonly kind: 'read-bundle'; readonly filePath: string }
  /** The folder is empty and for this bundle only; nothing is written elsewhere. */
  | { readonly kind: 'unpack-bundle'; readonly filePath: string; readonly folderPath: string }
  | {
      readonly kind: 'read-document';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly usualLanguage: 'sv' | 'en';
    }
  | { readonly kind: 'try-dictionary'; readonly source: DictionarySource }
  | { readonly kind: 'try-rules'; readonly text: string }
  | { readonly kind: 'try-profile'; readonly profile: SiteProfile };

/** What it answers to each. */
export interface WorkshopAnswers {
  readonly describe: PictureDescription;
  readonly 'convert-tiff': Uint8Array;
  readonly prepare: Uint8Array;
  readonly 'pack-word': Uint8Array;
  readonly 'check-written': readonly PageFinding[];
  readonly 'read-bundle': Result<BundleContents, StorageFailure>;
  readonly 'unpack-bundle': Result<BundleContents, StorageFailure>;
  readonly 'read-document': DocumentReading | UnreadDocument;
  readonly 'try-dictionary': Result<{ readonly memoryBytes: number }, SpellingProblem>;
  /** What they come to: `HouseStyle.size`. */
  readonly 'try-rules': number;
  /** What an article would find wrong in it: `tryProfile`. */
  readonly 'try-profile': readonly Problem[];
}

/** A job on its way to the workshop. */
export interface NumberedJob {
  readonly number: number;
  readonly job: WorkshopJob;
}

/** An answer on its way back. */
export type NumberedAnswer =
  | { readonly number: number; readonly answer: WorkshopAnswers[WorkshopJob['kind']] }
  | { readonly number: number; readonly trouble: string };

/** What jobs are done with. */
export interface WorkshopParts {
  readonly fileSystem: FileSystem;
  /** The program that dictionaries are opened by. */
  readonly readHunspell: () => Promise<Uint8Array>;
}

/**
 * Does a job.
 * @throws when what it is about can't be read.
 */
export async function doJob(
  job: WorkshopJob,
  { fileSystem, readHunspell }: WorkshopParts,
): Promise<WorkshopAnswers[WorkshopJob['kind']]> {
  switch (job.kind) {
    case 'describe':
      return describePicture(job.bytes);
    case 'convert-tiff':
      return convertTiff(job.bytes);
    case 'prepare':
      return makePicture(job.request);
    case 'pack-word':
      return packWord(job.plan, job.pictures);
    case 'check-written':
      return checkWritten(job.request, fileSystem);
    case 'read-bundle':
      return readBundle(job.filePath, fileSystem);
    case 'unpack-bundle':
      return unpackBundle(job.filePath, job.folderPath, fileSystem);
    case 'read-document':
      return readDocumentFile(job);
    case 'try-dictionary':
      return tryDictionary(job.source, { code: await readHunspell(), clock: systemClock });
    case 'try-rules':
      return tryRules(job.text);
    case 'try-profile': {
      // Brings the engine of templates, which nothing else here needs.
      const { tryProfile } = await import('#core/publish/profile/tryProfile');
      return tryProfile(job.profile);
    }
    default: {
      const never: never = job;
      throw new Error(`No such job: ${JSON.stringify(never)}`);
    }
  }
}
