import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Settings } from '#core/contract/settings';
import { App } from './App';
import { startLanguage } from './language/language';
import { setShortcuts } from './platform/shortcuts';
import { BrokenWindow } from './ui/BrokenWindow';

/** Draws the window, in the language and with the keys of the user. */
export async function startWindow(settings: Settings): Promise<void> {
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
}
