import type { EventName } from './events';
import type { RequestName } from './requests';

/** Records, and not lists, so that a name that is missing does not compile. */
const requests: Readonly<Record<RequestName, true>> = {
  'library:query': true,
  'library:choose': true,
  'library:open-recent': true,
  'library:move': true,
  'library:show-folder': true,
  'article:create': true,
  'article:open-at-start': true,
  'article:open': true,
  'article:show-file': true,
  'article:copy-elsewhere': true,
  'article:apply-steps': true,
  'article:replace-document': true,
  'article:change-metadata': true,
  'picture:add': true,
  'picture:choose': true,
  'article:duplicate': true,
  'article:rename': true,
  'article:trash': true,
  'trash:restore': true,
  'trash:delete': true,
  'trash:empty': true,
  'version:list': true,
  'version:read': true,
  'version:keep': true,
  'version:keep-before-restore': true,
  'version:rename': true,
  'version:delete': true,
  'version:choose-file': true,
  'export:write': true,
  'export:write-many': true,
  'export:profiles': true,
  'export:cancel': true,
  'export:print': true,
  'export:copy-html': true,
  'export:copy-rich-text': true,
  'export:show-file': true,
  'preview:make': true,
  'preview:end': true,
  'site:state': true,
  'site:choose-folder': true,
  'site:run': true,
  'site:cancel': true,
  'site:show-folder': true,
  'backup:state': true,
  'backup:choose-folder': true,
  'backup:change': true,
  'backup:turn-off': true,
  'backup:show-folder': true,
  'backup:run': true,
  'backup:cancel': true,
  'backup:snapshots': true,
  'backup:choose-source': true,
  'backup:verify': true,
  'backup:restore': true,
  'backup:open-restored': true,
  'bundle:send': true,
  'bundle:show-sent': true,
  'bundle:choose': true,
  'bundle:offers': true,
  'bundle:plan': true,
  'bundle:import': true,
  'bundle:dismiss': true,
  'bundle:read-other': true,
  'shelf:list': true,
  'shelf:put': true,
  'shelf:remove': true,
  'document:waiting': true,
  'document:open-next': true,
  'proof:words': true,
  'proof:dictionaries': true,
  'proof:dictionary-languages': true,
  'proof:add-word': true,
  'workflow:checklist': true,
  'workflow:change-checklist': true,
  'house-style:read': true,
  'house-style:save': true,
  'house-style:show-folder': true,
  'house-style:choose-table': true,
  'house-style:export-table': true,
  'recovery:check': true,
  'recovery:plan': true,
  'recovery:read': true,
  'recovery:restore': true,
  'recovery:show-file': true,
  'settings:get': true,
  'settings:change': true,
  'window:ready-to-close': true,
};

const events: Readonly<Record<EventName, true>> = {
  command: true,
  'settings-changed': true,
  closing: true,
  'open-article': true,
  'open-library': true,
  'documents-offered': true,
  'other-writers': true,
  'article-reloaded': true,
  'library-changed': true,
  'versions-from-outside': true,
  'backup-changed': true,
  'export-progress': true,
  'site-progress': true,
  'bundles-offered': true,
};

/** By which the preload tells main of files that were dropped on the window. No request: the page can't use it. */
export const droppedFilesChannel = 'dropped-files';

/** Whether there is a request of that name. Knows the names alone, so that the preload need not carry the schemas. */
export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

/** Whether there is an event of that name. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}

/** The names of all requests. */
export const requestNames: readonly RequestName[] = Object.keys(requests).filter(isRequestName);
