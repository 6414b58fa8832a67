import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { SpaltWindow } from '#core/contract/SpaltWindow';
import { droppedFilesChannel, isEventName, requestNames } from '#core/contract/channels';
import type { Requests } from '#core/contract/requests';

// One function a channel: no channel can be named from within the window.
const request: object = Object.fromEntries(
  requestNames.map((name) => [name, (payload?: unknown): Promise<unknown> => ipcRenderer.invoke(name, payload)]),
);
if (!hasAllRequests(request)) throw new Error('A request has no channel.');

const spalt: SpaltWindow = {
  request,
  on(name, listener) {
    // The page is JavaScript: its types promise nothing here.
    if (!isEventName(name)) throw new TypeError('No such event.');
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
  handOver(files) {
    // What a page has made up has no path.
    const paths = files
      .filter((file) => file instanceof File)
      .map((file) => webUtils.getPathForFile(file))
      .filter((path) => path !== '');
    ipcRenderer.send(droppedFilesChannel, paths);
  },
  platform: platformOf(process.platform),
};

contextBridge.exposeInMainWorld('spalt', spalt);

function hasAllRequests(functions: object): functions is Requests {
  return requestNames.every((name) => name in functions);
}

function platformOf(platform: NodeJS.Platform): SpaltWindow['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
