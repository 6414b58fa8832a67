import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../../../..');

/** What Electron's checklist warns of, wherever it stands in a source. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'Node in a page': /nodeIntegration\w*: (?!false)/u,
  'a page that shares its world with the preload': /contextIsolation: (?!true)/u,
  'a page outside the sandbox': /sandbox: (?!true)|enableSandbox|no-sandbox/u,
  'a page without the rules of the web': /webSecurity: |allowRunningInsecureContent: |disable-web-security/u,
  'features that are tried out': /experimentalFeatures|enableBlinkFeatures|enable-blink-features|enable-features/u,
  'pages within pages': /webviewTag: (?!false)|<webview|allowpopups/u,
  'a scheme past the policy': /bypassCSP|allowServiceWorkers|loadFile\(/u,
  'certificates that are not looked at': /certificate-error|setCertificateVerifyProc|ignore-certificate-errors/u,
  'Electron from afar': /@electron\/remote|enableRemoteModule/u,
};

const sources = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|html)$/u.test(name))
    .map((name) => path.join(folder, name)),
);

describe('the sources', () => {
  it.each(Object.entries(forbidden))('ask nowhere for %s', (_what, pattern) => {
    const found = sources.filter((name) => pattern.test(readFileSync(path.join(projectFolder, name), 'utf8')));
    expect(found).toEqual([]);
  });

  it('have the browser read files in one place, where the policy goes with each', () => {
    const calls = sources.flatMap((name) =>
      readFileSync(path.join(projectFolder, name), 'utf8')
        .split('\n')
        .flatMap((line, index, lines) =>
          line.includes('registerFileProtocol') ? [{ name, answer: lines[index + 1]?.trim() }] : [],
        ),
    );
    expect(calls).toEqual([
      {
        name: path.join('electron', 'main', 'startApp.ts'),
        answer: 'answer(serveWindow(request, { windowFolderPath, picturePath }));',
      },
    ]);
  });

  it('lock in every window that they make', () => {
    const makers = sources.filter((name) =>
      /new (?:BrowserWindow|WebContentsView|BrowserView)\(/u.test(readFileSync(path.join(projectFolder, name), 'utf8')),
    );
    expect(makers.length).toBeGreaterThan(0);
    for (const name of makers) {
      const text = readFileSync(path.join(projectFolder, name), 'utf8');
      for (const setting of ['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false']) {
        expect(text, name).toContain(setting);
      }
    }
  });
});
