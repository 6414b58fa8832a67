/** What stands beside or over the article when it is asked for. */
import { later } from './ui/later';

export const DetailsPanel = later(async () => (await import('./features/details/DetailsPanel')).DetailsPanel);
export const OverviewPanel = later(async () => (await import('./features/overview/OverviewPanel')).OverviewPanel);
export const PreviewPanel = later(async () => (await import('./features/preview/PreviewPanel')).PreviewPanel);
export const OriginalView = later(async () => (await import('./features/suggestions/OriginalView')).OriginalView);
export const VersionsPanel = later(async () => (await import('./features/versions/VersionsPanel')).VersionsPanel);
export const Comparing = later(async () => (await import('./features/versions/Comparing')).Comparing);
export const FindBar = later(async () => (await import('./editor/find/FindBar')).FindBar);
