import '#core/base/withoutEval';
import { firstSettings } from './platform/firstRequests';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/standard.css';
import '@fontsource-variable/newsreader/standard-italic.css';
import './ui/tokens.css';
import './ui/window.css';
import './editor/article.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startLanguage } from './language/language';
import { setShortcuts } from './platform/shortcuts';
import { BrokenWindow } from './ui/BrokenWindow';

// Read before anything is written in them: text that is laid out in another typeface is laid out again.
for (const font of ['1em "Inter Variable"', '1em "Newsreader Variable"']) void document.fonts.load(font);
const settings = await firstSettings();
setShortcuts(settings.shortcuts);
await startLanguage(settings.interfaceLanguage);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <BrokenWindow>
      <App settings={settings} />
    </BrokenWindow>
  </StrictMode>,
);
