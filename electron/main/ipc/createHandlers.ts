import type { HandlerParts } from './HandlerParts';
import { articleHandlers } from './handlers/articleHandlers';
import { backupHandlers } from './handlers/backupHandlers';
import { bundleHandlers } from './handlers/bundleHandlers';
import { documentHandlers } from './handlers/documentHandlers';
import { exportHandlers } from './handlers/exportHandlers';
import { houseStyleHandlers } from './handlers/houseStyleHandlers';
import { keptHandlers } from './handlers/keptHandlers';
import { libraryHandlers } from './handlers/libraryHandlers';
import { previewHandlers } from './handlers/previewHandlers';
import { proofHandlers } from './handlers/proofHandlers';
import { recoveryHandlers } from './handlers/recoveryHandlers';
import { reportHandlers } from './handlers/reportHandlers';
import { shelfHandlers } from './handlers/shelfHandlers';
import { siteHandlers } from './handlers/siteHandlers';
import { trashHandlers } from './handlers/trashHandlers';
import { versionHandlers } from './handlers/versionHandlers';
import { workflowHandlers } from './handlers/workflowHandlers';
import { windowHandlers } from './handlers/windowHandlers';
import type { RequestHandlers } from './RequestHandlers';

/** What answers the window's requests. */
export function createHandlers(parts: HandlerParts): RequestHandlers {
  return {
    ...libraryHandlers(parts),
    ...articleHandlers(parts),
    ...trashHandlers(parts),
    ...versionHandlers(parts),
    ...exportHandlers(parts),
    ...previewHandlers(parts),
    ...siteHandlers(parts),
    ...bundleHandlers(parts),
    ...documentHandlers(parts),
    ...shelfHandlers(parts),
    ...proofHandlers(parts),
    ...houseStyleHandlers(parts),
    ...recoveryHandlers(parts),
    ...backupHandlers(parts),
    ...workflowHandlers(parts),
    ...keptHandlers(parts),
    ...reportHandlers(parts),
    ...windowHandlers(parts),
  };
}
