import type { z } from 'zod';
import type { ArticleAnswers } from './requests/articleRequests';
import { articlePayloads } from './requests/articleRequests';
import type { BackupAnswers } from './requests/backupRequests';
import { backupPayloads } from './requests/backupRequests';
import type { BundleAnswers } from './requests/bundleRequests';
import { bundlePayloads } from './requests/bundleRequests';
import type { DocumentAnswers } from './requests/documentRequests';
import { documentPayloads } from './requests/documentRequests';
import type { ExportAnswers } from './requests/exportRequests';
import { exportPayloads } from './requests/exportRequests';
import type { HouseStyleAnswers } from './requests/houseStyleRequests';
import { houseStylePayloads } from './requests/houseStyleRequests';
import type { KeptAnswers } from './requests/keptRequests';
import { keptPayloads } from './requests/keptRequests';
import type { LibraryAnswers } from './requests/libraryRequests';
import { libraryPayloads } from './requests/libraryRequests';
import type { PreviewAnswers } from './requests/previewRequests';
import { previewPayloads } from './requests/previewRequests';
import type { ProofAnswers } from './requests/proofRequests';
import { proofPayloads } from './requests/proofRequests';
import type { RecoveryAnswers } from './requests/recoveryRequests';
import { recoveryPayloads } from './requests/recoveryRequests';
import type { ReportAnswers } from './requests/reportRequests';
import { reportPayloads } from './requests/reportRequests';
import type { ShelfAnswers } from './requests/shelfRequests';
import { shelfPayloads } from './requests/shelfRequests';
import type { SiteAnswers } from './requests/siteRequests';
import { sitePayloads } from './requests/siteRequests';
import type { HotFolderAnswers } from './requests/hotFolderRequests';
import { hotFolderPayloads } from './requests/hotFolderRequests';
import type { TrashAnswers } from './requests/trashRequests';
import { trashPayloads } from './requests/trashRequests';
import type { VersionAnswers } from './requests/versionRequests';
import { versionPayloads } from './requests/versionRequests';
import type { WorkflowAnswers } from './requests/workflowRequests';
import { workflowPayloads } from './requests/workflowRequests';
import type { WindowAnswers } from './requests/windowRequests';
import { windowPayloads } from './requests/windowRequests';

/**
 * What the window may ask of the main process, and in what form: each payload is parsed by its schema before
 * anything is done with it. Channels that are not here do not exist.
 */
export const requestPayloads = {
  ...libraryPayloads,
  ...articlePayloads,
  ...trashPayloads,
  ...versionPayloads,
  ...exportPayloads,
  ...previewPayloads,
  ...sitePayloads,
  ...hotFolderPayloads,
  ...backupPayloads,
  ...bundlePayloads,
  ...documentPayloads,
  ...shelfPayloads,
  ...proofPayloads,
  ...houseStylePayloads,
  ...recoveryPayloads,
  ...workflowPayloads,
  ...keptPayloads,
  ...reportPayloads,
  ...windowPayloads,
} as const;

/** The answer to each request. Expected failures are values; only bugs reject. */
export interface Answers
  extends
    LibraryAnswers,
    ArticleAnswers,
    TrashAnswers,
    VersionAnswers,
    ExportAnswers,
    PreviewAnswers,
    SiteAnswers,
    HotFolderAnswers,
    BackupAnswers,
    BundleAnswers,
    DocumentAnswers,
    ShelfAnswers,
    ProofAnswers,
    HouseStyleAnswers,
    RecoveryAnswers,
    WorkflowAnswers,
    KeptAnswers,
    ReportAnswers,
    WindowAnswers {}

/** The name of a request. */
export type RequestName = keyof typeof requestPayloads;
/** What a request carries. */
export type Payload<Name extends RequestName> = z.infer<(typeof requestPayloads)[Name]>;

/** The window's side of the contract: one function a request. */
export type Requests = {
  readonly [Name in RequestName]: undefined extends Payload<Name>
    ? () => Promise<Answers[Name]>
    : (payload: Payload<Name>) => Promise<Answers[Name]>;
};
