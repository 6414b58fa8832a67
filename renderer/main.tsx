import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/standard.css';
import '@fontsource-variable/newsreader/standard-italic.css';
import './ui/tokens.css';
import './ui/window.css';
import './editor/article.css';
import { request } from './platform/spalt';

// Asked before the window's own script is read, so that main gets ready meanwhile what the window asks for next.
const settings = request['settings:get']();
// Read before anything is written in them: text that is laid out in another typeface is laid out again.
for (const font of ['1em "Inter Variable"', '1em "Newsreader Variable"']) void document.fonts.load(font);

const { startWindow } = await import('./startWindow');
await startWindow(await settings);
