/**
 * The floor: an Electron window that shows one page and nothing else, as locked as Spalt's own.
 * Started as `electron bench/peers <page.html>`.
 */
const { app, BrowserWindow } = require('electron');

app.setPath('userData', String(process.env['SPALT_USER_DATA']));
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(String(process.argv.find((argument) => argument.endsWith('.html'))));
});
app.on('window-all-closed', () => app.quit());
