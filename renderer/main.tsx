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
import { request } from './platform/spalt';
import { BrokenWindow } from './ui/BrokenWindow';

const settings = await request['settings:get']();
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
