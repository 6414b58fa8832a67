/**
 * The default app for an Electron that came without one: does for Spalt what the default app of Electron's own
 * releases does with `electron [-r module] <folder>` (electron/default_app/main.ts).
 *
 * It runs inside Electron. The top-level await holds back `ready` until the app's main module has run, which it needs
 * to register its protocol.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { app } from 'electron';

const { folder, modules } = readArguments(process.argv.slice(1));
if (folder === undefined) {
  console.error('Name the folder of the app that Electron shall run.');
  process.exit(1);
}
Object.assign(process, { defaultApp: true });
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.name = description.productName ?? description.name;
if (hasInside(app)) {
  app.setVersion(description.version);
  app.setAppPath(folder);
}
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.name));
}
const requireFromApp = createRequire(path.join(folder, 'package.json'));
for (const module of modules) {
  requireFromApp(module);
}
await import(pathToFileURL(path.resolve(folder, description.main)).href);

/**
 * Electron's own default app calls two functions that its documentation leaves out.
 *
 * @param {typeof app} electronApp
 * @returns {electronApp is typeof app & { setVersion(version: string): void, setAppPath(folder: string): void }}
 */
function hasInside(electronApp) {
  return 'setVersion' in electronApp && 'setAppPath' in electronApp;
}

/**
 * @param {readonly string[]} args
 * @returns {{ folder: string | undefined, modules: readonly string[] }} the app's folder, absolute, and the modules to
 *   load before it
 */
function readArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      modules.push(args[index] ?? '');
    } else if (!arg.startsWith('-')) {
      return { folder: path.resolve(arg), modules };
    }
  }
  return { folder: undefined, modules };
}
