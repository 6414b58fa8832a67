import '#core/base/withoutEval';
import path from 'node:path';
import { app, protocol } from 'electron';
import { appScheme, contentScheme } from '#core/contract/addresses';
import { readHolder, writeHolder } from './instance/holder';
import { isAlive } from './instance/isSameProgram';
import { answerKnocks } from './instance/knocks';
import { meetHolder } from './instance/meetHolder';
import { goOffline } from './security/goOffline';
import { startApp } from './startApp';
import { readStartArguments } from './startArguments';

// In `npm run dev` the page comes from a server, so that a change is seen at once. Never in a packaged app.
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

const startArguments = readStartArguments({
  argv: process.argv,
  env: process.env,
  isDefaultApp: process.defaultApp,
  folderPath: process.cwd(),
});

goOffline(app, developmentServer);
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  { scheme: contentScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
// A window that opens makes much that it does not keep. What V8 has for that at first is so small that it is swept five times.
app.commandLine.appendSwitch('js-flags', `${app.commandLine.getSwitchValue('js-flags')} --min-semi-space-size=8`);
if (startArguments.userDataFolderPath !== undefined) app.setPath('userData', startArguments.userDataFolderPath);

if (startArguments.isSafeMode) app.disableHardwareAcceleration();

const userDataPath = app.getPath('userData');
const holder = readHolder(userDataPath);
if (holder === undefined || holder.pid === process.pid || !isAlive(holder.pid)) begin();
else void meetHolder(holder, userDataPath).then((mayGoOn) => (mayGoOn ? begin() : app.quit()));

/** Only one Spalt at a time has the user's settings and library; a second start hands over what it was given. */
function begin(): void {
  const { filePaths, links } = startArguments;
  if (!app.requestSingleInstanceLock({ filePaths, links })) {
    app.quit();
    return;
  }
  writeHolder(userDataPath, process);
  answerKnocks(userDataPath);
  const outFolderPath = path.dirname(import.meta.dirname);
  void startApp({
    startArguments,
    developmentServer,
    windowFolderPath: path.join(outFolderPath, 'renderer'),
    workerPaths: {
      backup: path.join(import.meta.dirname, 'backupWorker.js'),
      catalogue: path.join(import.meta.dirname, 'catalogueWorker.js'),
      site: path.join(import.meta.dirname, 'siteWorker.js'),
      workshop: path.join(import.meta.dirname, 'workshop.js'),
    },
    preloadPath: path.join(outFolderPath, 'preload', 'preload.cjs'),
    resourcesFolderPath: app.isPackaged ? process.resourcesPath : path.join(path.dirname(outFolderPath), 'resources'),
  });
}
