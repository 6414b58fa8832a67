import { z } from 'zod';
import type { Result } from '../../base/Result';
import type { DiskFailure } from '../../library/failures';
import type { ExportFailure, ExportReport } from '../answers';
import type { HeldBack, ProfileFailure } from './exportRequests';
import { articleId, exportForm } from './payloadParts';

/** Whether articles of a library are exported when they become ready, and as what. */
export const hotFolderChoice = z.strictObject({ isOn: z.boolean(), ...exportForm });

/** Whether articles of a library are exported when they become ready, and as what. */
export type HotFolderChoice = Readonly<z.infer<typeof hotFolderChoice>>;

/** Requests about the folder that articles go to by themselves when they are ready. */
export const hotFolderPayloads = {
  'hot-folder:state': z.undefined(),
  /** Lets the user choose the folder. */
  'hot-folder:choose': z.undefined(),
  'hot-folder:change': hotFolderChoice,
  /**
   * Exports the open article if it is ready and the library has such a folder; null if not. It is held against the
   * checklist. Open suggestions are left out, unless the format holds them.
   */
  'hot-folder:export': z.strictObject({ id: articleId }),
} as const;

/** The folder of the open library. */
export interface HotFolder {
  /** Null while none was chosen. */
  readonly folderPath: string | null;
  readonly choice: HotFolderChoice;
}

/** The answers to them. */
export interface HotFolderAnswers {
  'hot-folder:state': HotFolder;
  'hot-folder:choose': HotFolder;
  'hot-folder:change': Result<HotFolder, DiskFailure>;
  'hot-folder:export': Result<ExportReport | null, ExportFailure | ProfileFailure | HeldBack>;
}
